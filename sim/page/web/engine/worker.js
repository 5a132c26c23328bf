/** A worker: does in the background what workers.js hands it. It runs those modules of the page that it needs. */

import { Hand } from "./hand.js";
import { engineOf } from "./engine.js";

const SLICE = 200;
/** Milliseconds between two signs of life: whoever waits has other things to do than to hear of every slice. */
const BEAT = 1000;

/**
 * Serve whoever made this worker. Messages in: {id, start: {bytes, facts}} first, then {id, job}; out: {ready} first,
 * {alive} while at work, and {id, answer} or {id, fault: {name, message}}.
 * @param {DedicatedWorkerGlobalScope} scope
 */
export function serve(scope) {
  let hand = null, said = performance.now();
  const alive = async () => {
    if (performance.now() - said < BEAT) return;
    said = performance.now();
    scope.postMessage({alive: true});
  };
  const begin = async ({bytes, facts}) => {
    hand = new Hand(await engineOf(bytes, facts), SLICE, alive);
  };
  scope.onmessage = async ({data: {id, start, job}}) => {
    try {
      const answer = await (start ? begin(start) : hand.ask(job));
      scope.postMessage({id, answer}, buffersOf(answer));
    } catch ({name, message}) {
      scope.postMessage({id, fault: {name, message}});
    }
  };
  scope.postMessage({ready: true});
}

/** What can be handed over instead of being copied. */
function buffersOf(answer) {
  if (ArrayBuffer.isView(answer)) return [answer.buffer];
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return [];
  return Object.values(answer).flatMap(buffersOf);
}
