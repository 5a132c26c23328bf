/** A setting: a value under a dotted name, as `--set` takes it. Twin of `sim.scenario.setting`. */
import { WORDS } from "../words.js";
import { ScenarioError, dotted, shown } from "./faults.js";
import { strip } from "./spelling.js";
import { TooDeepError, inner } from "./tree.js";
import { readValue, toToml } from "./values.js";

const SAY = WORDS.reading;
const SOURCES = "sources";
const UNSET = Object.freeze({ file: SAY.overridden, line: 0, path: "", nearest: "" });

/** What is put in a scenario's place under a name. */
export class Setting {
  /** @param {string} name dotted; rows are numbered from 1. @param {*} value of a tree. @param {object} grammar */
  constructor(name, value, grammar) {
    Object.assign(this, { name, value, grammar, path: pathOf(name), leavesOut: value === grammar.left_out });
  }

  /** As a hand would type it for `--set`: text bare, if it is then read as the same text. */
  get typed() {
    const bare = typeof this.value === "string" && readValue(this.value, this.grammar) === this.value;
    return `${this.name}=${bare ? this.value : toToml(this.value)}`;
  }
}

/**
 * Settings as they are, texts read.
 * @param {Array<string|[string, *]>} given `"months=24"`, or a name and a value: null leaves a key out.
 * @param {object} grammar
 * @returns {Setting[]}
 * @throws {ScenarioError} with every text that is no assignment.
 */
export function settingsOf(given, grammar) {
  const all = Array.isArray(given) ? given : [given];
  const read = all.map((each) => (typeof each === "string" ? assigned(each, grammar) : paired(each, grammar)));
  const faults = read.filter((each) => !(each instanceof Setting));
  if (faults.length) throw new ScenarioError(faults, grammar.told);
  return read;
}

function assigned(text, grammar) {
  const equals = text.indexOf("=");
  const name = plainly(equals < 0 ? text : text.slice(0, equals));
  if (equals < 0 || pathOf(name).includes("")) return unassigned(text, grammar);
  return new Setting(name, readValue(text.slice(equals + 1), grammar), grammar);
}

function paired(pair, grammar) {
  const [name, value] = Array.isArray(pair) ? pair : [];
  const plain = typeof name === "string" ? plainly(name) : "";
  if (pathOf(plain).includes("")) return unassigned(`${plain}=${typeof value === "object" ? "" : value}`, grammar);
  try {
    return new Setting(plain, value === null ? grammar.left_out : inner(value, grammar.ceilings.DEEPEST), grammar);
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    const found = SAY.found(SAY.noValue.deep);
    return { ...UNSET, path: dotted(pathOf(plain), grammar.told), found, allowed: SAY.values };
  }
}

/** The name without blanks around its dots. */
function plainly(name) {
  return name.split(".").map(strip).join(".");
}

/** The keys from the top of a scenario to what has a name; those of sources are paths themselves. */
function pathOf(name) {
  if (!name.startsWith(`${SOURCES}.`)) return name.split(".");
  return [SOURCES, name.slice(SOURCES.length + 1).replace(/^"+/, "").replace(/"+$/, "")];
}

function unassigned(text, { told }) {
  return { ...UNSET, file: SAY.override(shown(text, told)), found: SAY.notAssigned, allowed: SAY.anAssignment };
}
