/** Reading scenarios: from a text or a tree to a plan, or to what is wrong with it. Twin of `sim.scenario.read`. */
import { WORDS } from "../words.js";
import { Base } from "./base.js";
import { Complaint } from "./cursor.js";
import { decoded } from "./decode.js";
import { tooDeep } from "./depth.js";
import { pathsIn } from "./draft.js";
import { ScenarioError, idOf } from "./faults.js";
import { grammarOf } from "./grammar.js";
import { ofLine, startIn } from "./hints.js";
import { linesOf } from "./locate.js";
import { settingsOf } from "./setting.js";
import { characters } from "./spelling.js";
import { parse } from "./toml.js";
import { TooDeepError, inner } from "./tree.js";
import { limits, whole } from "./values.js";

const SAY = WORDS.reading;
const FILE = "scenario.toml";
const CHECKED = new WeakMap();

/**
 * The scenario of a TOML text.
 * @param {string|Uint8Array} content text, or the bytes of a file.
 * @param {object} facts what Python hands the page.
 * @param {string} [file] what faults call it; without its ending it is the scenario's key.
 * @param {Array<string|[string, *]>} [settings] `"months=24"`, or name and value; null leaves a key out.
 * @returns {{scenario: object, tree: object}|{faults: string[]}} faults in the very sentences of the command.
 */
export function read(content, facts, file = FILE, settings = []) {
  return answered(() => {
    const grammar = grammarOf(facts);
    const overrides = settingsOf(settings, grammar);
    const text = decoded(content, grammar.ceilings, (...said) => refuse(grammar, file, ...said));
    const source = { file, first: 1, start: startIn(text, grammar), lines: later(() => linesOf(text)) };
    return new Base(parsed(text, file, grammar), source, file, grammar).with(overrides);
  });
}

/**
 * The scenario of a tree, as `read` gives it; its faults have no lines, and no file where none is named.
 * @param {object} tree plain, as `read` gave it or the page made it; never changed after it was first given here.
 * @param {object} facts
 * @param {string} [file]
 * @param {Array<string|[string, *]>} [settings]
 */
export function check(tree, facts, file = "", settings = []) {
  return answered(() => {
    const grammar = grammarOf(facts);
    const overrides = settingsOf(settings, grammar);
    if (tree === null || typeof tree !== "object" || Array.isArray(tree)) {
      refuse(grammar, file, 0, "", SAY.noTable, SAY.table);
    }
    if (!CHECKED.get(tree)?.has(file)) CHECKED.set(tree, new Map([[file, baseOf(tree, grammar, file)]]));
    return CHECKED.get(tree).get(file).with(overrides);
  });
}

function baseOf(tree, grammar, file) {
  const held = innerOf(tree, grammar, file);
  const { pattern } = grammar.scenario.keys.get("start");
  const label = held.get("start");
  const start = typeof label === "string" && whole(pattern).test(label) ? label : "";
  const lines = later(() => new Map(pathsIn(held, []).map((path) => [idOf(path), 0])));
  return new Base(held, { file, first: 0, start, lines }, file || FILE, grammar);
}

/** Lines that are worked out when the first fault asks for them. */
function later(found) {
  let lines = null;
  const asked = () => (lines ??= found());
  return { get: (id) => asked().get(id), has: (id) => asked().has(id) };
}

function answered(read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { faults: error.sentences };
  }
}

function innerOf(tree, grammar, file) {
  try {
    return inner(tree, grammar.ceilings.DEEPEST + 1);
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    return refuse(grammar, file, 0, "", SAY.tooDeep, SAY.atMostLevels(grammar.ceilings.DEEPEST));
  }
}

function parsed(text, file, grammar) {
  const deepest = grammar.ceilings.DEEPEST;
  const line = tooDeep(text, deepest);
  if (line) refuse(grammar, file, line, "", SAY.tooDeep, SAY.atMostLevels(deepest));
  try {
    return parse(text, limits(grammar));
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return misread(text, file, grammar, error);
  }
}

function misread(text, file, grammar, { place, said }) {
  if (place < 0) refuse(grammar, file, 0, "", SAY.tooManyDigits, SAY.numbersOf(grammar.hints.digits));
  const before = text.slice(0, place).split("\n");
  const column = SAY.column(characters(before.at(-1)) + 1);
  const line = text.split("\n")[before.length - 1];
  const words = ofLine(line, startIn(text, grammar), grammar) || grammar.complaints[said];
  refuse(grammar, file, before.length, column, words, "");
}

function refuse(grammar, file, line, path, found, allowed) {
  throw new ScenarioError([{ file, line, path, found, allowed, nearest: "" }], grammar.told);
}
