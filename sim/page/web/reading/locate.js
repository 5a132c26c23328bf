/** On which line of a TOML text each key is; else the line of the table around it. Twin of `sim.scenario.locate`. */
import { idOf } from "./faults.js";

const BLANK = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";
const KEY = `(?:[A-Za-z0-9_-]+|"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|'[^']*')`;
const DOTTED = `${KEY}(?:${BLANK}\\.${BLANK}${KEY})*`;
const HEADER = new RegExp(`^${BLANK}(\\[\\[?)${BLANK}(${DOTTED})${BLANK}\\]`, "s");
const PAIR = new RegExp(`^${BLANK}(${DOTTED})${BLANK}=`, "s");
const TOKEN = /"""|'''|"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*'|#|[[\]{}]/gs;
const LONG = ['"""', "'''"];
const STEPS = new Map([["[", 1], ["{", 1], ["]", -1], ["}", -1]]);

/**
 * Where every table and key is that is written on a line of its own.
 * @param {string} text
 * @returns {Map<string, number>} line, from 1, by the id of a path.
 */
export function linesOf(text) {
  const [found, rows] = [new Map(), new Map()];
  let [table, state] = [[], { inside: "", depth: 0 }];
  text.split("\n").forEach((line, place) => {
    let rest = line;
    if (!state.inside && state.depth <= 0) {
      state.depth = 0;
      const header = HEADER.exec(line);
      if (header) {
        table = enter(header, rows);
        note(found, table, place + 1);
        return;
      }
      const pair = PAIR.exec(line);
      if (pair) note(found, [...table, ...partsOf(pair[1])], place + 1);
      if (pair) rest = line.slice(pair[0].length);
    }
    state = advance(rest, state);
  });
  return found;
}

function note(found, path, line) {
  for (let end = 1; end <= path.length; end += 1) {
    const id = idOf(path.slice(0, end));
    if (!found.has(id)) found.set(id, line);
  }
}

function enter(header, rows) {
  const parts = partsOf(header[2]);
  let path = [];
  for (const part of parts.slice(0, -1)) {
    path = [...path, part];
    if (rows.has(idOf(path))) path = [...path, String(rows.get(idOf(path)))];
  }
  path = [...path, parts.at(-1)];
  if (header[1] !== "[[") return path;
  const row = (rows.get(idOf(path)) ?? 0) + 1;
  rows.set(idOf(path), row);
  return [...path, String(row)];
}

function partsOf(dotted) {
  return dotted.match(new RegExp(KEY, "gs")).map(bare);
}

function bare(part) {
  if (part[0] === "'") return part.slice(1, -1);
  if (part[0] !== '"') return part;
  try {
    return JSON.parse(part);
  } catch {
    return part.slice(1, -1);
  }
}

/** Whether a line ends inside a text over several lines, and in how many brackets. */
function advance(line, { inside, depth }) {
  let at = 0;
  while (at < line.length) {
    if (inside) {
      const end = line.indexOf(inside, at);
      if (end < 0) break;
      [at, inside] = [end + inside.length, ""];
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(line);
    if (token === null || token[0] === "#") break;
    at = TOKEN.lastIndex;
    inside = LONG.includes(token[0]) ? token[0] : "";
    depth += STEPS.get(token[0]) ?? 0;
  }
  return { inside, depth };
}
