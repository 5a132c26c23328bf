/** What `--set` cannot do: a government, a forum, a delegation more or less. The arm's text is built anew for it. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { within } from "../setup.js";
import { at, edited } from "../tree.js";

const words = WORDS.people;

/** A key that is not taken, and its number: the stem with the first number that is free behind it. */
function free(stem, taken) {
  for (let n = 1; ; n += 1) if (!(`${stem}_${n}` in taken)) return [`${stem}_${n}`, n];
}

/** One more forum: a copy of the last, under a key of its own. */
export function addForum(desk) {
  desk.store.rebuild(desk.which, ["forums"], (tree) => {
    const [key, n] = free("forum", tree.forums);
    return edited(tree, `forums.${key}`, { ...Object.values(tree.forums).at(-1), name: fillIn(words.newForum, { n }) });
  });
}

/** One more government, with a delegation like the first one's in the first forum. */
export function addGovernment(desk) {
  desk.store.rebuild(desk.which, ["governments", "forums"], (tree) => {
    const [key, n] = free("government", tree.governments);
    const [forum] = Object.keys(tree.forums);
    return seated(edited(tree, `governments.${key}`, { name: fillIn(words.newGovernment, { n }) }), forum, key);
  });
}

/** A government less, with its delegations in all forums. */
export function removeGovernment(desk, key) {
  remove(desk, ["governments", "forums"], (tree) => [
    `governments.${key}`,
    ...Object.keys(tree.forums).map((forum) => `forums.${forum}.delegations.${key}`),
  ]);
}

/** A forum, or a delegation, less. */
export function removeFrom(desk, path) {
  remove(desk, ["forums"], () => [path]);
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

/** Take things away, and what the text says of them: their sources, and assumptions about them. */
function remove(desk, tops, pathsIn) {
  desk.store.rebuild(desk.which, [...tops, "sources", "assumptions"], (tree) => {
    const gone = pathsIn(tree).filter((path) => at(tree, path) !== undefined);
    return forgotten(
      gone.reduce((made, path) => edited(made, path, undefined), tree),
      gone,
    );
  });
}

function forgotten(tree, gone) {
  const kept = (key) => !gone.some((path) => within(String(key), path));
  const sources = tree.sources && Object.entries(tree.sources).filter(([key]) => kept(key));
  const assumptions = tree.assumptions?.filter((row) => kept(row.key));
  const less = sources
    ? edited(tree, "sources", Object.assign(Object.create(null), Object.fromEntries(sources)))
    : tree;
  return assumptions ? edited(less, "assumptions", assumptions) : less;
}
