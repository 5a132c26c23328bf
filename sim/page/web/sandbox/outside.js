/** The page and what is around it: the address, which carries the set-up, and a notebook that holds the page. */
import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { textOf } from "./controls/text_panel.js";
import { say } from "./element.js";
import { link, opened } from "./link.js";

const SETUP = "backchannel:setup";
const READY = "backchannel:ready";
/** Milliseconds between two notes in the address: browsers refuse more than some hundred in half a minute. */
const PAUSE = 500;
/** Letters of a fragment that somebody may type from paper. */
const FITS = 500;
/** Whether another page holds this one. */
const held = typeof parent !== "undefined" && parent !== globalThis;

/**
 * Keep the address, and a notebook, as the set-up is; take a set-up that either gives.
 * @param {Object} desk
 * @param {string} read fragment of the address that the page was opened with: another is there if it was set since.
 * @param {function(Object): void} take told `{setup}` or `{faults}`.
 * @returns {function(): void} to be called after every change.
 */
export function outside(desk, read, take) {
  let [timer, last] = [null, read];
  onPaper(read);
  const note = async () => {
    const fragment = await link(desk.store.setup, desk.facts);
    onPaper(fragment);
    if (fragment === last) return;
    last = fragment;
    written(fragment);
    if (held) parent.postMessage({ type: SETUP, fragment, toml: textOf({ ...desk, which: "a" }) }, "*");
  };
  const given = async (fragment) => {
    if (!fragment || fragment === (await link(desk.store.setup, desk.facts))) return;
    last = held ? null : fragment; // who holds the page is told what came of it
    const found = await opened(fragment, desk.facts);
    take(found.faults ? found : { setup: found });
  };
  listen(given);
  const since = location.hash.slice(1);
  if (since !== read) given(since);
  return () => {
    clearTimeout(timer);
    timer = setTimeout(note, PAUSE);
  };
}

/** Be told of every fragment that the address, or who holds the page, gives. */
function listen(given) {
  addEventListener("hashchange", () => given(location.hash.slice(1)));
  if (!held) return;
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.type === SETUP && typeof data.fragment === "string") given(data.fragment);
  });
  parent.postMessage({ type: READY }, "*");
}

/** Say on paper how to open this set-up again; of a page as it was made its command says that. */
function onPaper(fragment) {
  const words = fragment.length > FITS ? WORDS.paper.long : WORDS.paper.link;
  say(document.getElementById("address"), fragment ? fillIn(words, { fragment }) : "");
}

/** Write the fragment into the address, where the page may. */
function written(fragment) {
  try {
    history.replaceState(null, "", `#${fragment}`);
  } catch {
    // a page without an address of its own has a field to copy the link from
  }
}
