/** A list of the scenario's forums to choose from, where there are several. */
import { WORDS } from "../../words.js";
import { choice, make } from "../element.js";

/**
 * @param {Object} desk
 * @param {"forum"|"swapped"} name what of the set-up's looks is chosen.
 * @param {Array<[string, string]>} before what can be chosen beside a forum; "" stands for null.
 * @returns {{element: HTMLElement, refresh: function(): void}}
 */
export function forumMenu(desk, name, before) {
  const element = make("div", {});
  let known = "";
  const refresh = () => {
    const { forums } = desk.store.scenarios[desk.which];
    const options = [...before, ...forums.map((each) => [each.key, each.name])];
    const found = JSON.stringify([options, desk.store.setup[name]]);
    if (found === known) return;
    known = found;
    const look = (key) => desk.store.look({ [name]: key || null });
    const menu = choice(options, desk.store.setup[name] ?? "", look, { "aria-label": WORDS.views.forum[name] });
    element.replaceChildren(...(forums.length > 1 ? [menu] : []));
  };
  return { element, refresh };
}
