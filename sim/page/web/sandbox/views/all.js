/** All views, one shown at a time, and the parts from which to choose one. */
import { WORDS } from "../../words.js";
import { button, mark } from "../element.js";
import { dialogueView } from "./dialogue.js";
import { fanView } from "./fan_view.js";
import { pathsView } from "./paths_view.js";
import { armsOf } from "./common.js";
import { takeView } from "./take.js";
import { tracksView } from "./tracks.js";
import { versusView } from "./versus.js";

/**
 * @param {Object} desk
 * @param {HTMLElement} parts where the views are chosen.
 * @param {HTMLElement} host where they stand.
 * @param {Object} live told what was drawn.
 * @returns {{refresh: function(): void, draw: function(): Promise<void>}} `refresh` shows the view that is chosen,
 *     `draw` plays and draws it.
 */
export function views(desk, parts, host, live) {
  const all = [fanView, pathsView, versusView, tracksView, dialogueView, takeView].map((view) => view(desk));
  const buttons = all.map(({ key, element }) =>
    button(WORDS.views[key].tab, () => choose(desk, key, element), { class: "part", "aria-controls": element.id }),
  );
  parts.append(...buttons);
  host.append(...all.map((view) => view.element));
  const refresh = () =>
    all.forEach((view, place) => {
      const now = view.key === desk.store.setup.shown;
      if (!now && !view.element.hidden) view.leave?.();
      view.element.hidden = !now;
      mark(buttons[place], "aria-current", now ? "page" : null);
    });
  const draw = async () => {
    const played = await all.find((view) => view.key === desk.store.setup.shown).show();
    live.after(played ?? (await armsOf(desk)));
  };
  refresh();
  return { refresh, draw };
}

function choose(desk, key, element) {
  desk.store.look({ shown: key });
  element.querySelector("h2").focus();
}
