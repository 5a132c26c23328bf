/** The bar above all: which scenario, A or B, a step back or forth, the beginning again. */
import { read } from "../reading/read.js";
import { grouped } from "../reading/spelling.js";
import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { anId, button, choice, make, mark, refreshed, say } from "./element.js";
import { fileOf } from "./judge.js";
import { armOf, begun } from "./setup.js";

const words = WORDS.bar;
const OWN = "";

/**
 * @param {Object} desk
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function bar(desk) {
  const id = anId();
  const open = (key) => (key === OWN ? refresh() : desk.begin(key));
  const menu = choice([...Object.entries(desk.facts.titles), [OWN, words.own]], "", open, { id });
  const [arms, steps] = [armButtons(desk), stepButtons(desk)];
  const about = make("p", { class: "about" });
  const refresh = () => {
    const { scenario, changes } = desk.store.arm(desk.which);
    menu.value = scenario ?? OWN;
    menu.lastElementChild.hidden = scenario !== null;
    say(about, aboutOf(desk.store.scenarios[desk.which], changes));
    arms.refresh();
    steps.refresh();
  };
  const label = make("label", { for: id }, words.scenario);
  const element = make("div", { class: "bar" }, label, menu, arms.element, steps.element, about);
  return refreshed({ element, refresh });
}

/** What a scenario is about, or was before it was changed; with dates, also that nothing here tells what came of it. */
function aboutOf({ summary, start }, changes) {
  const about = summary && changes.length ? fillIn(words.before, { summary }) : summary;
  return [about, start ? words.dated : ""].filter(Boolean).join(" ");
}

/** A step back and forth, and the beginning again. */
function stepButtons(desk) {
  const { store } = desk;
  const back = button(words.back, () => store.back(), { "aria-keyshortcuts": "Control+Z" });
  const forth = button(words.forth, () => store.forth(), { "aria-keyshortcuts": "Control+Shift+Z" });
  const element = make(
    "span",
    { class: "history" },
    back,
    forth,
    button(words.again, () => desk.again(), { class: "quiet" }),
  );
  const refresh = () => {
    mark(back, "aria-disabled", !store.history.canBack && "true"); // a button that is disabled loses the focus
    mark(forth, "aria-disabled", !store.history.canForth && "true");
  };
  return { element, refresh };
}

/** Which arm the controls change, and B's coming and going. */
function armButtons(desk) {
  const of = (which) =>
    button(fillIn(words.arm, { name: WORDS.views.arm[which] }), () => desk.edit(which), { class: "arm" });
  const [a, b] = ["a", "b"].map(of);
  const begin = button(words.begin, () => desk.beginB());
  const end = button(words.end, () => desk.endB(), { class: "quiet" });
  const element = make("span", { class: "arms", role: "group", "aria-label": words.arms }, a, b, begin, end);
  const refresh = () => {
    const two = desk.store.setup.other !== null;
    a.hidden = b.hidden = end.hidden = !two;
    begin.hidden = two;
    a.setAttribute("aria-pressed", desk.which === "a");
    b.setAttribute("aria-pressed", desk.which === "b");
  };
  return { element, refresh };
}

/** The set-up of a shipped scenario, in place of one: how it is played and looked at stays. */
export function opening(key, facts, { seed, runs, shown } = begun(null, null)) {
  const { tree } = read(facts.scenarios[key], facts, fileOf({ scenario: key }));
  return Object.freeze({ ...begun(key, tree), seed, runs, shown });
}

/** A set-up in one line: scenario, changes, luck. */
export function line(setup, title) {
  const changes = ({ scenario, changes: all }) => {
    const set = all.map(([path, value]) => `${path}=${JSON.stringify(value)}`);
    return [...(scenario === null ? [words.rewritten] : []), ...set].join(", ") || words.none;
  };
  const arms = ["a", "b"]
    .filter((which) => armOf(setup, which))
    .map((which) => fillIn(words.armLine, { arm: WORDS.views.arm[which], changes: changes(armOf(setup, which)) }));
  return fillIn(words.line, { title, arms: arms.join(" "), seed: setup.seed, n: grouped(setup.runs) });
}
