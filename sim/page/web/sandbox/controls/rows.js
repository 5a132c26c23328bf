/** A table of the scenario whose keys may be left out: those that are written, and a list from which to add one. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { button, choice, make } from "../element.js";
import { fieldFor, nodeAt } from "./field.js";
import { inWords } from "../display_names.js";

const words = WORDS.controls;

/**
 * The keys that are written in a table, a field each, with a way to leave a key out and to add one.
 * @param {Object} desk
 * @param {string} path of the table.
 * @param {function} field takes a field, gives its element.
 * @param {{kind: string, options: function(string): Array, without: string[]}} given the kind of an event; what a list
 *     of keys chooses from; keys that are shown elsewhere.
 * @returns {Node[]}
 */
export function optional(desk, path, field, { kind, options, without = [] } = {}) {
  const node = nodeAt(desk.facts, path, kind);
  const usable = Object.keys(node.keys).filter((key) => !without.includes(key) && simple(node.keys[key]));
  const written = (key) => desk.store.value(desk.which, `${path}.${key}`) !== undefined;
  const shown = usable.filter((key) => written(key) || node.keys[key].required);
  const absent = usable.filter((key) => !shown.includes(key));
  const add = (key) => key && desk.store.set(desk.which, `${path}.${key}`, beginning(node.keys[key], options?.(key)));
  return [
    ...shown.map((key) => field(fieldFor(desk, `${path}.${key}`, { kind, options: options?.(key) }))),
    absent.length
      ? choice([["", words.add], ...absent.map((key) => [key, inWords(key)])], "", add, {
          class: "add",
          "aria-label": words.add,
        })
      : null,
  ].filter(Boolean);
}

function simple(node) {
  return ["Number", "Text", "Values"].includes(node.node);
}

/** A value to begin with: the usual one, the lowest, the first of the words, all keys. */
function beginning(node, options) {
  if (node.node === "Number") return node.default ?? node.low;
  if (node.node === "Values") return options ? options.map(([key]) => key) : [WORDS.controls.untold];
  return node.choices[0] ?? WORDS.controls.untold;
}

/** A button that takes a row of a list away. */
export function removal(desk, top, path, name) {
  const list = path.slice(0, path.lastIndexOf("."));
  const place = Number(path.slice(list.length + 1)) - 1;
  const act = () => desk.store.rows(desk.which, top, list, (rows) => rows.filter((_, each) => each !== place));
  return button(fillIn(words.remove, { name }), act, { class: "quiet" });
}
