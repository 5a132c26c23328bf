/** What a rule of the model puts in, so that no number of it is read as a result: docs/by-construction.md. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";

/** The mark of a number, or of an arm, that is so by rule. */
export const DAGGER = "†";

/** Whether all seats of a delegation are of officials who speak for their government. */
function speaks({ capacity, former, experts }) {
  return capacity === "official" && former + experts === 0;
}

/** Month from which nobody else sits in a forum, or null if somebody always does. */
function officialFrom({ delegations, changes }) {
  const there = new Map(delegations.map((each) => [each.government, each]));
  for (const { month, delegations: others } of [{ month: 1, delegations: [] }, ...changes]) {
    others.forEach((each) => there.set(each.government, each));
    if ([...there.values()].every(speaks)) return month;
  }
  return null;
}

/** Whether everybody in a scenario, always, is an official who speaks for a government. @param {Object} scenario */
export function isOfficial({ forums }) {
  return forums.every((forum) => [forum, ...forum.changes].every(({ delegations }) => delegations.every(speaks)));
}

/** Whether a room of officials adopts whatever it solves, by rule. @param {Object} scenario */
export function isByRule({ theory: { drafting, candour } }) {
  return drafting.posture * (1 - candour.official) >= drafting.home_error_official;
}

/**
 * The sentence about rooms in which, from some month on, officials alone sit; empty where there are none.
 * @param {{name: string, scenario: Object}[]} arms
 * @returns {string}
 */
export function told(arms) {
  const found = arms.flatMap((arm) =>
    arm.scenario.forums.map((forum) => ({
      arm: arms.length > 1 && arm.name,
      forum: forum.name,
      month: officialFrom(forum),
    })),
  );
  const rooms = found.filter(({ month }) => month !== null).map(named);
  return rooms.length ? fillIn(WORDS.views.rule.says, { rooms: rooms.join("; ") }) : "";
}

/** A room's name, with the arm if there are two, and with the month if it was another room before. */
function named(room) {
  const words = WORDS.views.rule;
  const name = room.month > 1 ? fillIn(words.from, room) : room.forum;
  return room.arm ? fillIn(words.ofArm, { ...room, forum: name }) : name;
}
