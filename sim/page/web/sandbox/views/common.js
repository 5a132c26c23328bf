/** What views have in common: arms with their names, numbers per 100 dialogues, pictures with a way to save them. */
import { readFrom } from "../../charts/curves.js";
import { placeChart } from "../../charts/place.js";
import { count, written } from "../../numbers/digits.js";
import { grouped } from "../../reading/spelling.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { make } from "../element.js";
import { commandsOf, saver } from "./saver.js";

const words = WORDS.views;
/** Curves that are drawn as fans. */
export const CURVES = ["trust", "understanding", "tension", "breakthroughs", "transferred"];
/** What is followed month by month for them: every other curve would be one more to put in order at each move. */
export const FOLLOWED = CURVES.map(readFrom);

/**
 * The arms of a set-up with what each plays.
 * @param {Object} desk
 * @param {{runs: number, curves: string[]}} [wanted] curves: names of those whose bands are wanted.
 * @returns {Promise<Array<{which: string, name: string, scenario: Object, outcomes: Object, bands: Object}>>}
 */
export async function armsOf(desk, { runs = desk.store.setup.runs, curves = FOLLOWED } = {}) {
  const { setup, scenarios } = desk.store;
  const there = ["a", "b"].filter((which) => scenarios[which]);
  const arms = [];
  for (const which of there) {
    const scenario = scenarios[which];
    const found = await desk.player.fan(scenario, { seed: setup.seed, runs }, curves);
    arms.push({ which, name: there.length > 1 ? words.arm[which] : scenario.title, scenario, ...found });
  }
  return arms;
}

/** A sum as a number per 100 dialogues, in words. */
export function per100(column) {
  return count((100 * sum(column)) / column.length);
}

/** An estimate with its interval, in words that break nowhere but between the two. */
export function estimated(found, writer) {
  const { value, ends } = written(found, writer);
  if (found.why) return fillIn(words.without, { value });
  return ends ? `${value} (${ends.replaceAll(" ", "\u00a0")})` : value;
}

/** An estimate a dialogue as one of a hundred dialogues. */
export function hundred(found) {
  const times = (value) => (value === null ? null : 100 * value);
  return { ...found, estimate: times(found.estimate), low: times(found.low), high: times(found.high) };
}

/** A sum of whole numbers. */
export function sum(column) {
  let total = 0;
  for (const value of column) total += value;
  return total;
}

/** From how many dialogues, on which luck; what intervals do not show. */
export function honest(desk, runs = desk.store.setup.runs) {
  return fillIn(words.honest, { n: grouped(runs), seed: desk.store.setup.seed });
}

/**
 * A chart in its place, with buttons that save it; drawn when it first has data.
 * @param {Object} desk
 * @param {HTMLElement} host
 * @param {function} kind of chart.
 * @param {string} file name without its ending.
 * @returns {function(Object): Object} draws data, and gives what was placed.
 */
export function pictured(desk, host, kind, file) {
  let there = null;
  return (data) => {
    if (there) {
      there.update(data);
      return there;
    }
    there = placeChart(host, kind, data, desk.facts);
    host.append(
      saver(desk, there.chart, file, () => [
        desk.note(),
        ...commandsOf(desk).map((each) => each.command),
        honest(desk),
      ]),
    );
    return there;
  };
}

/** A view: a section with a title, and what it shows. */
export function section(key, ...children) {
  const { title, says } = words[key];
  const heading = make("h2", { id: `title-${key}`, tabindex: -1 }, title);
  const element = make(
    "section",
    { class: "view", id: `view-${key}`, "aria-labelledby": `title-${key}`, hidden: true },
    heading,
    make("p", { class: "hint" }, says),
    children,
  );
  return { key, title, element };
}
