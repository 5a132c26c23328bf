/** Seating: a forum in a track's room, all else held equal. Twin of `sim.scenario.seating`. */
import { WORDS } from "../words.js";

const SAY = WORDS.reading;

/**
 * The scenario with every forum, or the one named, swapped to a track's room.
 *
 * Dated changes of seats are dropped in a swapped forum, dated changes of its other terms are kept.
 * @param {object} scenario
 * @param {string} track key, for example "track1_5".
 * @param {string} [forum] key of the only one to be swapped.
 * @returns {object} another scenario; the given one is not changed.
 * @throws {RangeError} if there is no such track or forum.
 */
export function inRoom(scenario, track, forum) {
  demand(SAY.track, track, Object.keys(scenario.rooms));
  if (forum !== undefined && forum !== null) demand(SAY.forum, forum, scenario.forums.map((each) => each.key));
  const swaps = (each) => forum === undefined || forum === null || each.key === forum;
  const forums = scenario.forums.map((each) => (swaps(each) ? swapped(each, scenario.rooms[track]) : each));
  return { ...scenario, forums };
}

function demand(what, name, there) {
  if (!there.includes(name)) throw new RangeError(SAY.noneSuch(what, name, there.join(", ")));
}

function swapped(forum, { terms, ...mix }) {
  return {
    ...forum,
    terms: { ...forum.terms, ...terms },
    delegations: forum.delegations.map((delegation) => ({ ...delegation, ...mix, people: [] })),
    changes: forum.changes
      .filter((change) => Object.keys(change.terms).length > 0)
      .map((change) => ({ ...change, delegations: [] })),
  };
}
