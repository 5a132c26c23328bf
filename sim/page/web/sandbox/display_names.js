/** What names and units of the model are called for who reads the page; files, links and commands keep the model's own. */
import { WORDS } from "../words.js";
import { parts } from "./tree.js";

/** Levels of a dotted name below which stand keys of governments and forums. */
const KEYED = ["governments", "forums", "delegations"];

/** A name of the model as words: `meetings_a_year` as "meetings a year". */
export function inWords(name) {
  return name.replaceAll("_", " ");
}

/**
 * A unit in plain words.
 * @param {string} unit as the model says it.
 * @returns {string}
 */
export function unitName(unit) {
  return WORDS.units[unit] ?? unit;
}

/**
 * What stands under a dotted name, as the controls call it: "tension: baseline", "Eastern power: receptive".
 * @param {string} path
 * @param {Object} scenario whose governments and forums have names.
 * @returns {string}
 */
export function displayName(path, { governments, forums }) {
  const names = new Map([...governments, ...forums].map(({ key, name }) => [key, name]));
  const said = (part, place, all) => (KEYED.includes(all[place - 1]) && names.get(part)) || inWords(part);
  return parts(path)
    .map(said)
    .filter((_, place) => !KEYED.includes(parts(path)[place]))
    .join(": ");
}
