/** What the reader says of an arm: the scenario it is, or why it is none. */
import { check } from "../reading/read.js";

/**
 * The scenario of an arm.
 * @param {Object} arm `{scenario, tree, changes}`.
 * @param {Object} facts
 * @returns {{scenario: Object, tree: Object}|{faults: string[]}} the tree with the settings in it; or sentences, those
 *     of the command.
 */
export function judged(arm, facts) {
  return check(arm.tree, facts, fileOf(arm), arm.changes);
}

/** What the file of an arm is called where a sentence names one. */
export function fileOf(arm) {
  return `${arm.scenario ?? "my-scenario"}.toml`;
}
