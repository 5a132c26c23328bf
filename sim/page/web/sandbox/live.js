/** What a change did, in one sentence, once the hand rests. */
import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { say } from "./element.js";
import { per100 } from "./views/common.js";

/** Milliseconds after the last change until it is told: who listens is not talked over. */
const REST = 700;

/**
 * @param {HTMLElement} element that is read out.
 * @returns {{tell: function(string): void, expect: function(): void, after: function(Array): void}} `tell` a sentence
 *     now; `expect` that something was changed, so that `after` tells what the arms that were drawn last came to.
 */
export function liveOf(element) {
  let [timer, before, latest, changed] = [null, null, null, false];
  const numbers = () =>
    latest.map(({ name, scenario: { title }, outcomes }) => ({ name, title, number: per100(outcomes.transferred) }));
  const rest = () => {
    const now = numbers();
    const told = now.map((arm, place) => of(arm, before[place] ?? before[0], now.length)); // B began as a copy of A
    if (changed) say(element, fillIn(WORDS.live.says, { told: told.join("; ") }));
    [before, changed] = [now, false];
  };
  return {
    tell: (sentence) => {
      clearTimeout(timer);
      say(element, sentence);
    },
    expect: () => {
      clearTimeout(timer); // what was drawn last is of before the change
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

/** What an arm came to; what it came to before only if it is still of the same scenario. */
function of({ name, title, number }, before, arms) {
  const words = WORDS.live;
  const again = before.title === title;
  const sentence = !again ? words.first : before.number === number ? words.same : words.changed;
  const told = fillIn(sentence, { number, before: before.number });
  return arms > 1 ? fillIn(words.ofArm, { arm: name, told }) : told;
}
