/** Controls for what is no number: a text, one of some words, several of some words, a list of months. */
import { anId, choice, make, refreshed } from "../element.js";
import { marked, wayBack } from "./number.js";

/**
 * A control for a text on one line.
 * @param {Object} bound see `boundTo`.
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function textField(bound) {
  return typed(
    bound,
    (text) => text || null,
    (value) => value ?? "",
  );
}

/** A control for a list of whole numbers, typed with blanks or commas between them. */
export function listField(bound) {
  const number = (word) => (/^-?\d+$/.test(word) ? Number(word) : word);
  const read = (text) => {
    const words = text.split(/[\s,;]+/).filter(Boolean);
    return words.length ? words.map(number) : null;
  };
  return typed(bound, read, (value) => (Array.isArray(value) ? value.join(", ") : ""));
}

/** A control for a list of names, typed with semicolons between them, since names may have commas. */
export function namesField(bound) {
  const read = (text) => {
    const names = text.split(";").map((name) => name.trim());
    return names.some(Boolean) ? names.filter(Boolean) : null;
  };
  return typed(bound, read, (value) => (Array.isArray(value) ? value.join("; ") : ""));
}

/** A line to type in; what is read as null leaves the key out. */
function typed(bound, read, write) {
  const id = anId();
  const act = (event) => bound.set(read(event.target.value));
  const about = { "data-path": bound.path, "aria-describedby": `${id}-why` };
  const input = make("input", { type: "text", id, onchange: act, ...about });
  return field(bound, id, input, ({ value }) => {
    if (input.value !== write(value)) input.value = write(value);
  });
}

/** A control for one of some words, the choices of its node. */
export function choiceField(bound, names = (word) => word) {
  const id = anId();
  const options = bound.node.choices.map((word) => [word, names(word)]);
  const input = choice(options, "", (word) => bound.set(word), {
    id,
    "data-path": bound.path,
    "aria-describedby": `${id}-why`,
  });
  return field(bound, id, input, ({ value }) => {
    input.value = value ?? bound.node.default ?? "";
  });
}

/**
 * A control for several of some keys, a box each; none ticked leaves the list out.
 * @param {Object} bound
 * @param {Array<[string, string]>} options key and name.
 */
export function severalField(bound, options) {
  const boxes = options.map(([key, name]) => {
    const box = make("input", {
      type: "checkbox",
      value: key,
      onchange: () => tick(bound, boxes),
      "data-path": `${bound.path}.${key}`,
    });
    return { box, label: make("label", { class: "tick" }, box, name) };
  });
  const group = make(
    "span",
    { class: "ticks" },
    boxes.map((each) => each.label),
  );
  return field(bound, null, group, ({ value }) => {
    for (const { box } of boxes) box.checked = Array.isArray(value) && value.includes(box.value);
  });
}

function tick(bound, boxes) {
  const chosen = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  bound.set(chosen.length ? chosen : null);
}

/** A label, an input, the way back and why it was refused; without an id the label is that of a group. */
function field(bound, id, input, show) {
  const [back, why] = [wayBack(bound), make("p", { class: "refusal", id: id && `${id}-why` })];
  const group = id ? {} : { role: "group", "aria-label": bound.label };
  const label = id ? make("label", { for: id }, bound.label) : make("span", { class: "label" }, bound.label);
  const element = make("div", { class: "field", ...group }, label, input, back, why);
  return refreshed({
    element,
    refresh: () => {
      const found = bound.read();
      show(found);
      marked({ element, input, back, why }, found.refused, found.changed);
    },
  });
}
