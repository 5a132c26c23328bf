/** The dotted names of a scenario: what a setting can reach, and what may stand there. Twin of `sim.scenario.names`. */
import { is } from "./grammar.js";
import { FAULTY } from "./leaves.js";
import { step, under } from "./resolve.js";

const NAMED = ["Number", "Text", "Values", "Table", "KeyedTables", "TableList"];

/**
 * Every path of a scenario, written or not, and what may stand there.
 * @param {Map} tree
 * @param {object} grammar
 * @returns {Array<[string[], object]>}
 */
export function namesIn(tree, grammar) {
  return [...below(grammar.scenario, tree, [])];
}

function* below(word, tree, path) {
  if (path.length && is(word, ...NAMED)) yield [path, word];
  const held = tree instanceof Map ? tree : new Map();
  if (is(word, "Table")) for (const [key, child] of word.keys) yield* below(child, held.get(key), [...path, key]);
  if (is(word, "KeyedTables")) for (const [key, table] of held) yield* below(word.each, table, [...path, key]);
  if (!is(word, "TableList")) return;
  const list = Array.isArray(tree) ? tree : [];
  for (const [place, row] of list.entries()) {
    yield* below(row === FAULTY ? null : kindOf(word.each, row), row, [...path, String(place + 1)]);
  }
}

function kindOf(each, row) {
  if (is(each, "Table")) return each;
  return row instanceof Map ? each.kinds.get(String(row.get("kind"))) : undefined;
}

/** What may stand under a dotted name, written or not; undefined if the scenario has no such name. */
export function wordOf(tree, name, grammar) {
  let [word, held] = [grammar.scenario, tree];
  for (const part of name.split(".")) {
    held = step(held, part);
    if (is(word, "Table")) word = word.keys.get(part);
    else if (is(word, "KeyedTables") && held !== FAULTY) word = word.each;
    else if (is(word, "TableList") && held !== FAULTY) word = kindOf(word.each, held);
    else return undefined;
  }
  return is(word, ...NAMED) ? word : undefined;
}

/** What a scenario has under a name: as written, else its default; undefined if it has none of its own. */
export function valueOf(tree, name, grammar) {
  const found = under(tree, name.split("."));
  if (found !== FAULTY) return found;
  const word = wordOf(tree, name, grammar);
  if (!is(word, "Number", "Text")) return undefined;
  if (word.otherwise) return valueOf(tree, word.otherwise, grammar);
  return word.whole && word.default !== null ? BigInt(word.default) : (word.default ?? undefined);
}
