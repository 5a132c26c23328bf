/** What a scenario means where it is silent: twin of `sim.scenario.resolve`. For checks and building. */
import { FAULTY } from "./leaves.js";

const ROW = /^[0-9]+$/;
const DIGITS_OF_A_ROW = 9;

/** What lies under a key, or under a row's number counted from 1; FAULTY if nothing does. */
export function step(tree, part) {
  if (tree instanceof Map) return tree.has(part) ? tree.get(part) : FAULTY;
  if (Array.isArray(tree) && ROW.test(part)) return tree[placeOf(part)] ?? FAULTY;
  return FAULTY;
}

/** The place in a list, from 0, of a row's number. @param {string} part @returns {number} */
export function placeOf(part) {
  return Number(part.slice(0, DIGITS_OF_A_ROW)) - 1;
}

/** What lies at a path; FAULTY if nothing does. @param {Map} tree @param {string[]} path */
export function under(tree, path) {
  return path.reduce(step, tree);
}

/** True if the file, or an override, writes this path. */
export function given(tree, path) {
  return under(tree, path) !== FAULTY;
}

/** The usable rows of a list of tables with their numbers, counted from 1. @returns {Array<[string, Map]>} */
export function rows(tree, key) {
  return (tree.get(key) ?? []).map((row, place) => [String(place + 1), row]).filter(([, row]) => row !== FAULTY);
}

/** What a table gives of some names. @param {Map} table @param {string[]} names @returns {Map} */
export function termsIn(table, names) {
  return new Map(names.filter((name) => table.has(name)).map((name) => [name, table.get(name)]));
}

/**
 * The terms a forum has in turn, each with the path below the forum at which they begin.
 * @param {Map} clean the scenario.
 * @param {Map} forum
 * @param {Map} room terms that a track's room lays over those of the forum.
 * @returns {Array<[string[], Map]>}
 */
export function stages(clean, forum, room) {
  const names = [...clean.get("forum").keys()];
  let terms = new Map([...clean.get("forum"), ...termsIn(forum, names), ...room]);
  const found = [[[], terms]];
  for (const [number, change] of rows(forum, "changes")) {
    terms = new Map([...terms, ...termsIn(change, names)]);
    found.push([["changes", number], terms]);
  }
  return found;
}

/** How many seats a delegation's table gives. */
export function seats(delegation, mix) {
  return mix.reduce((sum, kind) => sum + (delegation.get(kind) ?? 0), 0);
}

/** A delegation after a change: who gives one number of seats gives them all; the rest stays as it was. */
export function reseated(before, change, mix) {
  const counts = mix.some((kind) => change.has(kind)) ? mix.map((kind) => [kind, change.get(kind) ?? 0]) : [];
  return new Map([...before, ["people", []], ...change, ...counts]);
}

/** The mix and capacity of a track's room: who gives one number of seats gives them all. */
export function roomOf(track, table, grammar) {
  const { mix, rooms } = grammar;
  const own = mix.some((kind) => table.has(kind));
  const counts = mix.map((kind) => [kind, own ? (table.get(kind) ?? 0) : rooms[track][kind]]);
  return new Map([...counts, ["capacity", table.get("capacity")]]);
}

/** The track that a room is called in which every delegation is of one mix. @param {Map} room */
export function trackOf(room) {
  const others = room.get("former") + room.get("experts");
  if (room.get("capacity") === "official" && others === 0) return "track1";
  return room.get("officials") === 0 ? "track2" : "track1_5";
}
