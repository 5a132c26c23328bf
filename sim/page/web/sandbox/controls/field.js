/** What the grammar says of a name, and how a control is made of it. */
import { boundTo } from "./bound.js";
import { numberField } from "./number.js";
import { choiceField, listField, namesField, severalField, textField } from "./text.js";
import { inWords } from "../display_names.js";
import { parts } from "../tree.js";

/**
 * The grammar's node at a dotted name; the kind of a dated event decides what stands below it.
 * @param {Object} facts
 * @param {string} path
 * @param {string} [kind] of the event that the name is within.
 * @returns {Object}
 */
export function nodeAt(facts, path, kind) {
  return parts(path).reduce((node, part) => below(node, part, kind), facts.grammar.scenario);
}

function below(node, part, kind) {
  if (node.node === "Table") return node.keys[part];
  if (node.node === "Kinds") return node.kinds[kind].keys[part];
  return node.each.node === "Kinds" ? node.each.kinds[kind] : node.each;
}

/**
 * A control for a name of the scenario, by what its node says.
 * @param {Object} desk `{store, facts, which}`.
 * @param {string} path
 * @param {{label: string, how: ("slider"|"steps"|"plain"), options: Array<[string, string]>, kind: string}} [given]
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function fieldFor(desk, path, given = {}) {
  const node = nodeAt(desk.facts, path, given.kind);
  const bound = boundTo(desk, path, node, given.label ?? inWords(parts(path).at(-1)));
  if (node.node === "Number") return numberField(bound, given.how ?? "plain");
  if (node.node === "Values" && node.each.node === "Number") return listField(bound);
  if (node.node === "Values") return given.options ? severalField(bound, given.options) : namesField(bound);
  return node.choices.length ? choiceField(bound, inWords) : textField(bound);
}
