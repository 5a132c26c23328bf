/** A dialogue in sentences, month by month, with the month that is looked at in view. */
import { months, summary } from "../../telling/story.js";
import { WORDS } from "../../words.js";
import { button, make, mark } from "../element.js";

const words = WORDS.views.dialogue;

/**
 * @param {Object} desk
 * @param {function(number): void} go told the month that is pressed, from 0.
 * @returns {{element: HTMLElement, refresh: function(Object, Array, number): void}}
 */
export function tellingOf(desk, go) {
  const list = make("ol", { class: "story", tabindex: 0, "aria-label": words.story });
  const end = make("p", {});
  const element = make("div", { class: "telling" }, make("h3", {}, words.story), list, end);
  let [known, rows] = [null, []];
  const refresh = (scenario, chronicle, month) => {
    if (known !== chronicle) {
      rows = months(scenario, chronicle, desk.facts);
      list.replaceChildren(...rows.map((row) => told(row, go)));
      end.textContent = summary(scenario, chronicle, desk.facts);
    }
    known = chronicle;
    rows.forEach((row, place) => lit(list, list.children[place], row.month, month));
  };
  return { element, refresh };
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

/** Months to come are pale; the last one that was lived is marked and brought into view. */
function lit(list, row, its, month) {
  row.classList.toggle("to-come", its > month);
  const now = its === month;
  if (now && row.getAttribute("aria-current") !== "true")
    list.scrollTop = row.offsetTop - list.offsetTop - list.clientHeight / 3;
  mark(row, "aria-current", now ? "true" : null);
}
