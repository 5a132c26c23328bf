/** The word that was probably meant: twin of Python's `difflib.get_close_matches`, the best of them. */
import { beginning } from "./spelling.js";

const CLOSE = 0.6;
const LONGEST_WORD = 64;

/**
 * The word that was probably meant, or an empty text.
 * @param {string} word
 * @param {Iterable<string>} words among which it is looked for.
 * @param {number} most words that are looked at.
 * @returns {string}
 */
export function nearest(word, words, most) {
  const wanted = Array.from(beginning(word, LONGEST_WORD).toLowerCase().replaceAll("-", "_"));
  let [best, score] = [null, CLOSE];
  const plain = lowered(words, most);
  for (const small of plain.keys()) {
    const found = alike(Array.from(small), wanted, score);
    if (found > score || (found === score && (best === null || later(small, best)))) [best, score] = [small, found];
  }
  return best === null ? "" : plain.get(best);
}

/** Words by their small letters. */
function lowered(words, most) {
  const found = new Map();
  let count = 0;
  for (const each of words) {
    if (count === most) break;
    found.set(each.toLowerCase(), each);
    count += 1;
  }
  return found;
}

/** True if a text comes behind another, by characters: which of two that are equally close is told. */
function later(one, other) {
  const [a, b] = [Array.from(one), Array.from(other)];
  const place = a.findIndex((character, at) => character !== b[at]);
  if (place < 0) return false;
  return place >= b.length || a[place].codePointAt(0) > b[place].codePointAt(0);
}

/** Twice the characters in common blocks over all characters, 0 to 1; 0 if it can be seen to be below the least. */
function alike(one, other, least) {
  const all = one.length + other.length;
  if (all === 0) return 1;
  if ((2 * Math.min(one.length, other.length)) / all < least) return 0;
  return (2 * common(one, [0, one.length], other, [0, other.length])) / all;
}

/** Characters in the longest block that two stretches share, and in those before and behind it. */
function common(one, [from, to], other, [start, end]) {
  if (from >= to || start >= end) return 0;
  const [at, place, size] = block(one, [from, to], other, [start, end]);
  if (size === 0) return 0;
  const before = common(one, [from, at], other, [start, place]);
  return before + size + common(one, [at + size, to], other, [place + size, end]);
}

/** The longest common block, the earliest of several: where it begins in both, and its size. */
function block(one, [from, to], other, [start, end]) {
  let best = [from, start, 0];
  let lengths = new Map();
  for (let at = from; at < to; at += 1) {
    const next = new Map();
    for (let place = start; place < end; place += 1) {
      if (one[at] !== other[place]) continue;
      const size = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, size);
      if (size > best[2]) best = [at - size + 1, place - size + 1, size];
    }
    lengths = next;
  }
  return best;
}
