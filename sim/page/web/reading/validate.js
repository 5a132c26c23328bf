/** Holding a tree against the grammar: what is right comes back, with its defaults. Twin of `sim.scenario.validate`. */
import { WORDS } from "../words.js";
import { shown } from "./faults.js";
import { is } from "./grammar.js";
import { ofName, ofRows, ofTable } from "./hints.js";
import { FAULTY, anything, many, number, text } from "./leaves.js";
import { beginning, characters, strip, visible } from "./spelling.js";
import { whole } from "./values.js";

const SAY = WORDS.reading;
const LONGEST_KEY = 64;
const LONGEST_PROPER = 32;
const NONE = new Map();

const READERS = new Map(
  Object.entries({
    Number: number, Text: text, Values: many, Anything: anything,
    Table: table, KeyedTables: named, TableList: rows, Kinds: kinds, KeyedTexts: notes,
  }),
);

/**
 * The value in its right type, with plain defaults filled in, or FAULTY; faults go to the report.
 * @param {object} word of the grammar.
 * @param {*} value of a tree.
 * @param {string[]} path
 * @param {Report} report
 */
export function clean(word, value, path, report) {
  return READERS.get(word.node)(word, value, path, report);
}

/**
 * A whole tree, as `clean` gives it.
 * @param {object} word
 * @param {Map} tree
 * @param {Report} report
 * @param {Map<string, {raw: *, clean: *}>} known what came of parts that may be in it as they were.
 */
export function cleanWhole(word, tree, report, known) {
  return table(word, tree, [], report, known);
}

function table(word, value, path, report, known = NONE) {
  if (!(value instanceof Map)) {
    report.add(path, SAY.found(shown(value, report.told)), word.allowed + ofTable(path, value));
    return FAULTY;
  }
  unknownKeys(word, value, path, report);
  const kept = new Map();
  for (const [key, child] of word.keys) {
    if (known.has(key) && known.get(key).raw === value.get(key)) {
      kept.set(key, known.get(key).clean);
      continue;
    }
    let got = value.has(key) ? clean(child, value.get(key), [...path, key], report) : FAULTY;
    if (got === FAULTY) got = byDefault(child, [...path, key], report, value.has(key));
    if (got !== FAULTY) kept.set(key, got);
  }
  return kept;
}

function unknownKeys(word, value, path, report) {
  const allowed = [...word.keys.keys()].join(", ");
  for (const key of value.keys()) {
    if (word.keys.has(key)) continue;
    const hint = ofName([...path, key].join("."), report.grammar);
    report.add([...path, key], SAY.unknownKey(word.noun), allowed + hint, [key, [...word.keys.keys()]]);
  }
}

function byDefault(word, path, report, given) {
  if (word.required) {
    if (!given) report.add(path, SAY.missing, word.allowed);
    return FAULTY;
  }
  if (is(word, "Number", "Text")) return word.otherwise || word.default === null ? FAULTY : word.default;
  if (is(word, "Values")) return word.otherwise ? FAULTY : [];
  if (is(word, "TableList")) return [];
  if (is(word, "Table")) return word.optional ? FAULTY : clean(word, new Map(), path, report);
  return new Map();
}

function named(word, value, path, report) {
  if (!(value instanceof Map)) {
    report.add(path, SAY.found(shown(value, report.told)), word.allowed + ofTable([...path, "KEY"], value));
    return FAULTY;
  }
  if (value.size > word.most) return tooMany(word, value.size, path, report);
  if (value.size < word.least) report.add(path, SAY.found(value.size), word.allowed);
  const kept = new Map();
  for (const [key, entry] of value) {
    if (!whole(report.grammar.key).test(key)) {
      report.add([...path, key], SAY.notAKey(word.noun), SAY.shapeOfKeys, proper(key));
    }
    const got = clean(word.each, entry, [...path, key], report);
    if (got !== FAULTY) kept.set(key, got);
  }
  return kept;
}

function tooMany(word, count, path, report) {
  report.tooMany(path, count, word.allowed);
  return FAULTY;
}

/** The key that was probably meant by one that is not in order. @param {string} key @returns {string} */
export function proper(key) {
  const small = beginning(key, LONGEST_KEY).toLowerCase();
  return small.replace(/[^a-z0-9_]/gu, "_").replace(/^[_0-9]+/, "").slice(0, LONGEST_PROPER);
}

function rows(word, value, path, report) {
  if (!Array.isArray(value)) {
    report.add(path, SAY.found(shown(value, report.told)), word.allowed + ofRows(path, value));
    return FAULTY;
  }
  if (value.length > word.most) return tooMany(word, value.length, path, report);
  const read = (row, place) => clean(word.each, row, [...path, String(place + 1)], report);
  return value.map((row, place) => (row === FAULTY ? FAULTY : read(row, place))); // left out by an override
}

function kinds(word, value, path, report) {
  if (!(value instanceof Map)) {
    report.add(path, SAY.found(shown(value, report.told)), SAY.table);
    return FAULTY;
  }
  const kind = value.get("kind");
  if (word.kinds.has(kind)) return clean(word.kinds.get(kind), value, path, report);
  const found = value.has("kind") ? SAY.found(shown(kind, report.told)) : SAY.missing;
  const meant = typeof kind === "string" ? [kind, [...word.kinds.keys()]] : "";
  report.add([...path, "kind"], found, [...word.kinds.keys()].join(", "), meant);
  return FAULTY;
}

function notes(word, value, path, report) {
  if (!(value instanceof Map)) {
    report.add(path, SAY.found(shown(value, report.told)), word.allowed);
    return FAULTY;
  }
  if (value.size > word.most) return tooMany(word, value.size, path, report);
  for (const [key, note] of value) {
    if (noted(note, report.grammar.ceilings.LONGEST_TEXT)) continue;
    const hint = note instanceof Map ? SAY.pathInQuotes : "";
    report.add([...path, key], SAY.found(shown(note, report.told)), SAY.aNote + hint);
  }
  return new Map([...value].filter(([, note]) => typeof note === "string"));
}

function noted(note, most) {
  return typeof note === "string" && strip(note) !== "" && visible(note) === note && characters(note) <= most;
}
