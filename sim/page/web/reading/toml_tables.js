/** Tables while a TOML text is read: which are there, and which may no longer be opened or changed. */

/** True if a value is a table or a list. */
export function isNest(value) {
  return value instanceof Map || Array.isArray(value);
}

/** What has been said of paths of keys. */
export class Marks {
  constructor() {
    this.top = new Map();
  }

  /** True if a table was opened under its own header, or by dotted keys in another part. @param {string[]} path */
  isOpened(path) {
    const last = this.along(path).at(-1);
    return path.length > 0 && last !== undefined && last.opened;
  }

  /** True if a path lies at or below what was written in brackets or braces, and so is whole. */
  isWhole(path) {
    return this.along(path).some((mark) => mark?.whole);
  }

  /** The marks along a path; undefined from where there are none. */
  along(path) {
    let below = this.top;
    return path.map((key) => {
      const mark = below?.get(key);
      below = mark?.below;
      return mark;
    });
  }

  open(path) {
    this.made(path).opened = true;
  }

  close(path) {
    this.made(path).whole = true;
  }

  /** Forget all of a path and below it: a new row of a list begins. */
  forget(path) {
    const above = path.length > 1 ? this.along(path.slice(0, -1)).at(-1)?.below : this.top;
    above?.delete(path.at(-1));
  }

  made(path) {
    let [below, mark] = [this.top, undefined];
    for (const key of path) {
      if (!below.has(key)) below.set(key, { opened: false, whole: false, below: new Map() });
      mark = below.get(key);
      below = mark.below;
    }
    return mark;
  }
}

/**
 * The table at a path, made where there is none.
 * @param {Map} top
 * @param {string[]} path
 * @param {boolean} rows true if a list stands for its last row.
 * @returns {Map|null} null if something else stands there.
 */
export function nest(top, path, rows) {
  let found = top;
  for (const key of path) {
    if (!found.has(key)) found.set(key, new Map());
    found = found.get(key);
    if (rows && Array.isArray(found)) found = found.at(-1);
    if (!(found instanceof Map)) return null;
  }
  return found;
}
