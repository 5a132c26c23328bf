/** The months of one dialogue: a step forth or back, playing on, a pause, the beginning, and a slider. */
import { monthName } from "../../telling/names.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { anId, button, make, mark, say } from "../element.js";

const words = WORDS.views.clock;
/** Milliseconds of a month while a dialogue plays. */
const BEAT = 450;

/**
 * @param {Object} desk
 * @param {function(number): void} go told the month to show, from 0.
 * @returns {{element: HTMLElement, refresh: function(Object, number): void, pause: function(): void}}
 */
export function clockOf(desk, go) {
  const id = anId();
  const state = { month: 0, months: 1, timer: null };
  const to = (month) => {
    state.month = Math.max(0, Math.min(state.months - 1, month)); // at once: a press may come before the last is drawn
    go(state.month);
  };
  const { playing, pause } = player(state, to);
  const act = (event) => to(Number(event.target.value));
  const slider = make("input", { type: "range", id, min: 0, step: 1, oninput: act });
  const shown = make("output", { for: id });
  const back = button(words.back, () => to(state.month - 1));
  const forth = button(words.forth, () => to(state.month + 1));
  const reset = button(words.reset, () => (pause(), to(0)), { class: "quiet" });
  const label = make("label", { for: id, class: "visually-hidden" }, words.month);
  const group = { class: "clock", role: "group", "aria-label": words.label };
  const refresh = (scenario, month) => {
    Object.assign(state, { month, months: scenario.months });
    told({ slider, shown }, monthName(scenario.start, month, desk.facts), scenario, month);
  };
  return { element: make("div", group, back, playing, forth, reset, label, slider, shown), refresh, pause };
}

/** The button that plays on to the end, month by month, or pauses. */
function player(state, to) {
  const playing = button(words.play, () => (state.timer ? pause() : play()), { class: "play" });
  const ended = () => state.month >= state.months - 1;
  const pause = () => {
    clearInterval(state.timer);
    state.timer = null;
    say(playing, words.play);
  };
  const play = () => {
    if (ended()) to(0);
    state.timer = setInterval(() => (ended() ? pause() : to(state.month + 1)), BEAT);
    say(playing, words.pause);
  };
  return { playing, pause };
}

function told({ slider, shown }, name, { start, months }, month) {
  mark(slider, "max", months - 1);
  slider.value = month;
  mark(slider, "aria-valuetext", name);
  say(shown, fillIn(start ? words.dated : words.plain, { name, n: month + 1, all: months }));
}
