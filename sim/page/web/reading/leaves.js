/** Holding single values against the grammar: twin of `sim.scenario.leaves`. */
import { WORDS } from "../words.js";
import { shown } from "./faults.js";
import { is } from "./grammar.js";
import { ofList, ofNumber, ofText } from "./hints.js";
import { characters, grouped, obeyed, strip } from "./spelling.js";
import { NoValueError, plain, whole } from "./values.js";

const SAY = WORDS.reading;

/** Stands for a value that cannot be used, and for what is left out of a list. */
export const FAULTY = Symbol("faulty");

/** A number within its range; else FAULTY, and a fault. */
export function number(word, value, path, report) {
  const counts = typeof value === "bigint" || (typeof value === "number" && !word.whole);
  if (!(counts && word.low <= value && value <= word.high)) {
    report.add(path, SAY.found(shown(value, report.told)), word.allowed + ofNumber(word, value, report));
    return FAULTY;
  }
  return Number(value) + 0; // adding zero makes -0 plain
}

/** A text that may stand there; else FAULTY, and a fault. */
export function text(word, value, path, report) {
  const most = report.grammar.ceilings.LONGEST_TEXT;
  if (typeof value === "string" && characters(value) > most) {
    report.add(path, SAY.foundCharacters(grouped(characters(value))), SAY.atMost(grouped(most)));
    return FAULTY;
  }
  if (usable(word, value)) return value;
  const meant = typeof value === "string" ? [value, word.choices] : "";
  report.add(path, SAY.found(shown(value, report.told)), word.allowed + ofText(word, value), meant);
  return FAULTY;
}

function usable(word, value) {
  if (typeof value !== "string" || obeyed(value)) return false;
  if (word.required && !strip(value)) return false;
  if (word.choices.length && !word.choices.includes(value)) return false;
  return !word.pattern || whole(word.pattern).test(value);
}

/** The entries of a list, if all of them may stand there; else FAULTY, and faults. */
export function many(word, value, path, report) {
  const listed = Array.isArray(value);
  if (!listed || value.length < word.least || value.length > word.most) {
    const found = SAY.found(shown(value, report.told)) + (listed ? SAY.ofEntries(grouped(value.length)) : "");
    report.add(path, found, word.allowed + ofList(word, value));
    return FAULTY;
  }
  const entry = is(word.each, "Number") ? number : text;
  const entries = value.map((each) => entry(word.each, each, path, report));
  return entries.includes(FAULTY) ? FAULTY : entries;
}

/** A value of any kind that some key might take; whether the key it is meant for does is asked later. */
export function anything(word, value, path, report) {
  try {
    return plain(value, report.grammar);
  } catch (fault) {
    if (!(fault instanceof NoValueError)) throw fault;
    report.add(path, SAY.found(SAY.noValue[fault.found]), word.allowed);
    return FAULTY;
  }
}
