/** From a TOML text to a tree of maps and lists, or a complaint with its place: takes what Python's reader takes. */
import { Cursor } from "./cursor.js";
import { scalarAt } from "./toml_scalars.js";
import { lineText, textAt } from "./toml_strings.js";
import { Marks, isNest, nest } from "./toml_tables.js";

const BARE = /[A-Za-z0-9_-]+/y;
const KEY_BEGINS = /[A-Za-z0-9_"'-]/;
const TRUTH = /true|false/y;
const TWICE = "Cannot";

/**
 * The tree that a text holds.
 * @param {string} text
 * @param {{deepest: number, mostDigits: number}} limits
 * @returns {Map} tables as maps, whole numbers as BigInt, others as numbers, dates as Moment.
 * @throws {Complaint}
 */
export function parse(text, limits) {
  const cursor = new Cursor(text.replaceAll("\r\n", "\n"), limits.deepest);
  const document = { tree: new Map(), marks: new Marks(), pending: [], header: [], mostDigits: limits.mostDigits };
  for (;;) {
    cursor.skipBlanks();
    if (cursor.here === undefined) return document.tree;
    statement(cursor, document);
    cursor.skipRemark();
    if (cursor.here === undefined) return document.tree;
    cursor.demand("\n", "Expected newline");
  }
}

function statement(cursor, document) {
  if (KEY_BEGINS.test(cursor.here)) pair(cursor, document);
  else if (cursor.here === "[") header(cursor, document);
  else if (cursor.here !== "#" && cursor.here !== "\n") cursor.refuse("Invalid statement");
  else return;
  cursor.skipBlanks();
}

function header(cursor, document) {
  document.pending.forEach((path) => document.marks.open(path));
  document.pending = [];
  document.header = cursor.sees("[[") ? row(cursor, document) : table(cursor, document);
}

function table(cursor, { tree, marks }) {
  const path = headerKey(cursor, 1);
  if (marks.isOpened(path) || marks.isWhole(path)) cursor.refuse(TWICE);
  marks.open(path);
  if (nest(tree, path, true) === null) cursor.refuse(TWICE);
  cursor.demand("]", "Expected ']'");
  return path;
}

function row(cursor, { tree, marks }) {
  const path = headerKey(cursor, 2);
  if (marks.isWhole(path)) cursor.refuse(TWICE);
  marks.forget(path);
  marks.open(path);
  const above = nest(tree, path.slice(0, -1), true);
  const rows = above?.get(path.at(-1)) ?? [];
  if (above === null || !Array.isArray(rows)) cursor.refuse(TWICE);
  above.set(path.at(-1), rows);
  rows.push(new Map());
  cursor.demand("]]", "Expected ']]'");
  return path;
}

function headerKey(cursor, brackets) {
  cursor.at += brackets;
  cursor.skipBlanks();
  return keyAt(cursor);
}

function pair(cursor, document) {
  const { tree, marks, header: above } = document;
  const [key, value] = assignment(cursor, document.mostDigits);
  for (let end = 1; end < key.length; end += 1) {
    const path = [...above, ...key.slice(0, end)];
    if (marks.isOpened(path)) cursor.refuse(TWICE);
    document.pending.push(path);
  }
  const home = [...above, ...key.slice(0, -1)];
  const held = marks.isWhole(home) ? null : nest(tree, home, true);
  if (held === null || held.has(key.at(-1))) cursor.refuse(TWICE);
  if (isNest(value)) marks.close([...above, ...key]);
  held.set(key.at(-1), value);
}

function assignment(cursor, mostDigits) {
  const key = keyAt(cursor);
  cursor.demand("=", "Expected '='");
  cursor.skipBlanks();
  return [key, valueAt(cursor, mostDigits)];
}

/** A key with its dots, and past the blanks behind it. */
function keyAt(cursor) {
  const parts = [keyPart(cursor)];
  cursor.skipBlanks();
  while (cursor.here === ".") {
    if (parts.length === cursor.deepest) cursor.refuse(TWICE);
    cursor.at += 1;
    cursor.skipBlanks();
    parts.push(keyPart(cursor));
    cursor.skipBlanks();
  }
  return parts;
}

function keyPart(cursor) {
  if (cursor.here === '"' || cursor.here === "'") return lineText(cursor);
  const found = cursor.take(BARE);
  if (!found) cursor.refuse("Invalid initial character");
  return found[0];
}

function valueAt(cursor, mostDigits) {
  const first = cursor.here;
  if (first === '"' || first === "'") return textAt(cursor);
  if (first === "[") return cursor.within(() => listAt(cursor, mostDigits));
  if (first === "{") return cursor.within(() => inlineTableAt(cursor, mostDigits));
  const truth = cursor.take(TRUTH);
  if (truth) return truth[0] === "true";
  const scalar = scalarAt(cursor, mostDigits);
  if (scalar === undefined) cursor.refuse("Invalid value");
  return scalar;
}

function listAt(cursor, mostDigits) {
  const entries = [];
  cursor.at += 1;
  for (;;) {
    cursor.skipSpace();
    if (cursor.here === "]") break;
    entries.push(valueAt(cursor, mostDigits));
    cursor.skipSpace();
    if (cursor.here === "]") break;
    cursor.demand(",", "Unclosed array");
  }
  cursor.at += 1;
  return entries;
}

function inlineTableAt(cursor, mostDigits) {
  const [found, marks] = [new Map(), new Marks()];
  cursor.at += 1;
  cursor.skipBlanks();
  while (cursor.here !== "}" || found.size > 0) {
    const [key, value] = assignment(cursor, mostDigits);
    inlinePair(cursor, [found, marks], key, value);
    cursor.skipBlanks();
    if (cursor.here === "}") break;
    cursor.demand(",", "Unclosed inline");
    if (isNest(value)) marks.close(key);
    cursor.skipBlanks();
  }
  cursor.at += 1;
  return found;
}

function inlinePair(cursor, [found, marks], key, value) {
  const home = marks.isWhole(key) ? null : nest(found, key.slice(0, -1), false);
  if (home === null) cursor.refuse(TWICE);
  if (home.has(key.at(-1))) cursor.refuse("Duplicate");
  home.set(key.at(-1), value);
}
