/** Parts of the controls: folded away until wanted, built anew when what they list has changed. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { make, say } from "../element.js";
import { within } from "../setup.js";

/**
 * A part that folds; nothing in it is made, or kept up to date, before it is opened.
 * @param {Object} desk
 * @param {{id: string, title: string, hint: string, open: boolean, tops: string[]}} named `tops`: the names of the
 *     scenario whose changes are counted beside the title.
 * @param {function(): {element: HTMLElement, refresh: function(): void}} made
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function folded(desk, { id, title, hint, open = false, tops }, made) {
  const badge = make("span", { class: "badge" });
  const element = make(
    "details",
    { class: "panel", id, open },
    make("summary", {}, make("h2", {}, title), badge),
    hint ? make("p", { class: "hint" }, hint) : null,
  );
  let content = null;
  const refresh = () => {
    const number = desk.store.arm(desk.which).changes.filter(([path]) => tops.some((top) => within(path, top))).length;
    say(badge, number ? fillIn(WORDS.controls.changedHere, { n: number }) : "");
    if (!element.open) return;
    if (content) return content.refresh();
    content = made();
    element.append(content.element);
  };
  element.addEventListener("toggle", refresh);
  refresh();
  return { element, refresh };
}

/**
 * Fields that are built anew when what they are of has changed, and else only show other values.
 * @param {function(): string} shape what is listed, as a text.
 * @param {function(function(Object): HTMLElement): Array<Node>} build the content; it hands every field to the function
 *     that it is given, which gives the field's element back.
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function shaped(shape, build) {
  const element = make("div", {});
  let [known, fields] = [null, []];
  const refresh = () => {
    const found = shape();
    if (found === known) return fields.forEach((field) => field.refresh());
    known = found;
    fields = [];
    const focus = focused(element);
    element.replaceChildren(...build((field) => (fields.push(field), field.element)));
    return focus?.();
  };
  refresh();
  return { element, refresh };
}

/** How to find the focus again once fields were built anew: what is called the same, or now stands in its place. */
function focused(body) {
  const { activeElement } = document;
  if (!body.contains(activeElement)) return null;
  const usable = () => [...body.querySelectorAll("input, select, button, summary")];
  const all = () => usable().filter((each) => each.checkVisibility());
  const called = (each) => each.dataset.path ?? each.getAttribute("aria-label") ?? each.textContent;
  const [name, place] = [called(activeElement), all().indexOf(activeElement)];
  return () => {
    const now = all();
    const same = now.find((each) => called(each) === name);
    (same ?? now[Math.min(place, now.length - 1)])?.focus();
  };
}
