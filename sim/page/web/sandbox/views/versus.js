/** A against B on the same luck: what differs in the set-up, and by how much the outcomes do, dialogue by dialogue. */
import { differences } from "../../charts/differences.js";
import { settledAndLost } from "../../charts/settled_and_lost.js";
import { apart } from "../../numbers/compare.js";
import { inTurns } from "../../engine/slices.js";
import { count, signed } from "../../numbers/digits.js";
import { difference, pairs } from "../../numbers/paired.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { displayName, unitName } from "../display_names.js";
import { button, make, say, table } from "../element.js";
import { armOf } from "../setup.js";
import { at } from "../tree.js";
import { DAGGER, isByRule, isOfficial, told } from "./rule.js";
import { armsOf, estimated, honest, hundred, pictured, section, sum } from "./common.js";

const words = WORDS.views.versus;
/** What is compared: packages and what becomes of them, then how things stand at the end. */
const COUNTED = ["breakthroughs", "uptake", "transferred", "agreed", "declined", "stale", "leaks"];
const AT_THE_END = ["trust_end", "misreading_end", "tension_end"];

/** @param {Object} desk */
export function versusView(desk) {
  const begin = button(words.begin, () => desk.beginB());
  const none = make("div", { class: "empty" }, make("p", {}, words.none), begin);
  const [lead, rule, note] = ["lead", "note", "note"].map((name) => make("p", { class: name }));
  const [changes, bars, drawn, rows] = ["div", "div", "div", "div"].map((name) => make(name, {}));
  const both = make("div", {}, lead, rule, changes, bars, drawn, rows, note);
  const drawBars = pictured(desk, bars, settledAndLost, "a-and-b");
  const drawDifferences = pictured(desk, drawn, differences, "differences");
  const show = async () => {
    const arms = await armsOf(desk);
    none.hidden = arms.length > 1;
    both.hidden = arms.length < 2;
    if (arms.length < 2) return;
    const found = await foundOf(desk, arms);
    say(lead, sentence(found.find((each) => each.name === "transferred")));
    say(rule, told(arms));
    say(note, honest(desk));
    await inTurns([
      () => changes.replaceChildren(changed(desk)),
      () => drawBars({ arms: arms.map(marked) }),
      () => drawDifferences({ rows: found.map(drawable), ends: [words.lessInB, words.moreInB] }),
      () => rows.replaceChildren(tableOf(found)),
    ]);
  };
  return { ...section("versus", none, both), show };
}

/** An arm of official rooms alone, with the mark of what is so by rule. */
function marked(arm) {
  const official = isOfficial(arm.scenario);
  return { ...arm, name: official ? `${arm.name} ${DAGGER}` : arm.name, rule: official && isByRule(arm.scenario) };
}

function drawable({ label, unit, estimate }) {
  return { label, unit, ...estimate };
}

/** Of every outcome B less A: mean difference of pairs with its interval, and who had more how often. */
function foundOf(desk, [a, b]) {
  const { facts } = desk;
  const months = Math.max(a.scenario.months, b.scenario.months);
  const one = (name) => {
    const { unit } = facts.outcomes.find((each) => each.name === name);
    const estimate = difference(b.outcomes, a.outcomes, name, months, facts);
    const means = [a, b].map((arm) => sum(arm.outcomes[name]) / arm.outcomes[name].length);
    return {
      name,
      label: words.outcomes[name],
      unit: unitName(unit),
      estimate,
      means,
      pairs: pairs(b.outcomes[name], a.outcomes[name]),
    };
  };
  return inTurns([...COUNTED, ...AT_THE_END].map((name) => () => one(name)));
}

function sentence({ estimate, means }) {
  const [a, b] = means.map((mean) => count(100 * mean));
  return fillIn(apart(estimate) ? words.lead : words.untold, {
    a,
    b,
    difference: estimated(hundred(estimate), signed(count)),
  });
}

function tableOf(found) {
  const rows = found.map(({ label, means, estimate, pairs: each }) => [
    label,
    ...means.map(count),
    estimated(estimate, signed(count)),
    ...[each.more, each.fewer, each.as_many].map(count),
  ]);
  return table(words.caption, words.head, rows);
}

/** What is set otherwise in A than in B. */
function changed({ store }) {
  const [a, b] = ["a", "b"].map((which) => armOf(store.setup, which));
  if (a.tree !== b.tree) return make("p", {}, words.texts);
  const names = [...a.changes, ...b.changes].map(([path]) => path);
  const rows = [...new Set(names)].map((path) => [path, ...["a", "b"].map((which) => standing(store, which, path))]);
  const differing = rows.filter(([, one, two]) => one !== two);
  const named = differing.map(([path, ...values]) => [headOf(path, store.scenarios.a), ...values]);
  return named.length ? table(words.settings, words.settingsHead, named) : make("p", {}, words.alike);
}

/** A name as the controls say it, and beside it as files and commands do. */
function headOf(path, scenario) {
  return make("span", {}, `${displayName(path, scenario)} `, make("code", { class: "path" }, path));
}

/** What stands under a name, of a parameter also where it is not written. */
function standing(store, which, path) {
  const value = store.value(which, path) ?? at(store.scenarios[which].theory, path);
  return value === undefined ? words.notWritten : JSON.stringify(value);
}
