/** A scenario while it is being read: what the file says, what of it is usable, what was found wrong. */
import { WORDS } from "../words.js";
import { shown } from "./faults.js";
import { proper } from "./validate.js";

const SAY = WORDS.reading;
const DEEPEST = 64;

/** The three together: twin of `sim.scenario.draft`. */
export class Draft {
  /**
   * @param {Map} raw as written, with overrides.
   * @param {Map} clean what of it is usable, in its right type; plain defaults are filled in.
   * @param {Report} report
   */
  constructor(raw, clean, report) {
    Object.assign(this, { raw, clean, report, grammar: report.grammar });
    this.governments = keysOf(raw.get("governments"));
    this.forumKeys = keysOf(raw.get("forums"));
    this.forums = clean.get("forums") ?? new Map();
    const tables = raw.get("forums") instanceof Map ? [...raw.get("forums")] : [];
    this.delegations = new Map(tables.map(([key, table]) => [proper(key), delegationsOf(table)]));
  }

  /** True if no fault was noted at these paths. */
  fine(...paths) {
    return this.report.fine(...paths);
  }

  note(path, found, allowed, meant = "") {
    this.report.add(path, found, allowed, meant);
  }

  show(value) {
    return shown(value, this.report.told);
  }

  /** Known governments with a delegation in a forum, in the order of the governments. */
  seated(forum) {
    return this.inOrder(this.delegations.get(forum));
  }

  /** True if a forum seats two governments or more, all of them known: otherwise what follows is no fault. */
  sound(forum) {
    const keys = this.delegations.get(forum);
    return keys.length > 1 && keys.every((key) => this.governments.includes(key));
  }

  /** Those of the governments that are among the keys, in their own order. */
  inOrder(keys) {
    return this.governments.filter((key) => keys.includes(key));
  }

  /** The set of governments that meets in each forum; nothing at all if one of them cannot be told. */
  partiesOfForums() {
    const told = this.forumKeys.every((key) => this.sound(key));
    return new Map(told ? this.forumKeys.map((key) => [key, this.seated(key)]) : []);
  }

  /** Note names that are not known, or given twice. */
  keys(path, names, known) {
    names.forEach((name, place) => {
      if (!known.includes(name)) this.note(path, SAY.found(this.show(name)), known.join(", "), [name, known]);
      else if (names.indexOf(name) < place) this.note(path, SAY.foundTwice(this.show(name)), SAY.everyKeyOnce);
    });
  }

  /** Every path that the file writes, sources excepted. @returns {string[][]} */
  written() {
    return [...this.raw].filter(([key]) => key !== "sources").flatMap(([key, value]) => pathsIn(value, [key]));
  }
}

/** The keys of a table, as they were probably meant: a misspelt one is a fault of its own, and no other. */
function keysOf(table) {
  return table instanceof Map ? [...table.keys()].map(proper) : [];
}

function delegationsOf(forum) {
  return keysOf(forum instanceof Map ? forum.get("delegations") : undefined);
}

/**
 * Every path at and below a value, as deep as anything is that a scenario can have.
 * @param {*} value
 * @param {string[]} path
 * @returns {string[][]}
 */
export function pathsIn(value, path) {
  if (path.length > DEEPEST) return [path];
  if (value instanceof Map) return [path, ...[...value].flatMap(([key, each]) => pathsIn(each, [...path, key]))];
  if (!Array.isArray(value)) return [path];
  const below = (row, place) => (row instanceof Map ? pathsIn(row, [...path, String(place + 1)]) : []);
  return [path, ...value.flatMap(below)];
}
