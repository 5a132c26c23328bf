/** A dialogue in sentences, month by month, with the month that is looked at in view. */
import { months, summary } from "../../telling/story.js";
import { WORDS } from "../../words.js";
import { button, make, mark } from "../element.js";

const words = WORDS.views.dialogue;

/**
 * @param {Object} desk
 * @param {function(number): void} go told the month that is pressed, from 0.
 * @returns {{element: HTMLElement, steps: function(Object, Array, number): Array<function(): void>}} what brings it up
 *     to date, in steps, since a story may be long.
 */
export function tellingOf(desk, go) {
  const list = make("ol", { class: "story", tabindex: 0, "aria-label": words.story });
  const end = make("p", {});
  const element = make("div", { class: "telling" }, make("h3", {}, words.story), list, end);
  let [known, rows] = [null, []];
  const tell = (scenario, chronicle) => {
    known = chronicle;
    rows = months(scenario, chronicle, desk.facts);
    end.textContent = summary(scenario, chronicle, desk.facts);
  };
  const light = (month) => {
    const last = rows.findLastIndex((row) => row.month <= month);
    rows.forEach((_, place) => lit(list, list.children[place], place - last));
  };
  const steps = (scenario, chronicle, month) => [
    ...(known === chronicle ? [] : [() => tell(scenario, chronicle), () => show(list, rows, go)]),
    () => light(month),
  ];
  return { element, steps };
}

function show(list, rows, go) {
  list.replaceChildren(...rows.map((row) => told(row, go)));
}

function told({ month, name, lines }, go) {
  return make(
    "li",
    {},
    button(name, () => go(month), { class: "quiet month" }),
    make(
      "ul",
      {},
      lines.map((line) => make("li", {}, line)),
    ),
  );
}

/** Months to come are pale; the last one in which something happened is marked, and brought into view. */
function lit(list, row, after) {
  row.classList.toggle("to-come", after > 0);
  const now = after === 0;
  if (now && !row.hasAttribute("aria-current")) list.scrollTop = row.offsetTop - list.clientHeight / 3;
  mark(row, "aria-current", now ? "true" : null);
}
