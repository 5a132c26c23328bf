/** How deep a TOML text nests, seen before it is parsed: twin of `sim.scenario.depth`. */

const BARE = /[A-Za-z0-9_-]+/y;
const LONG = ['"""', "'''"];

/**
 * The line on which keys or brackets first nest more than so deep.
 * @param {string} text
 * @param {number} deepest
 * @returns {number} from 1; 0 if none do.
 */
export function tooDeep(text, deepest) {
  let [at, depth] = [0, 0];
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.step) depth = Math.max(depth + token.step, 0);
    if (depth > deepest || token.parts > deepest) return lineAt(text, at);
    at = token.end;
  }
  return 0;
}

/** The line of a place in a text, from 1. @param {string} text @param {number} place @returns {number} */
export function lineAt(text, place) {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function tokenAt(text, at) {
  const first = text[at];
  if (first === "[" || first === "{") return { end: at + 1, step: 1, parts: 1 };
  if (first === "]" || first === "}") return { end: at + 1, step: -1, parts: 1 };
  if (first === "#") return { end: orEnd(text, text.indexOf("\n", at)), step: 0, parts: 1 };
  const long = LONG.includes(text.slice(at, at + 3)) ? longEnd(text, at) : 0;
  if (long) return { end: long, step: 0, parts: 1 };
  return keyAt(text, at);
}

function orEnd(text, found) {
  return found < 0 ? text.length : found;
}

/** Where a text over several lines ends; 0 if it ends in half an escape, which is none. */
function longEnd(text, at) {
  const mark = text.slice(at, at + 3);
  if (mark === LONG[1]) {
    const end = text.indexOf(mark, at + 3);
    return end < 0 ? text.length : end + 3;
  }
  for (let place = at + 3; place < text.length; place += text[place] === "\\" ? 2 : 1) {
    if (text.startsWith(mark, place)) return place + 3;
    if (text[place] === "\\" && place + 1 === text.length) return 0;
  }
  return text.length;
}

/** A key with its dots, or a single letter that is of no account. */
function keyAt(text, at) {
  let [end, parts] = [partEnd(text, at), 1];
  if (end === at) return { end: at + 1, step: 0, parts: 0 };
  for (;;) {
    const dot = blanks(text, end);
    if (text[dot] !== ".") break;
    const next = blanks(text, dot + 1);
    const further = partEnd(text, next);
    if (further === next) break;
    [end, parts] = [further, parts + 1];
  }
  return { end, step: 0, parts };
}

function blanks(text, at) {
  let place = at;
  while (text[place] === " " || text[place] === "\t") place += 1;
  return place;
}

/** Where a part of a key ends, be it closed or not; where it begins, if there is none. */
function partEnd(text, at) {
  if (text[at] === '"') return quotedEnd(text, at);
  if (text[at] === "'") {
    let place = at + 1;
    while (place < text.length && text[place] !== "'" && text[place] !== "\n") place += 1;
    return text[place] === "'" ? place + 1 : place;
  }
  BARE.lastIndex = at;
  return BARE.test(text) ? BARE.lastIndex : at;
}

function quotedEnd(text, at) {
  let place = at + 1;
  while (place < text.length && text[place] !== '"' && text[place] !== "\n") {
    if (text[place] !== "\\") place += 1;
    else if (place + 1 < text.length) place += 2;
    else return place;
  }
  return text[place] === '"' ? place + 1 : place;
}
