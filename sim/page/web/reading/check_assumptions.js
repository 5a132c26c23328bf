/** Whether every assumption can be played both ways: asked by reading the scenario once more with the other value. */
import { WORDS } from "../words.js";
import { ScenarioError, dotted, shown } from "./faults.js";
import { is } from "./grammar.js";
import { ofName } from "./hints.js";
import { namesIn, valueOf, wordOf } from "./names.js";
import { given, rows } from "./resolve.js";
import { Setting } from "./setting.js";

const SAY = WORDS.reading;
const DESCRIBES = ["title", "summary", "start", "sources", "record", "assumptions"];
const NAMES = ["name", "convener", "people", "source"];
const NEVER_SAME = "\0";

/**
 * Note every assumption whose key is none, or whose other value changes nothing or cannot stand.
 * @param {Draft} draft of a text without other faults.
 * @param {object} scenario what it gives.
 * @param {function(Setting): object} read gives the same scenario with a setting. Throws ScenarioError.
 */
export function checkAssumptions(draft, scenario, read) {
  const [seen, stands] = [new Set(), played(scenario)];
  for (const [number, row] of rows(draft.clean, "assumptions")) {
    const path = ["assumptions", number];
    const [key, other] = [row.get("key"), row.get("other")];
    const pair = `${sameness(key)}=${sameness(other)}`;
    if (seen.has(pair)) draft.note(path, SAY.otherTwice(draft.show(other), key), SAY.everyOtherOnce);
    else if (isNamed(draft, path, key)) otherValue(draft, path, new Setting(key, other, draft.grammar), [stands, read]);
    if (!pair.includes(NEVER_SAME)) seen.add(pair);
  }
}

/** A text that two values share if Python calls them equal: 1, 1.0 and true; tables in any order. */
function sameness(value) {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sameness).join()}]`;
  if (value instanceof Map) return `{${[...value].map((pair) => pair.map(sameness).join(":")).sort().join()}}`;
  if (Number.isNaN(value)) return NEVER_SAME;
  return Number.isInteger(Number(value)) ? String(BigInt(value)) : String(value);
}

/** True if the key is one by which something is set that a run reads. */
function isNamed(draft, path, key) {
  const at = [...path, "key"];
  const word = wordOf(draft.raw, key, draft.grammar);
  if (describes(key, word)) draft.note(at, SAY.onlyDescribes(draft.show(key)), SAY.aKeyThatARunReads);
  else if (word === undefined) {
    const names = namesIn(draft.raw, draft.grammar).map(([each, there]) => [dotted(each, draft.report.told), there]);
    const known = names.filter(([name, there]) => !describes(name, there)).map(([name]) => name);
    draft.note(at, SAY.noKeyOfScenario(draft.show(key)), SAY.aNameOrRow + ofName(key, draft.grammar), [key, known]);
  }
  return draft.fine(at);
}

function describes(key, word) {
  const parts = key.split(".");
  return DESCRIBES.includes(parts[0]) || (NAMES.includes(parts.at(-1)) && is(word, "Text", "Values"));
}

/** Note an other value that cannot stand, or stands already. */
function otherValue(draft, path, setting, [stands, read]) {
  const at = [...path, "other"];
  const found = SAY.found(draft.show(setting.value));
  if (setting.leavesOut && !given(draft.raw, setting.path)) {
    draft.note(at, SAY.ofNothingWritten(found), SAY.aValueUnder(setting.name));
    return;
  }
  try {
    if (played(read(setting)) !== stands) return;
    draft.note(at, SAY.whichChangesNothing(found), another(draft, setting));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    for (const fault of error.faults) draft.note(at, foundOf(fault, setting, found), fault.allowed, fault.nearest);
  }
}

/** What was found, of the other value itself or of something that no longer fits it. */
function foundOf(fault, setting, found) {
  const itself = fault.path === setting.name && !setting.leavesOut;
  return itself ? fault.found : SAY.thenFound(found, fault.path, fault.found);
}

function another(draft, setting) {
  const stands = valueOf(draft.raw, setting.name, draft.grammar);
  const simple = ["string", "number", "bigint", "boolean"].includes(typeof stands);
  return SAY.aValueOtherThan(simple ? shown(stands, draft.report.told) : SAY.theOne);
}

/** All but what is said of a scenario: what is left out takes its sources and its assumptions along. */
function played(scenario) {
  return JSON.stringify({ ...scenario, sources: null, assumptions: null });
}
