/** Every parameter of the theory: a few to try first, then all by chapter, and a search over names and sentences. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { unitName, inWords } from "../display_names.js";
import { anId, button, make, say } from "../element.js";
import { isChanged } from "../setup.js";
import { fieldFor } from "./field.js";

const words = WORDS.controls;

/**
 * The control of one parameter, with what it means behind a press.
 * @param {Object} desk
 * @param {Object} parameter of `facts.parameters`.
 */
export function parameterField(desk, parameter) {
  const field = fieldFor(desk, parameter.path, { label: inWords(parameter.path.replace(".", ": ")), how: "slider" });
  field.element.append(
    make(
      "details",
      { class: "meaning" },
      make("summary", {}, parameter.says),
      make("dl", {}, ...told(parameter).map(([name, text]) => [make("dt", {}, name), make("dd", {}, text)])),
    ),
  );
  return { ...field, parameter };
}

function told(parameter) {
  const { low, high, unit, kind, source, path, default: usual } = parameter;
  const range = fillIn(kind === "int" ? words.rangeWhole : words.range, { low, high, unit: unitName(unit) });
  return [
    [words.rangeIs, range],
    [words.usual, String(usual)],
    [words.sourceIs, source],
    [words.name, path],
  ];
}

/**
 * The parameters that shipped studies vary: those that more than one does, and behind a press the others.
 * @param {Object} desk
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function first(desk) {
  const known = new Map(desk.facts.parameters.map((each) => [each.path, each]));
  const { paths } = desk.facts.first;
  const fields = paths.map(([path]) => parameterField(desk, known.get(path)));
  const elements = fields.map((each) => each.element);
  const often = paths.filter(([, studies]) => studies > 1).length;
  const rest = make(
    "details",
    { class: "rest" },
    make("summary", {}, fillIn(words.further, { n: paths.length - often })),
    elements.slice(often),
  );
  return {
    element: make("div", {}, elements.slice(0, often), rest),
    refresh: () => fields.forEach((field) => field.refresh()),
  };
}

/**
 * All parameters, a chapter each behind its title, made when first opened.
 * @param {Object} desk
 */
export function chapters(desk) {
  const all = desk.facts.chapters.map((chapter) => chapterPanel(desk, chapter));
  const search = searchBox((text) => all.forEach((chapter) => chapter.find(text)));
  const reset = button(words.resetAll, () => desk.store.restore(desk.which, ""), { class: "quiet" });
  const element = make(
    "div",
    {},
    search,
    reset,
    all.map((chapter) => chapter.element),
  );
  return { element, refresh: () => all.forEach((chapter) => chapter.refresh()) };
}

function searchBox(find) {
  const id = anId();
  const input = make("input", {
    type: "search",
    id,
    oninput: (event) => find(event.target.value.trim().toLowerCase()),
  });
  return make("div", { class: "field search" }, make("label", { for: id }, words.search), input);
}

function chapterPanel(desk, chapter) {
  const own = desk.facts.parameters.filter((each) => each.chapter === chapter.name);
  const [body, badge, reset] = [make("div", {}), make("span", { class: "badge" }), resetOf(desk, chapter)];
  const title = make("summary", {}, make("b", {}, inWords(chapter.name)), badge);
  const element = make("details", { class: "chapter" }, title, make("p", { class: "hint" }, chapter.says), body, reset);
  let fields = null;
  const made = () => {
    fields ??= own.map((each) => parameterField(desk, each));
    if (!body.childElementCount) body.append(...fields.map((field) => field.element));
  };
  const refresh = () => {
    const number = own.filter((each) => isChanged(desk.store.arm(desk.which), each.path)).length;
    say(badge, number ? fillIn(words.changedHere, { n: number }) : "");
    reset.hidden = !number;
    fields?.forEach((field) => field.refresh());
  };
  element.addEventListener("toggle", () => element.open && made());
  return { element, refresh, find: (text) => find(text, { element, own, made, fields: () => fields }) };
}

function resetOf(desk, { name }) {
  const act = () => desk.store.restore(desk.which, name);
  return button(fillIn(words.resetChapter, { name: inWords(name) }), act, { class: "quiet" });
}

/** Show of a chapter what holds a text in its name or sentence; everything, closed, if there is no text. */
function find(text, { element, own, made, fields }) {
  const found = (each) => `${each.path} ${inWords(each.path)} ${each.says}`.toLowerCase().includes(text);
  const any = own.some(found);
  element.hidden = !any;
  element.open = text !== "" && any;
  if (text && any) made();
  fields()?.forEach((field) => (field.element.hidden = !found(field.parameter)));
}
