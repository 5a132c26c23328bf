/** What somebody probably meant by a value that cannot stand where it stands: twin of `sim.scenario.hints`. */
import { WORDS } from "../words.js";
import { is } from "./grammar.js";
import { characters, general, strip } from "./spelling.js";
import { Moment } from "./toml_scalars.js";
import { toToml, whole } from "./values.js";

const SAY = WORDS.reading;
const PER_CENT = [2, 100];
const SHARE_DIGITS = 9;
const MONTHS_A_YEAR = 12;
const INTEGER = /^[+-]?[0-9]+$/;

/** The number, as it must be written, that a short text probably means; empty if it means none. */
export function numberMeant(text, grammar) {
  const { number, comma, longest_number: longest } = grammar.hints;
  let plain = characters(text) < longest ? strip(text) : "";
  const percent = plain.endsWith("%");
  if (percent) plain = strip(plain.slice(0, -1));
  if (whole(comma).test(plain)) plain = plain.replaceAll(",", ".");
  if (!whole(number).test(plain)) return "";
  return percent ? general(Number(plain) / 100, SHARE_DIGITS) : plain;
}

/** What to write for a parameter of an earlier version, with or without its chapter. @param {string} name */
export function ofName(name, grammar) {
  for (const [path, meant] of grammar.gone) {
    if (name === path || name === path.slice(path.indexOf(".") + 1)) return SAY.hint(meant);
  }
  return "";
}

/** What to write where a number is wanted. `report` knows the first month. @param {object} word @param {*} value */
export function ofNumber(word, value, { grammar, start }) {
  if (word.unit === "month" && (typeof value === "string" || value instanceof Moment)) {
    const date = dateIn(value instanceof Moment ? value.iso : value, grammar);
    if (date) return counted(date, start, grammar);
  }
  if (typeof value === "number" && word.whole && Number.isInteger(value)) return write(word, wholeText(value));
  if (typeof value === "number" || typeof value === "bigint") return ofPercentage(word, Number(value));
  return typeof value === "string" ? write(word, numberMeant(value, grammar)) : "";
}

/** Somebody thought of percentages. */
function ofPercentage(word, value) {
  if (word.high > 1 || !(value >= PER_CENT[0] && value <= PER_CENT[1])) return "";
  const meant = general(value / 100, SHARE_DIGITS);
  return fits(word, meant) ? SAY.writeFor(meant, general(value)) : "";
}

function write(word, meant) {
  return meant && fits(word, meant) ? SAY.write(meant) : "";
}

function wholeText(value) {
  return Object.is(value, -0) ? "-0" : String(BigInt(value));
}

function fits(word, meant) {
  const value = Number(meant);
  return word.low <= value && value <= word.high && !(word.whole && !INTEGER.test(meant));
}

/** Year and month that a text names; year 0 if it names none; null if it is no date. */
function dateIn(text, grammar) {
  const small = strip(text).toLowerCase();
  const match = grammar.hints.dates.map((each) => whole(each).exec(small)).find((each) => each !== null);
  if (!match) return null;
  const { year = "0", month, name } = match.groups;
  const named = name ? grammar.hints.months.findIndex((each) => each.startsWith(name)) + 1 : 0;
  const number = month ? Number(month) : named;
  return number >= 1 && number <= MONTHS_A_YEAR ? { year: Number(year), month: number } : null;
}

/** Which month of the scenario a date is. */
function counted({ year, month }, start, grammar) {
  if (!start) return SAY.monthsAreCounted;
  const first = MONTHS_A_YEAR * Number(start.slice(0, 4)) + Number(start.slice(5));
  const number = MONTHS_A_YEAR * year + month - first + 1;
  if (year && number >= 1 && number <= grammar.ceilings.HORIZON) return SAY.writeMonth(number, start);
  return SAY.monthsAreCountedFrom(start);
}

/** What to write where a text is wanted. */
export function ofText(word, value) {
  if (typeof value === "boolean" && word.choices.includes("yes")) return SAY.writeQuoted(value ? "yes" : "no");
  const label = value instanceof Moment && word.pattern ? value.iso.slice(0, 7) : "";
  return label && whole(word.pattern).test(label) ? SAY.writeQuoted(label) : "";
}

/** What to write where a list is wanted. */
export function ofList(word, value) {
  if (!["string", "number", "bigint"].includes(typeof value)) return "";
  return (typeof value === "string") === is(word.each, "Text") ? SAY.write(`[${toToml(value)}]`) : "";
}

/** What to write where a table is wanted, and somebody wrote a list, or its header in double brackets. */
export function ofTable(path, value) {
  return Array.isArray(value) ? SAY.writeSingle(path.join(".")) : "";
}

/** What to write where a list of tables is wanted. */
export function ofRows(path, value) {
  return value instanceof Map ? SAY.write(`[[${path.filter((part) => !/^[0-9]+$/.test(part)).join(".")}]]`) : "";
}

/** What is wrong with a line that is no TOML, where it is one of the common mistakes; else nothing. */
export function ofLine(line, start, grammar) {
  if (characters(line) > grammar.ceilings.LONGEST_TEXT) return "";
  const header = whole(grammar.hints.listed).exec(line);
  if (header) return SAY.besideAnother(header[1] + header[2] + header[3], header[2]);
  const written = line.split("#", 1)[0];
  const equals = written.indexOf("=");
  const key = strip(equals < 0 ? written : written.slice(0, equals));
  return ofValue(key, equals < 0 ? "" : strip(written.slice(equals + 1)), start, grammar);
}

function ofValue(key, value, start, grammar) {
  const meant = numberMeant(value, grammar);
  if (meant) return meant === value ? "" : SAY.foundWrite(value, meant);
  if (key === "start" && whole(grammar.hints.dates[0]).test(value)) return SAY.foundWriteQuoted(value);
  const date = grammar.hints.dated.includes(key) ? dateIn(value, grammar) : null;
  return date ? SAY.found(value) + counted(date, start, grammar) : "";
}

/** The label of the first month that a scenario's text gives; empty if none. @param {string} text */
export function startIn(text, grammar) {
  return new RegExp(grammar.hints.start).exec(text)?.[1] ?? "";
}
