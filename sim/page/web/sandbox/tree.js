/**
 * Values within a scenario's tree, by the dotted names of `--set`; rows of lists are numbered from 1.
 * A tree is never changed: what is edited is a copy along the way, the rest is shared.
 */

/**
 * The keys that a dotted name goes by.
 * @param {string} path
 * @returns {string[]}
 */
export function parts(path) {
  return path.split(".");
}

const place = (tree, part) => (Array.isArray(tree) ? Number(part) - 1 : part);
const isTable = (tree) => tree !== null && typeof tree === "object";

function below(tree, part) {
  return isTable(tree) && Object.hasOwn(tree, place(tree, part)) ? tree[place(tree, part)] : undefined;
}

/**
 * What stands under a name; undefined if nothing does.
 * @param {Object} tree
 * @param {string} path
 */
export function at(tree, path) {
  return parts(path).reduce(below, tree);
}

/**
 * The tree with another value under a name; undefined takes the name away, of a list the row, and the others close up.
 * @param {Object} tree
 * @param {string} path
 * @param {*} value
 * @returns {Object}
 */
export function edited(tree, path, value) {
  return put(tree, parts(path), value);
}

function put(tree, [part, ...further], value) {
  const made = Array.isArray(tree) ? [...tree] : Object.assign(Object.create(null), isTable(tree) ? tree : null);
  const next = further.length ? put(below(made, part), further, value) : value;
  if (next !== undefined) made[place(made, part)] = next;
  else if (Array.isArray(made)) made.splice(place(made, part), 1);
  else delete made[part];
  return made;
}
