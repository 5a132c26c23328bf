/** From a tree to a TOML text that gives the same tree again. */
import { is, grammarOf } from "./grammar.js";
import { floatText } from "./spelling.js";
import { inner } from "./tree.js";
import { keyText, toToml } from "./values.js";

/**
 * The text of a tree: what is single first, then tables and lists of tables under their headers.
 * @param {object} tree plain, as `read` gave it.
 * @param {object} facts
 * @returns {string}
 */
export function write(tree, facts) {
  const { scenario, ceilings } = grammarOf(facts);
  return `${tableLines(inner(tree, ceilings.DEEPEST + 1), scenario, []).join("\n").trimStart()}\n`;
}

function tableLines(table, word, path) {
  const entries = [...table].map(([key, value]) => [key, value, under(word, key)]);
  const single = entries.filter(([, value, below]) => !hasHeader(value, below));
  const others = entries.filter(([, value, below]) => hasHeader(value, below));
  return [
    ...single.map(([key, value, below]) => `${keyText(key)} = ${valueText(value, below)}`),
    ...others.flatMap(([key, value, below]) => headedLines(value, below, [...path, key])),
  ];
}

function headedLines(value, word, path) {
  const name = path.map(keyText).join(".");
  const rowLines = (row) => ["", `[[${name}]]`, ...tableLines(row, rowWord(word, row), path)];
  if (Array.isArray(value)) return value.flatMap(rowLines);
  const lines = tableLines(value, word, path);
  return lines.length > 0 && lines[0] === "" ? lines : ["", `[${name}]`, ...lines];
}

/** True if a value stands below a header of its own: a table, or a list of tables. */
function hasHeader(value, word) {
  if (is(word, "Anything")) return false;
  return value instanceof Map || (Array.isArray(value) && value.length > 0 && value.every((row) => row instanceof Map));
}

/** What the grammar says of what lies under a key; undefined where it says nothing. */
function under(word, key) {
  return is(word, "Table") ? word.keys.get(key) : is(word, "KeyedTables") ? word.each : undefined;
}

function rowWord(word, row) {
  return is(word?.each, "Kinds") ? word.each.kinds.get(row.get("kind")) : word?.each;
}

/** A value on one line; a whole number that stands for a share or a ratio is written 1.0. */
function valueText(value, word) {
  if (Array.isArray(value)) return `[${value.map((each) => valueText(each, word?.each)).join(", ")}]`;
  if (typeof value === "bigint" && is(word, "Number") && !word.whole) return floatText(Number(value));
  return toToml(value);
}
