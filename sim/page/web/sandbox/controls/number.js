/** A number that can be set: a slider, the number itself, its unit, the way back, and why it was refused. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { unitName } from "../display_names.js";
import { anId, button, make, mark, refreshed, say } from "../element.js";

/** Into how many steps a slider is parted at least. */
const STEPS = 100;

/**
 * The step of a slider: 1 for whole numbers, else the largest of 1, 2 and 5 times a power of ten that parts the range
 * into a hundred steps.
 * @param {{low: number, high: number, whole: boolean}} node
 * @returns {number}
 */
export function stepOf(node) {
  if (node.whole) return 1;
  const most = (node.high - node.low) / STEPS;
  const power = Math.floor(Math.log10(most) + 1e-9);
  const leading = [5, 2, 1].find((each) => each * 10 ** power <= most * (1 + 1e-9));
  return Number(`${leading}e${power}`);
}

/**
 * A control for a number.
 * @param {Object} bound what it stands for: see `boundTo`.
 * @param {"slider"|"steps"|"plain"} how beside the number: a slider, buttons for one less and more, or nothing.
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function numberField(bound, how = "slider") {
  const id = anId();
  const limits = { min: bound.node.low, max: bound.node.high, "aria-describedby": `${id}-why` };
  const act = (event) => put(bound, event.target.value);
  const step = bound.node.whole ? 1 : "any";
  const typed = make("input", { type: "number", id, step, onchange: act, "data-path": bound.path, ...limits });
  const drawn = how === "slider" ? slider(bound, limits, act) : null;
  const [less, more] = how === "steps" ? [oneStep(bound, -1), oneStep(bound, 1)] : [null, null];
  const back = wayBack(bound);
  const why = make("p", { class: "refusal", id: `${id}-why` });
  const unit = how === "steps" ? null : make("span", { class: "unit" }, unitName(bound.node.unit));
  const amount = make("span", { class: "amount" }, less, typed, more, unit);
  const element = make(
    "div",
    { class: `field ${how}` },
    make("label", { for: id }, bound.label),
    drawn,
    amount,
    back,
    why,
  );
  return refreshed({ element, refresh: () => refresh(bound, { element, typed, drawn, back, why }) });
}

/** The button that gives a name back what it had. */
export function wayBack(bound) {
  const name = fillIn(WORDS.controls.resetOne, { name: bound.label });
  return button(WORDS.controls.reset, () => bound.restore(), { class: "quiet reset", "aria-label": name, title: name });
}

function slider(bound, limits, act) {
  const name = fillIn(WORDS.controls.slider, { name: bound.label });
  return make("input", { type: "range", "aria-label": name, step: stepOf(bound.node), oninput: act, ...limits });
}

function oneStep(bound, way) {
  const [sign, name] = way < 0 ? ["−", WORDS.controls.less] : ["+", WORDS.controls.more];
  const act = () => bound.set(Number(bound.read().value ?? bound.otherwise() ?? 0) + way);
  return button(sign, act, { class: "step", "aria-label": fillIn(name, { name: bound.label }) });
}

/** What was typed as a number; an empty field is the way back. */
function put(bound, text) {
  if (text === "") bound.restore();
  else bound.set(Number(text));
}

function refresh(bound, { element, typed, drawn, back, why }) {
  const { value, refused, changed } = bound.read();
  const otherwise = bound.otherwise() ?? "";
  const text = value === undefined ? "" : String(value);
  if (typed.value !== text && (text === "" || Number(typed.value) !== Number(text) || typed.value === ""))
    typed.value = text;
  if (drawn && Number(drawn.value) !== Number(text || otherwise)) drawn.value = text || otherwise;
  if (drawn) mark(drawn, "aria-valuetext", `${text || otherwise} ${unitName(bound.node.unit)}`);
  mark(typed, "placeholder", otherwise);
  marked({ element, input: typed, back, why }, refused, changed);
}

/**
 * Show of a field whether it was changed, and why it was refused.
 * @param {{element: HTMLElement, input: HTMLElement, back: HTMLElement, why: HTMLElement}} parts
 * @param {string[]} refused sentences.
 * @param {boolean} changed
 */
export function marked({ element, input, back, why }, refused, changed) {
  mark(input, "aria-invalid", refused.length ? "true" : null);
  element.classList.toggle("changed", changed);
  element.classList.toggle("refused", refused.length > 0);
  back.hidden = !changed && !refused.length;
  say(why, refused.join(" "));
}
