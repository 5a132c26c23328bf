/**
 * Trees in two forms. Outside they are plain: objects without anything inherited, lists, texts, numbers, true and false.
 * Inside they are maps, with whole numbers as BigInt, so that 4 and 4.0 are told apart, and what is left out is marked.
 */
import { FAULTY } from "./leaves.js";
import { objectOf } from "./build.js";

/** A tree that no scenario can have. */
export class TooDeepError extends Error {}

/**
 * A plain tree as it is read.
 * @param {object} tree
 * @param {number} deepest most lists and tables within each other.
 * @returns {Map}
 * @throws {TooDeepError}
 */
export function innerTree(tree, deepest) {
  return inner(tree, deepest + 1);
}

function inner(value, left) {
  if (typeof value === "number") return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
  if (value === null || typeof value !== "object") return value ?? null;
  if (left === 0) throw new TooDeepError();
  if (Array.isArray(value)) return value.map((each) => inner(each, left - 1));
  const pairs = Object.keys(value).filter((key) => value[key] !== undefined);
  return new Map(pairs.map((key) => [key, inner(value[key], left - 1)]));
}

/** A tree as it is handed on; rows that were left out are gone, and names move up with what they name. */
export function outerTree(tree) {
  const moved = new Map([...tree].map(([key, value]) => [key, withoutGaps(value)]));
  return objectOf(moved);
}

function withoutGaps(value) {
  if (Array.isArray(value)) return value.filter((each) => each !== FAULTY).map(withoutGaps);
  return value instanceof Map ? new Map([...value].map(([key, each]) => [key, withoutGaps(each)])) : value;
}
