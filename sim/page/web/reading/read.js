/** Reading scenarios: from a text or a tree to a plan, or to sentences that say what is wrong. Twin of `sim.scenario.read`. */
import { WORDS } from "../words.js";
import { build } from "./build.js";
import { checkParts } from "./check.js";
import { checkAssumptions } from "./check_assumptions.js";
import { Complaint } from "./cursor.js";
import { decoded } from "./decode.js";
import { tooDeep } from "./depth.js";
import { Draft, pathsIn } from "./draft.js";
import { Report, ScenarioError, idOf } from "./faults.js";
import { grammarOf } from "./grammar.js";
import { ofLine, startIn } from "./hints.js";
import { linesOf } from "./locate.js";
import { override } from "./override.js";
import { settingsOf } from "./setting.js";
import { characters } from "./spelling.js";
import { parse } from "./toml.js";
import { TooDeepError, innerTree, outerTree } from "./tree.js";
import { clean } from "./validate.js";
import { limits, whole } from "./values.js";
import { weigh } from "./weight.js";

const SAY = WORDS.reading;
const FILE = "scenario.toml";
const ASSUMPTIONS = "assumptions";

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
    return made({ tree: parsed(text, file, grammar), source, grammar, file }, overrides);
  });
}

/**
 * The scenario of a tree, as `read` gives it; its faults have no lines, and no file where none is named.
 * @param {object} tree plain, as `read` gave it or the page made it.
 * @param {object} facts
 * @param {string} [file]
 * @param {Array<string|[string, *]>} [settings]
 */
export function check(tree, facts, file = "", settings = []) {
  return answered(() => {
    const grammar = grammarOf(facts);
    const overrides = settingsOf(settings, grammar);
    const inner = innerOf(tree, grammar, file);
    const label = inner.get("start");
    const start = typeof label === "string" && whole(grammar.scenario.keys.get("start").pattern).test(label) ? label : "";
    const lines = () => new Map(pathsIn(inner, []).map((path) => [idOf(path), 0]));
    const source = { file, first: 0, start, lines: later(lines) };
    return made({ tree: inner, source, grammar, file: file || FILE }, overrides);
  });
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

/** Scenario and tree of a text with settings, its assumptions asked about as well. */
function made(text, settings) {
  const { draft, scenario } = draftOf(text, settings);
  const faults = scenario.assumptions.length ? assumed(text, settings) : [];
  if (faults.length) throw new ScenarioError(faults, text.grammar.told);
  return { scenario, tree: outerTree(draft.raw) };
}

/** A text as it is read, whatever its assumptions are. */
function draftOf({ tree, source, grammar, file }, settings) {
  const { tree: raw, placed } = override(tree, settings, grammar);
  const report = new Report(grammar, source, placed);
  const draft = new Draft(raw, clean(grammar.scenario, raw, [], report), report);
  if (!report.oversized) checkParts(draft);
  report.settle();
  const scenario = build(draft.clean, file, grammar);
  weigh(scenario, report);
  report.settle();
  return { draft, scenario };
}

/**
 * What is wrong with the assumptions of a text. They speak of it as it is written: whoever sets a value to its other
 * one contradicts nothing. Of a text that is in order only with other settings nothing can be said.
 */
function assumed(text, settings) {
  const own = settings.filter((each) => each.path[0] === ASSUMPTIONS);
  let asked;
  try {
    asked = draftOf(text, own);
  } catch (error) {
    if (error instanceof ScenarioError) return [];
    throw error;
  }
  checkAssumptions(asked.draft, asked.scenario, (more) => draftOf(text, [...own, more]).scenario);
  return asked.draft.report.faults();
}

function innerOf(tree, grammar, file) {
  try {
    return innerTree(tree, grammar.ceilings.DEEPEST);
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
