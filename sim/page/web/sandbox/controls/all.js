/** All controls, in the order in which they are read; those of a beginner are open, of the others the title is seen. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { make, say } from "../element.js";
import { agenda, events, laterChanges, trackRooms } from "./events.js";
import { horizon } from "./horizon.js";
import { folded } from "./panel.js";
import { chapters, first } from "./parameters.js";
import { forums, governments } from "./people.js";
import { text } from "./text_panel.js";

/** The panels: id, content, names of the scenario that are counted as changed, whether it is open at first. */
const PANELS = [
  ["first", first, ({ first: { paths } }) => paths.map(([path]) => path), true],
  ["people", forums, () => ["forums"], true],
  ["events", events, () => ["events"]],
  ["parameters", chapters, (facts) => facts.chapters.map((chapter) => chapter.name)],
  ["governments", governments, () => ["governments"]],
  ["changes", laterChanges, () => []],
  ["agenda", agenda, () => ["agenda"]],
  ["rooms", trackRooms, () => ["rooms"]],
  ["horizon", horizon, () => ["title", "months", "start"]],
  ["text", text, () => []],
];

/**
 * All panels, each made when it is called for: they are many.
 * @param {Object} desk
 * @returns {Array<function(): {element: HTMLElement, refresh: function(): void}>}
 */
export function controls(desk) {
  const { facts } = desk;
  const panel = ([id, content, topsOf, open = false]) => {
    const title = fillIn(WORDS.panels[id].title, { n: facts.parameters.length });
    const hint = id === "first" ? facts.first.says : WORDS.panels[id].hint;
    return folded(desk, { id, title, hint, open, tops: topsOf(facts) }, () => content(desk));
  };
  return [() => armLine(desk), ...PANELS.map((each) => () => panel(each))];
}

/** Which arm is changed, where there are two. */
function armLine(desk) {
  const element = make("p", { class: "arm-line" });
  const refresh = () => {
    element.hidden = desk.store.setup.other === null;
    element.className = `arm-line arm-${desk.which}`;
    say(element, fillIn(WORDS.controls.changing, { arm: WORDS.views.arm[desk.which] }));
  };
  refresh();
  return { element, refresh };
}
