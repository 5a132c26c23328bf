/** The live fan: five curves of all dialogues, month by month, and what came of them. */
import { fan } from "../../charts/fan.js";
import { inTurns } from "../../engine/slices.js";
import { in100 } from "../../numbers/digits.js";
import { share } from "../../numbers/estimate.js";
import { howMany } from "../../numbers/sums.js";
import { grouped } from "../../reading/spelling.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { make, say } from "../element.js";
import { told } from "./rule.js";
import { CURVES, armsOf, estimated, honest, per100, pictured, section } from "./common.js";

const words = WORDS.views.fan;
const COUNTED = ["breakthroughs", "transferred"];
/** The stages of a package that are told in figures. */
const STAGES = ["breakthroughs", "uptake", "transferred", "agreed"];
/** Dialogues of the first picture: few, so that it stands at once. */
const FIRST = 100;

/** @param {Object} desk @returns {{key: string, element: HTMLElement, show: function(): Promise<void>}} */
export function fanView(desk) {
  const figures = make("div", { class: "figures" });
  const [ever, rule, note] = ["ever", "note", "note"].map((name) => make("p", { class: name }));
  const hosts = CURVES.map(() => make("div", {}));
  const view = section("fan", figures, ever, rule, make("div", { class: "fans" }, hosts), note);
  const draw = CURVES.map((curve, place) => pictured(desk, hosts[place], fan, curve));
  const tops = new Map();
  const shown = { drawn: false, figures: figuresOf(figures) };
  const write = (arms, runs) => {
    shown.figures(arms);
    say(ever, atLeastOne(arms, desk.facts));
    say(rule, told(arms));
    say(note, honest(desk, runs));
  };
  const paint = async (arms, runs) => {
    const { scenario } = arms.at(-1);
    const picture = (curve, place) => draw[place]({ curve, scenario, arms, runs, top: topOf(tops, curve, arms) });
    await inTurns([() => write(arms, runs), ...CURVES.map((curve, place) => () => picture(curve, place))]);
    shown.drawn = true;
  };
  const show = async () => {
    const { runs } = desk.store.setup;
    if (shown.drawn || runs <= FIRST) return paint(await armsOf(desk), runs);
    const few = await armsOf(desk, { runs: FIRST });
    const [all] = await Promise.all([armsOf(desk), paint(few, FIRST)]);
    return paint(all, runs);
  };
  return { ...view, show };
}

/** The axis of a count holds what was seen so far, so that it does not jump while a slider is drawn. */
function topOf(tops, curve, arms) {
  if (!COUNTED.includes(curve)) return undefined;
  const high = Math.max(...arms.map((arm) => Math.max(...arm.bands[curve].high)));
  tops.set(curve, Math.max(high, tops.get(curve) ?? 0));
  return tops.get(curve);
}

/** The stages of a package per 100 dialogues, an arm a row: drawn once, then only numbers change. */
function figuresOf(host) {
  const cells = new Map();
  let named = "";
  return (arms) => {
    const names = arms.map((arm) => arm.which).join();
    if (names !== named) host.replaceChildren(frame(arms, cells));
    named = names;
    say(cells.get(""), ofWhat(arms));
    for (const arm of arms) {
      for (const stage of STAGES) say(cells.get(`${arm.which} ${stage}`), per100(arm.outcomes[stage]));
    }
  };
}

/** What the figures count: packages, of how long dialogues, of how many. */
function ofWhat(arms) {
  const months = [...new Set(arms.map(({ scenario }) => scenario.months))].join(" / ");
  return fillIn(words.per100, { months, n: grouped(arms[0].outcomes.transferred.length) });
}

/** In how many dialogues at least one package reached official talks: packages of 100 dialogues are no such share. */
function atLeastOne(arms, { statistics }) {
  const found = ({ outcomes: { transferred } }) =>
    estimated(share(howMany(transferred, Boolean), transferred.length, statistics), in100);
  const each = arms.map((arm) =>
    arms.length > 1 ? fillIn(words.inArm, { name: arm.name, found: found(arm) }) : found(arm),
  );
  return fillIn(words.ever, { found: each.join(", ") });
}

function frame(arms, cells) {
  const label = make("p", { class: "label" });
  cells.set("", label);
  const figure = (arm, stage) => {
    const number = make("b", {});
    cells.set(`${arm.which} ${stage}`, number);
    return make(
      "div",
      { class: `figure arm-${arm.which}` },
      number,
      make("span", {}, arms.length > 1 ? fillIn(words.ofArm, { stage: words[stage], arm: arm.name }) : words[stage]),
    );
  };
  return make(
    "div",
    { class: "row-of-figures" },
    label,
    arms.map((arm) => STAGES.map((stage) => figure(arm, stage))),
  );
}
