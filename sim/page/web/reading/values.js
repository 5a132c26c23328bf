/** Single values between text, tree and TOML: twin of `sim.scenario.values`. */
import { Moment } from "./toml_scalars.js";
import { parse } from "./toml.js";
import { floatText, strip } from "./spelling.js";

const FLAGS = new Map([["true", true], ["false", false]]);
const BARE = /^[A-Za-z0-9_-]+$/;

/** What cannot be a value of a scenario. `found` says what it is. */
export class NoValueError extends Error {
  constructor(found) {
    super(found);
    this.found = found;
  }
}

const WHOLE = new Map();

/** A pattern of the grammar that must match all of a text. @param {string} source @returns {RegExp} */
export function whole(source) {
  if (!WHOLE.has(source)) WHOLE.set(source, new RegExp(`^(?:${source})$`));
  return WHOLE.get(source);
}

/**
 * The value that a text writes: a number in any usual form, true or false, else TOML, else the text itself.
 * @param {string} written
 * @param {object} grammar
 * @returns {*} a value of a tree.
 */
export function readValue(written, grammar) {
  const text = strip(written);
  if (whole(grammar.hints.number).test(text)) return numberOf(text, grammar.hints.digits);
  if (FLAGS.has(text.toLowerCase())) return FLAGS.get(text.toLowerCase());
  try {
    const { deepest, mostDigits } = limits(grammar);
    const within = { deepest: deepest + 1, mostDigits }; // the list around the value
    const alone = parse(`value = ${text}`, within);
    const listed = parse(`value = [${text},\n0]`, within).get("value");
    if (alone.size > 1 || listed.length !== 2 || listed[0] instanceof Moment) return text;
    return plain(listed[0], grammar);
  } catch {
    return text;
  }
}

/** The limits by which TOML is parsed. @param {object} grammar */
export function limits(grammar) {
  return { deepest: grammar.ceilings.DEEPEST, mostDigits: grammar.most_digits };
}

function numberOf(text, digits) {
  const bare = text.replace(/^[+-]+/, "");
  if (!/^[0-9]+$/.test(bare)) return Number(text);
  if (text.length > digits) return text;
  return text.startsWith("-") ? -BigInt(bare) : BigInt(bare);
}

/**
 * A value of a tree as some key might take it; a date becomes text.
 * @param {*} value
 * @param {object} grammar
 * @param {number} [deepest] most lists and tables within each other.
 * @returns {*}
 * @throws {NoValueError}
 */
export function plain(value, grammar, deepest = grammar.ceilings.DEEPEST) {
  if (value instanceof Moment) return value.iso;
  if (typeof value === "bigint") return counted(value, grammar.hints.digits);
  if (!(value instanceof Map || Array.isArray(value))) return value;
  if (deepest === 0) throw new NoValueError("deep");
  const below = (each) => plain(each, grammar, deepest - 1);
  return Array.isArray(value) ? value.map(below) : new Map([...value].map(([key, each]) => [key, below(each)]));
}

function counted(value, digits) {
  const most = 10n ** BigInt(digits);
  if (value >= most || value <= -most) throw new NoValueError("long");
  return value;
}

/** A value as TOML writes it on one line. @param {*} value of a tree. @returns {string} */
export function toToml(value) {
  if (typeof value === "string") return quotedText(value);
  if (typeof value === "number") return floatText(value);
  if (Array.isArray(value)) return `[${value.map(toToml).join(", ")}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, each]) => `${keyText(key)} = ${toToml(each)}`).join(", ")}}`;
  }
  return String(value);
}

/** A key as TOML writes it, in quotes where it needs them. @param {string} key */
export function keyText(key) {
  return BARE.test(key) ? key : quotedText(key);
}

/** JSON escapes as TOML does, but lets one control character through. */
function quotedText(text) {
  return JSON.stringify(text).replaceAll("\x7f", "\\u007f");
}
