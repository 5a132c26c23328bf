/** What `--set` cannot do: a government, a forum, a delegation more or less. The arm's text is built anew for it. */
import { at, edited } from "../tree.js";

/** A key that is not taken: the stem with the first number that is free behind it. */
export function freeKey(stem, taken) {
  for (let number = 1; ; number += 1) {
    const key = `${stem}_${number}`;
    if (!(key in taken)) return key;
  }
}

/** One more forum: a copy of the last, under a key of its own. */
export function addForum(desk) {
  desk.store.rebuild(desk.which, ["forums"], (tree) => {
    const key = freeKey("forum", tree.forums);
    return edited(tree, `forums.${key}`, { ...Object.values(tree.forums).at(-1), name: key });
  });
}

/** One more government, with a delegation like the first one's in the first forum. */
export function addGovernment(desk) {
  desk.store.rebuild(desk.which, ["governments", "forums"], (tree) => {
    const key = freeKey("government", tree.governments);
    const [forum] = Object.keys(tree.forums);
    return seated(edited(tree, `governments.${key}`, { name: key }), forum, key);
  });
}

/** A government less, with its delegations in all forums. */
export function removeGovernment(desk, key) {
  desk.store.rebuild(desk.which, ["governments", "forums"], (tree) => {
    const places = Object.keys(tree.forums).map((forum) => `forums.${forum}.delegations.${key}`);
    const gone = [`governments.${key}`, ...places.filter((place) => at(tree, place) !== undefined)];
    return gone.reduce((made, place) => edited(made, place, undefined), tree);
  });
}

/** A delegation more in a forum. */
export function addDelegation(desk, forum, government) {
  desk.store.rebuild(desk.which, ["forums"], (tree) => seated(tree, forum, government));
}

/** A delegation like the first one there, but without names of people. */
function seated(tree, forum, government) {
  const [{ people, convener, ...seats }] = Object.values(at(tree, `forums.${forum}.delegations`));
  return edited(tree, `forums.${forum}.delegations.${government}`, seats);
}
