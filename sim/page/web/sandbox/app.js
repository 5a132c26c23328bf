/** The sandbox put together: controls on one side, views on the other, and what happens when something is changed. */
import { pause } from "../engine/slices.js";
import { WORDS } from "../words.js";
import { bar, line, opening } from "./bar.js";
import { controls } from "./controls/all.js";
import { button, make, say } from "./element.js";
import { opened } from "./link.js";
import { liveOf } from "./live.js";
import { outside } from "./outside.js";
import { followed } from "./player.js";
import { armOf } from "./setup.js";
import { Store } from "./store.js";
import { views } from "./views/all.js";

/**
 * The set-up with which the page opens: that of its address, or the first scenario as the page was made with it.
 * @returns {Promise<{setup: Object, faults: string[]?, fragment: string}>} with the fragment that was read.
 */
export async function firstSetup(facts) {
  const [key] = Object.keys(facts.scenarios);
  const usual = opening(key, facts);
  const changes = Object.freeze(facts.changes.map((each) => Object.freeze(each)));
  const fallback = Object.freeze({ ...usual, changes });
  const fragment = location.hash.slice(1);
  if (!fragment) return { setup: fallback, fragment };
  const found = await opened(fragment, facts);
  return found.faults ? { setup: fallback, faults: found.faults, fragment } : { setup: found, fragment };
}

/** What all parts of the page share. */
export class Desk {
  /** @param {Object} facts @param {Object} setup a good one. */
  constructor(facts, setup) {
    Object.assign(this, {
      facts,
      store: new Store(facts, setup),
      first: setup,
      which: "a",
      player: null,
      redraw: () => {},
    });
  }

  /** Change which arm the controls are about. */
  edit(which) {
    this.which = which;
    this.store.tell({ edited: true });
  }

  /** B begins as a copy of A. */
  beginB() {
    this.store.put("b", armOf(this.store.setup, "a"));
    this.which = "b";
    this.store.look({ shown: "versus" });
  }

  endB() {
    this.which = "a";
    this.store.put("b", null);
  }

  /** Open a scenario of the page in the arm that is edited. */
  begin(key) {
    const { tree, scenario, changes } = opening(key, this.facts);
    this.store.put(this.which, { tree, scenario, changes });
  }

  /** All as it was when the page was opened, but for what is looked at. */
  again() {
    this.which = "a";
    this.store.begin(Object.freeze({ ...this.first, shown: this.store.setup.shown }));
  }

  /** The set-up in one line, for paper and pictures. */
  note() {
    return line(this.store.setup, this.store.scenarios.a.title);
  }
}

/**
 * Put the page together, a part at a time.
 * @param {Desk} desk
 * @param {{faults: string[]?, fragment: string}} opening what was read of the address, and what is wrong with it.
 * @returns {Promise<function(Object): Promise<void>>} to be called with the player once it can play.
 */
export async function app(desk, { faults = [], fragment }) {
  const told = make("div", { class: "told", role: "alert" });
  const live = liveOf(find("live"));
  const [top, shown] = [bar(desk), views(desk, find("parts"), find("views"), live)];
  find("bar").append(top.element, told);
  const panels = [];
  for (const made of controls(desk)) {
    await pause();
    panels.push(made());
    find("controls").append(panels.at(-1).element);
  }
  const take = (found) => (found.faults ? refuse(told, found.faults) : desk.store.begin(found.setup));
  const note = outside(desk, fragment, take);
  desk.redraw = drawing(desk, shown, (error) => refuse(told, [error.message]));
  desk.store.listen((what) => followUp(desk, what, { told, live, shown, others: [top, ...panels], note }));
  keys(desk.store);
  refuse(told, faults);
  say(find("line"), desk.note());
  return (player) => {
    desk.player = player;
    find("waiting")?.remove();
    if (player.crew.why) find("bar").append(make("p", { class: "hint" }, player.crew.why));
    return desk.redraw();
  };
}

function find(id) {
  return document.getElementById(id);
}

/** Playing and drawing what is shown, said to be busy as long as that takes. */
function drawing(desk, shown, failed) {
  const play = followed(async () => desk.player && shown.draw(), failed);
  const busy = (is) => find("views").setAttribute("aria-busy", is);
  return () => {
    busy(true);
    return play().then(() => busy(desk.player === null));
  };
}

/** Bring all up to date with what happened in the store. */
function followUp(desk, what, { told, live, shown, others, note }) {
  if (desk.which === "b" && !desk.store.setup.other) desk.which = "a";
  refuse(told, what.faults ?? unseen(desk));
  if (what.step) live.expect();
  shown.refresh();
  if (!what.refused) desk.redraw(); // workers play while the controls are brought up to date
  others.forEach((part) => part.refresh());
  say(find("line"), desk.note());
  if (!what.refused) note();
}

/** Why values were refused whose controls are not there to say it. */
function unseen({ store, which }) {
  const seen = ({ path }) => document.querySelector(`[data-path="${CSS.escape(path)}"]`);
  return store.refused.filter((each) => each.which !== which || !seen(each)).flatMap((each) => each.faults);
}

/** Say what was refused, and why, until it is closed or something else happens. */
function refuse(told, faults) {
  if (!faults.length) return told.replaceChildren();
  const rows = faults.map((sentence) => make("li", {}, sentence));
  const away = button(WORDS.bar.away, () => told.replaceChildren(), { class: "quiet" });
  const head = make("p", { class: "fault" }, WORDS.bar.refused);
  return told.replaceChildren(head, make("ul", { class: "faults" }, rows), away);
}

/** Control and Z take a step back, with shift forth; within a text it is the text's own. */
function keys(store) {
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (event.target.matches?.("textarea, input[type=text], input[type=search]")) return;
    event.preventDefault();
    if (event.shiftKey) store.forth();
    else store.back();
  });
}
