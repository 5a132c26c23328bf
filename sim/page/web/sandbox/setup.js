/**
 * What is set on the page, as a value: what is done to it makes another, so that every step can be taken back.
 *
 * An arm is a scenario as it is edited: `scenario` is the key of the shipped one it still is, or null if its text is
 * its own; `tree` what was read or built; `changes` the settings on top, as `--set` names them. A set-up is arm A, with
 * arm B as `other`, and how it is played and looked at.
 */
import { at, edited } from "./tree.js";

/** Run that is told when nothing else was asked for, and how many dialogues a picture is made of. */
export const RUNS = 1000;

/**
 * A set-up in which nothing was changed yet.
 * @param {string|null} scenario key of a shipped scenario.
 * @param {Object} tree
 * @returns {Object} the set-up.
 */
export function begun(scenario, tree) {
  return Object.freeze({
    scenario,
    tree,
    changes: Object.freeze([]),
    other: null,
    seed: "1",
    runs: RUNS,
    run: 0,
    month: null,
    shown: "fan",
    forum: null,
    swapped: null,
  });
}

/**
 * An arm of a set-up.
 * @param {Object} setup
 * @param {"a"|"b"} which
 * @returns {{scenario: string|null, tree: Object, changes: Array}|null} null if there is no B.
 */
export function armOf(setup, which) {
  if (which === "b") return setup.other;
  return { scenario: setup.scenario, tree: setup.tree, changes: setup.changes };
}

/** The set-up with another arm. */
export function withArm(setup, which, arm) {
  return Object.freeze(which === "b" ? { ...setup, other: arm } : { ...setup, ...arm });
}

/** The set-up played or looked at otherwise: `{seed: "7"}`. */
export function seen(setup, how) {
  return Object.freeze({ ...setup, ...how });
}

/**
 * What of a set-up's looks its scenario has: a month within its time, forums that it has; null stands for the rest.
 * @param {Object} setup
 * @param {Object} scenario
 * @returns {{month: number|null, forum: string|null, swapped: string|null}}
 */
export function withinReach({ month, forum, swapped }, { months, forums }) {
  const there = (key) => (forums.some((each) => each.key === key) ? key : null);
  return { month: month !== null && month < months ? month : null, forum: there(forum), swapped: there(swapped) };
}

/**
 * The arm with a value set under a dotted name; a value that the arm began with is no change any more.
 * @param {Object} arm
 * @param {string} path
 * @param {*} value null leaves the key out.
 */
export function changed(arm, path, value) {
  const others = arm.changes.filter(([name]) => name !== path && !name.startsWith(`${path}.`));
  const began = at(arm.tree, path);
  const covered = others.some(([name]) => within(path, name));
  const same = !covered && (began === undefined ? value === null : alike(began, value));
  return { ...arm, changes: Object.freeze(same ? others : [...others, Object.freeze([path, value])]) };
}

/** The arm with what it began with under all names that begin so; `""` for all. */
export function restored(arm, beginning) {
  const kept = arm.changes.filter(([name]) => !within(name, beginning));
  return { ...arm, changes: Object.freeze(kept) };
}

/**
 * The arm with parts of its text built anew: what `--set` cannot do (a forum or an event more or less).
 * Settings within those parts become its text, and the arm a scenario of its own.
 * @param {Object} arm
 * @param {string[]} tops keys of the scenario's top, for example ["forums"].
 * @param {function(Object): Object} edit from the tree to another.
 */
export function rebuilt(arm, tops, edit) {
  const inside = ([name]) => tops.some((top) => within(name, top));
  const put = (tree, [name, value]) => edited(tree, name, value === null ? undefined : value);
  const settled = arm.changes.filter(inside).reduce(put, arm.tree);
  const changes = Object.freeze(arm.changes.filter((each) => !inside(each)));
  return { scenario: null, tree: edit(settled), changes };
}

/** Whether a name was set, or one below it. */
export function isChanged(arm, path) {
  return arm.changes.some(([name]) => within(name, path));
}

/**
 * Whether a dotted name is another or below it.
 * @param {string} name
 * @param {string} beginning `""` holds all.
 */
export function within(name, beginning) {
  return beginning === "" || name === beginning || name.startsWith(`${beginning}.`);
}

/** Whether two values of a scenario are the same. */
export function alike(one, two) {
  return one === two || JSON.stringify(one) === JSON.stringify(two);
}
