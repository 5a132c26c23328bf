/** One dialogue: chosen by its number or from the dots of a hundred, lived month by month, told as `run` tells it. */
import { dots } from "../../charts/dots.js";
import { network } from "../../charts/network.js";
import { timeline } from "../../charts/timeline.js";
import { inTurns } from "../../engine/slices.js";
import { WORDS } from "../../words.js";
import { anId, choice, make } from "../element.js";
import { clockOf } from "./clock.js";
import { forumMenu } from "./forums.js";
import { FOLLOWED, pictured, section } from "./common.js";
import { tellingOf } from "./telling.js";

const words = WORDS.views.dialogue;
/** Dialogues among which the dots let one choose. */
const DOTS = 100;
/** Largest number of a dialogue. */
const MOST_RUN = 1e9;
const CHOSEN = ["transferred", "breakthroughs", "agreed", "trust_end"];

/** @param {Object} desk */
export function dialogueView(desk) {
  const look = (how) => desk.store.look(how);
  const toMonth = (month) => look({ month });
  const [dotsHost, lived, people] = ["div", "div", "div"].map((name) => make(name, {}));
  const parts = {
    outcome: { name: CHOSEN[0] },
    telling: tellingOf(desk, toMonth),
    clock: clockOf(desk, toMonth),
    forums: forumMenu(desk, "forum", []),
    dots: pictured(desk, dotsHost, dots, "dialogues"),
    lived: pictured(desk, lived, timeline, "timeline"),
    people: pictured(desk, people, network, "network"),
  };
  const view = section(
    "dialogue",
    choosing(desk, parts.outcome, dotsHost),
    make("div", { class: "run" }, runField(desk), parts.clock.element),
    lived,
    make("div", { class: "beside" }, make("div", {}, parts.forums.element, people), parts.telling.element),
  );
  view.element.addEventListener("run", ({ detail: { run } }) => look({ run, month: null }));
  view.element.addEventListener("month", ({ detail: { month } }) => look({ month }));
  return { ...view, show: () => shown(desk, parts), leave: parts.clock.pause };
}

/** The dots of the first dialogues, by an outcome that can be chosen. */
function choosing(desk, outcome, host) {
  const options = CHOSEN.map((name) => [name, words.outcomes[name]]);
  const take = (name) => {
    outcome.name = name;
    desk.redraw();
  };
  const chosen = choice(options, outcome.name, take, { "aria-label": words.outcome });
  const hint = make("p", { class: "hint" }, words.dots);
  return make("details", { class: "choose", open: true }, make("summary", {}, words.choose), hint, chosen, host);
}

/** Play what is looked at, and draw it. */
async function shown(desk, parts) {
  const { setup, scenarios } = desk.store;
  const scenario = scenarios[desk.which];
  const { seed, run } = setup;
  const month = Math.min(setup.month ?? scenario.months - 1, scenario.months - 1);
  const [{ outcomes }, chronicle, at] = await Promise.all([
    desk.player.fan(scenario, { seed, runs: Math.max(DOTS, setup.runs) }, FOLLOWED),
    desk.player.chronicle(scenario, seed, run),
    desk.player.at(scenario, { seed, run, month: month + 1 }),
  ]);
  parts.forums.refresh();
  parts.clock.refresh(scenario, month);
  const place = scenario.forums.findIndex((each) => each.key === setup.forum);
  await inTurns([
    () => drawDots(parts, outcomes, run),
    () => parts.lived({ scenario, chronicle, month }),
    () => parts.people({ scenario, at, month, forum: Math.max(0, place) }),
    ...parts.telling.steps(scenario, chronicle, month),
  ]);
}

function drawDots({ outcome: { name }, dots: draw }, outcomes, run) {
  const column = outcomes[name].subarray(0, DOTS);
  const { chart } = draw({ outcome: name, noun: words.outcomes[name], column, first: 0 });
  chart.look({ at: run });
}

function runField(desk) {
  const id = anId();
  const act = ({ target: { value } }) => {
    const run = value === "" ? NaN : Number(value);
    if (Number.isInteger(run) && run >= 0 && run <= MOST_RUN) desk.store.look({ run, month: null });
    else show();
  };
  const input = make("input", { type: "number", id, min: 0, max: MOST_RUN, step: 1, onchange: act });
  const show = () => (input.value = desk.store.setup.run);
  show();
  desk.store.listen(show);
  return make("div", { class: "field" }, make("label", { for: id }, words.run), input);
}
