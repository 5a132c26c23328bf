/** The scenario as its text: to read, to edit with the reader's sentences by line, to open and to save as a file. */
import { handed } from "../../charts/save.js";
import { read } from "../../reading/read.js";
import { write } from "../../reading/write.js";
import { WORDS } from "../../words.js";
import { anId, button, make, refreshed } from "../element.js";
import { fileOf } from "../judge.js";

const words = WORDS.text;
/** Bytes of a file that are read at all; the reader has its own, lower limit. */
const MOST = 1 << 22;

/**
 * The text in a field, with what can be done with it.
 * @param {Object} desk
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function text(desk) {
  const id = anId();
  const plain = { spellcheck: "false", autocapitalize: "off", wrap: "off" };
  const area = make("textarea", { id, rows: 24, ...plain, "aria-describedby": `${id}-why` });
  const faults = make("ol", { class: "faults", id: `${id}-why` });
  const parts = { area, faults, edited: false, shown: null };
  area.addEventListener("input", () => (parts.edited = true));
  const label = make("label", { for: id, class: "visually-hidden" }, words.label);
  const element = make("div", {}, label, area, faults, buttons(desk, parts));
  return refreshed({ element, refresh: () => show(desk, parts, false) });
}

function buttons(desk, parts) {
  const save = () => handed(fileOf(desk.store.arm(desk.which)), textOf(desk), "application/toml");
  return make(
    "div",
    { class: "buttons" },
    button(words.take, () => take(desk, parts)),
    button(words.back, () => show(desk, parts, true), { class: "quiet" }),
    button(words.save, save, { class: "quiet" }),
    opener(desk, parts),
  );
}

/** The text of the arm as it is played: settings are written into it. */
export function textOf(desk) {
  const { store, facts, which } = desk;
  const arm = store.arm(which);
  const untouched = arm.scenario !== null && !arm.changes.length;
  return untouched ? facts.scenarios[arm.scenario] : write(store.trees[which], facts);
}

/** Show the text that is played, unless the hand is in another one. */
function show(desk, parts, anyway) {
  const tree = desk.store.trees[desk.which];
  if (!anyway && (parts.edited || parts.shown === tree)) return;
  Object.assign(parts, { edited: false, shown: tree });
  parts.area.value = textOf(desk);
  parts.faults.replaceChildren();
}

/** Take what is written as the scenario, or say line by line why not. */
function take(desk, parts) {
  const arm = desk.store.arm(desk.which);
  const found = read(parts.area.value, desk.facts, fileOf({ scenario: null }));
  parts.faults.replaceChildren(...(found.faults ?? []).map((sentence) => make("li", {}, sentence)));
  if (found.faults) return;
  parts.edited = false;
  desk.store.put(desk.which, { ...arm, scenario: null, tree: found.tree, changes: Object.freeze([]) });
}

function opener(desk, parts) {
  const id = anId();
  const pick = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    parts.area.value = await file.slice(0, MOST).text();
    parts.edited = true;
    take(desk, parts);
    event.target.value = "";
  };
  return make(
    "span",
    { class: "opener" },
    make("label", { for: id }, words.open),
    make("input", { type: "file", id, accept: ".toml", onchange: pick }),
  );
}
