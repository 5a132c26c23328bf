/** What a rule of the model puts in, so that no number of it is read as a result: docs/by-construction.md. */
import { filled } from "../../said.js";
import { WORDS } from "../../words.js";

/** The mark of a number, or of an arm, that is so by rule. */
export const DAGGER = "†";

/** Whether all seats of a room are of officials who speak for their governments. */
function official({ delegations }) {
  return delegations.every((each) => each.capacity === "official" && each.former + each.experts === 0);
}

/** Whether a scenario has no other rooms. @param {Object} scenario */
export function isOfficial({ forums }) {
  return forums.every(official);
}

/** Whether a room of officials adopts whatever it solves, by rule. @param {Object} scenario */
export function isByRule({ theory: { drafting, candour } }) {
  return drafting.posture * (1 - candour.official) >= drafting.home_error_official;
}

/**
 * The sentence about rooms of officials, where there are any; else empty.
 * @param {{name: string, scenario: Object}[]} arms
 * @returns {string}
 */
export function told(arms) {
  const name = (arm, forum) =>
    arms.length > 1 ? filled(WORDS.views.rule.ofArm, { arm: arm.name, forum: forum.name }) : forum.name;
  const rooms = arms.flatMap((arm) => arm.scenario.forums.filter(official).map((forum) => name(arm, forum)));
  return rooms.length ? filled(WORDS.views.rule.says, { rooms: rooms.join(", ") }) : "";
}
