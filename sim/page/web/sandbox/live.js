/** What a change did, in one sentence, once the hand rests. */
import { filled } from "../said.js";
import { WORDS } from "../words.js";
import { say } from "./element.js";
import { per100 } from "./views/shared.js";

/** Milliseconds after the last change until it is told: who listens is not talked over. */
const REST = 700;

/**
 * @param {HTMLElement} element that is read out.
 * @returns {{tell: function(string): void, expect: function(): void, after: function(Array): void}} `tell` a sentence
 *     now; `expect` that something was changed, so that `after` tells what the arms that were drawn last came to.
 */
export function liveOf(element) {
  let [timer, before, latest, changed] = [null, null, null, false];
  const numbers = () => latest.map((arm) => [arm.name, per100(arm.outcomes.transferred)]);
  const rest = () => {
    const now = numbers();
    const was = (place) => (before[place] ?? before[0])[1]; // B began as a copy of A
    const told = now.map(([name, number], place) => of(name, number, was(place), now.length));
    if (changed) say(element, told.join(" "));
    [before, changed] = [now, false];
  };
  return {
    tell: (sentence) => {
      clearTimeout(timer);
      say(element, sentence);
    },
    expect: () => {
      clearTimeout(timer);
      changed = true;
    },
    after: (arms) => {
      latest = arms;
      before ??= numbers();
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
    },
  };
}

function of(name, number, before, arms) {
  const words = WORDS.live;
  const told = filled(before === number ? words.same : words.changed, { number, before });
  return arms > 1 ? filled(words.ofArm, { arm: name, told }) : told;
}
