/** What is wrong with a scenario, in one sentence a fault, all faults at once: twin of `sim.scenario.faults`. */
import { WORDS } from "../words.js";
import { nearest } from "./nearest.js";
import { floatText, quoted, visible } from "./spelling.js";

const SAY = WORDS.reading;
const BARE = /^[A-Za-z0-9_-]{1,64}$/;
const LONGEST_NUMBER = 10n ** 20n;

/** A scenario that cannot be used. `faults` holds all that is wrong with it, in the order of the file. */
export class ScenarioError extends Error {
  constructor(faults, told) {
    super(SAY.unusable);
    this.faults = faults;
    this.told = told;
  }

  /** One sentence a fault, as many as anyone reads. @returns {string[]} */
  get sentences() {
    const most = this.told.MOST_TOLD;
    const more = this.faults.length > most ? [SAY.more(this.faults.length - most)] : [];
    return [...this.faults.slice(0, most).map(sentence), ...more];
  }
}

/**
 * A fault as a sentence.
 * @param {{file: string, line: number, path: string, found: string, allowed: string, nearest: string}} fault
 *   `file` may be empty, where there is none.
 */
export function sentence(fault) {
  const file = visible(fault.file);
  const place = [fault.line ? `${file}:${fault.line}` : file, fault.path].filter(Boolean).join(": ");
  return SAY.fault(place, fault);
}

/** A path as files and overrides write it. @param {string[]} path @param {object} told lengths. @returns {string} */
export function dotted(path, told) {
  return path.map((part) => (BARE.test(part) ? part : quoted(part, told.LONGEST))).join(".");
}

/** A value of a tree as a sentence shows it. @param {*} value @param {object} told lengths. @returns {string} */
export function shown(value, told) {
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "bigint") return size(value) < LONGEST_NUMBER ? String(value) : SAY.longNumber;
  if (typeof value === "number") return floatText(value);
  if (typeof value === "string") return quoted(value, told.LONGEST);
  if (value instanceof Map) return SAY.table;
  if (value === null) return SAY.nothing; // only a tree that comes in a link can hold it
  return Array.isArray(value) ? SAY.list : SAY.moment(String(value));
}

function size(value) {
  return value < 0n ? -value : value;
}

/** A path as a key of maps. @param {string[]} path @returns {string} */
export function idOf(path) {
  return JSON.stringify(path);
}

/** Collects the faults of one tree and knows on which line, or in which override, each of them is. */
export class Report {
  /**
   * @param {object} grammar
   * @param {{file: string, lines: Map<string, number>, first: number, start: string}} source `lines` by the id of a
   *   path that is written; `first` is where the rest is told, 0 where there is no text and so no lines.
   * @param {Map<string, {path: string[], setting: object}>} overridden by the id of a path.
   */
  constructor(grammar, source, overridden) {
    Object.assign(this, { grammar, told: grammar.told, source, overridden, start: source.start, oversized: false });
    this.noted = new Map();
    this.at = new Set();
    this.above = new Set();
  }

  /** Note a fault; the same one twice counts once. `meant` is a word, or a word and those among which to look. */
  add(path, found, allowed, meant = "") {
    const override = longest(path, this.overridden)?.setting ?? this.madeBy(path);
    const file = override ? SAY.override(quoted(override.typed, this.told.LONGEST)) : this.source.file;
    const line = override ? 0 : (longest(path, this.source.lines) ?? this.source.first);
    const fault = { file, line, path: dotted(path, this.told), found, allowed };
    this.noted.set(idOf([...path, found]), { fault, meant });
    this.at.add(idOf(path));
    for (let end = 0; end <= path.length; end += 1) this.above.add(idOf(path.slice(0, end)));
  }

  /** Note a list or table of more entries than any scenario holds. */
  tooMany(path, count, allowed) {
    this.oversized = true;
    this.add(path, SAY.foundCount(count), allowed);
  }

  /** The override that brought in a table which the file does not have. */
  madeBy(path) {
    if (this.source.lines.has(idOf(path))) return undefined;
    const below = [...this.overridden.values()].find((each) => path.every((part, at) => part === each.path[at]));
    return below?.setting;
  }

  /** True if no fault was noted at these paths, above or below them. @param {...string[]} paths */
  fine(...paths) {
    return this.noted.size === 0 || !paths.some((path) => this.touched(path));
  }

  touched(path) {
    if (this.above.has(idOf(path))) return true;
    return path.some((_, end) => this.at.has(idOf(path.slice(0, end))));
  }

  /** What was noted, in the order of the file; with the word that was meant as far as faults are told. */
  faults() {
    const ordered = [...this.noted.values()].sort((a, b) => order(a.fault) - order(b.fault));
    return ordered.map(({ fault, meant }, place) => ({
      ...fault,
      nearest: place < this.told.MOST_TOLD ? this.word(meant) : "",
    }));
  }

  word(meant) {
    return typeof meant === "string" ? meant : nearest(meant[0], meant[1], this.told.MOST_WORDS);
  }

  /** Throws what was noted, if anything was. */
  settle() {
    if (this.noted.size) throw new ScenarioError(this.faults(), this.told);
  }
}

/** Faults without a line come last. */
function order(fault) {
  return fault.line || Number.MAX_SAFE_INTEGER;
}

function longest(path, known) {
  for (let end = path.length; end > 0; end -= 1) {
    const found = known.get(idOf(path.slice(0, end)));
    if (found !== undefined) return found;
  }
  return undefined;
}
