/** A forum in the room of a track, said as settings: what `in_room` does to a scenario, done to its text. */
import { at } from "../tree.js";

const MIX = ["officials", "former", "experts", "capacity"];

/**
 * The settings that swap forums to a track's room: mixes and terms of that room, no names of people, no later mixes.
 * @param {function(string): *} value what stands under a name.
 * @param {Object} scenario the same, read.
 * @param {string} track
 * @param {string|null} only key of the one forum that is swapped; null swaps all.
 * @returns {Array<[string, *]>}
 */
export function roomOf(value, scenario, track, only = null) {
  const room = scenario.rooms[track];
  return scenario.forums
    .filter((forum) => only === null || forum.key === only)
    .flatMap((forum) => {
      const path = `forums.${forum.key}`;
      return [
        ...forum.delegations.flatMap((each) => seated(value, `${path}.delegations.${each.government}`, room)),
        ...Object.entries(room.terms).map(([name, value]) => [`${path}.${name}`, value]),
        ...withoutLaterSeats(value, path),
      ];
    });
}

function seated(value, path, room) {
  const people = value(`${path}.people`) === undefined ? [] : [[`${path}.people`, null]];
  return [...MIX.map((name) => [`${path}.${name}`, room[name]]), ...people];
}

/** Dated changes go on without their seats, and go as a whole if they change nothing else. */
function withoutLaterSeats(value, path) {
  const rows = value(`${path}.changes`) ?? [];
  if (rows.every((row) => row.delegations === undefined)) return [];
  const kept = rows.map(({ delegations, ...terms }) => terms).filter((row) => Object.keys(row).length > 1);
  return [[`${path}.changes`, kept.length ? kept : null]];
}

/** Whether a forum, or all of them, sits as in the room of a track. */
export function isRoom(scenario, track, only = null) {
  const room = scenario.rooms[track];
  return scenario.forums
    .filter((forum) => only === null || forum.key === only)
    .every(
      (forum) =>
        forum.changes.every((change) => !change.delegations.length) &&
        Object.entries(room.terms).every(([name, value]) => at(forum, `terms.${name}`) === value) &&
        forum.delegations.every((each) => MIX.every((name) => each[name] === room[name])),
    );
}
