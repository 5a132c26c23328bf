/** Overrides: single values put into a tree under dotted names. Twin of `sim.scenario.override` and `taken`. */
import { WORDS } from "../words.js";
import { ScenarioError, dotted, idOf, shown } from "./faults.js";
import { is } from "./grammar.js";
import { FAULTY } from "./leaves.js";
import { nearest } from "./nearest.js";
import { placeOf, step } from "./resolve.js";

const SAY = WORDS.reading;

/**
 * The tree with the settings in it; what no setting reaches into is shared, and not changed.
 * @param {Map} base
 * @param {Setting[]} settings
 * @param {object} grammar
 * @returns {{tree: Map, placed: Map<string, {path: string[], setting: Setting}>}} `placed` by the id of a path.
 * @throws {ScenarioError} if one reaches into something the scenario does not have.
 */
export function override(base, settings, grammar) {
  const [tree, placed, faults] = [new Map(base), new Map(), []];
  for (const setting of settings) {
    const fault = put(tree, setting, grammar);
    if (fault) faults.push(fault);
    else if (setting.leavesOut) forget(tree, setting.path);
    placed.set(idOf(setting.path), { path: setting.path, setting });
  }
  if (faults.length) throw new ScenarioError(faults, grammar.told);
  return { tree, placed };
}

/** Place the value, making chapters' tables that the file leaves out, but no government, forum or row. */
function put(top, setting, grammar) {
  const path = setting.path;
  let [tree, word] = [top, grammar.scenario];
  for (const [depth, part] of path.slice(0, -1).entries()) {
    const below = step(tree, part);
    if (below === FAULTY && (is(word, "KeyedTables") || !(tree instanceof Map))) {
      return nothing(tree, path.slice(0, depth + 1), setting);
    }
    word = is(word, "Table") ? word.keys.get(part) : word?.each;
    tree = copyBelow(tree, part, below);
  }
  return place(tree, word, setting);
}

/** What lies under a part, copied, or a new table; it takes the place of what was there. */
function copyBelow(tree, part, below) {
  const copy = below === FAULTY ? new Map() : copied(below);
  if (tree instanceof Map) tree.set(part, copy);
  else tree[placeOf(part)] = copy;
  return copy;
}

function copied(value) {
  if (value instanceof Map) return new Map(value);
  return Array.isArray(value) ? [...value] : value;
}

function place(tree, word, setting) {
  const { path, leavesOut } = setting;
  const part = path.at(-1);
  const there = step(tree, part) !== FAULTY;
  const row = leavesOut && is(word, "TableList");
  if (!(tree instanceof Map) && !row) return nothing(tree, path, setting);
  if (!there && (leavesOut || is(word, "KeyedTables"))) return nothing(tree, path, setting);
  if (!leavesOut) tree.set(part, asTaken(setting));
  else if (tree instanceof Map) tree.delete(part);
  else tree[placeOf(part)] = FAULTY; // those behind it keep their numbers
  return null;
}

/** A value as the scenario takes it: 12 for 12.0 where it takes whole numbers. */
function asTaken({ path, value, grammar }) {
  const most = 10 ** grammar.hints.digits;
  if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) >= most) return value;
  return takesWhole(path, grammar) ? BigInt(value) : value;
}

function takesWhole(path, grammar) {
  const words = path.reduce((above, part) => above.flatMap((word) => under(word, part)), [grammar.scenario]);
  return words.length > 0 && words.every((word) => is(word, "Number") && word.whole);
}

/** What may stand under a part of a name: one thing, or as many as there are kinds of rows. */
function under(word, part) {
  if (is(word, "Table")) return word.keys.has(part) ? [word.keys.get(part)] : [];
  if (is(word, "KeyedTables", "TableList")) return [word.each];
  return is(word, "Kinds") ? [...word.kinds.values()].flatMap((table) => under(table, part)) : [];
}

/** Take away what the file says of a thing that is left out: its sources, and assumptions about it. */
function forget(tree, gone) {
  const [sources, assumptions] = [tree.get("sources"), tree.get("assumptions")];
  if (sources instanceof Map) tree.set("sources", new Map([...sources].filter(([key]) => !within(key, gone))));
  if (!Array.isArray(assumptions)) return;
  const keyOf = (row) => (row instanceof Map ? row.get("key") : null);
  tree.set("assumptions", assumptions.map((row) => (within(keyOf(row), gone) ? FAULTY : row)));
}

function within(key, gone) {
  return typeof key === "string" && idOf(key.split(".").slice(0, gone.length)) === idOf(gone);
}

function nothing(tree, path, setting) {
  const { told } = setting.grammar;
  const known = tree instanceof Map ? [...tree.keys()] : rowsOf(tree);
  const file = SAY.override(shown(setting.typed, told));
  const allowed = known.join(", ") || SAY.keysThere;
  const meant = nearest(path.at(-1), known, told.MOST_WORDS);
  return { file, line: 0, path: dotted(path, told), found: SAY.notInScenario, allowed, nearest: meant };
}

function rowsOf(tree) {
  if (!Array.isArray(tree)) return [];
  return tree.map((row, at) => (row instanceof Map ? String(at + 1) : "")).filter(Boolean);
}
