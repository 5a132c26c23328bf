/**
 * Trees in two forms. Outside they are plain: objects without anything inherited, lists, texts, numbers, truths.
 * Inside they are maps, with whole numbers as BigInt, so that 4 and 4.0 are told apart, and what is left out is marked.
 */
import { FAULTY } from "./leaves.js";
import { placeOf, step } from "./resolve.js";

/** A tree that no scenario can have. */
export class TooDeepError extends Error {}

/**
 * A plain value as it is read.
 * @param {*} value of JSON, or a tree that `read` gave.
 * @param {number} deepest most lists and tables within each other.
 * @returns {*} a map for a table; whole numbers as BigInt.
 * @throws {TooDeepError}
 */
export function inner(value, deepest) {
  if (typeof value === "number") return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
  if (value === null || typeof value !== "object") return value ?? null;
  if (deepest === 0) throw new TooDeepError();
  if (Array.isArray(value)) return value.map((each) => inner(each, deepest - 1));
  return new Map(Object.keys(value).map((key) => [key, inner(value[key], deepest - 1)]));
}

/** A value as it is handed on: tables without anything inherited, whole numbers as numbers. */
export function outer(value) {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.filter((each) => each !== FAULTY).map(outer);
  if (!(value instanceof Map)) return value;
  const made = Object.create(null);
  for (const [key, each] of value) made[key] = outer(each);
  return made;
}

/** A tree as it is handed on: rows that were left out are gone, and the names of those behind them follow. */
export function outerTree(tree) {
  const moved = new Map(tree);
  const [sources, assumptions] = ["sources", "assumptions"].map((key) => tree.get(key));
  const followed = ([key, text]) => [follow(key, tree), text];
  if (sources instanceof Map) moved.set("sources", new Map([...sources].map(followed)));
  if (Array.isArray(assumptions)) moved.set("assumptions", assumptions.map((row) => following(row, tree)));
  return outer(moved);
}

function following(row, tree) {
  if (!(row instanceof Map) || typeof row.get("key") !== "string") return row;
  return new Map([...row, ["key", follow(row.get("key"), tree)]]);
}

/** The name under which a thing is found once what is left out is gone. */
function follow(name, tree) {
  let held = tree;
  const parts = name.split(".").map((part) => {
    const list = held;
    held = step(held, part);
    if (!Array.isArray(list) || held === FAULTY) return part;
    return String(list.slice(0, placeOf(part) + 1).filter((row) => row !== FAULTY).length);
  });
  return parts.join(".");
}
