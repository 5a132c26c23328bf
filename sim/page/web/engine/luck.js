/**
 * Luck: from a seed to the key of every stream, as sim.chance.luck_of has it.
 *
 * Keys come from NumPy's SeedSequence (numpy.org, "Random sampling: parallel applications"), which follows O'Neill's
 * seed_seq_fe (2015, pcg-random.org, "Developing a seed_seq alternative"): a seed's words are stirred into a pool of
 * four, and as many words as are wanted are drawn from the pool in turn. All arithmetic is on 32 bits.
 */

import { WORDS } from "../words.js";

const POOL = 4;
const STIR = {first: 0x43b0d7e5, step: 0x931e8875};
const DRAW = {first: 0x8b51f9dd, step: 0x58f38ded};
const LEFT = 0xca01f9dd, RIGHT = 0x4973f715;
const KEYS = 256;
const LARGEST = 2n ** 256n - 1n;

/**
 * Keys of all streams: for every kind of chance, forum by forum, two words each, the lower first.
 * @param {string|number|bigint} seed 0 to 2**256 - 1
 * @param {number} forums
 * @param {number[]} kinds numbers of the kinds of chance, in the order of the rows
 * @returns {Uint32Array} (kinds, forums, 2)
 * @throws {RangeError} if the seed is none
 */
export function keysOf(seed, forums, kinds) {
  const keys = new Uint32Array(kinds.length * forums * 2);
  for (let forum = 0; forum < forums; forum++) {
    const words = stateOf(seed, forum);
    kinds.forEach((kind, row) => keys.set(words.subarray(2 * kind, 2 * kind + 2), 2 * (row * forums + forum)));
  }
  return keys;
}

/**
 * SeedSequence(seed, spawn_key=(forum,)).generate_state(256, uint64), as words of 32 bits, the lower first.
 * @param {string|number|bigint} seed 0 to 2**256 - 1
 * @param {number} forum
 * @returns {Uint32Array} (512,)
 */
export function stateOf(seed, forum) {
  const pool = stirred(wordsOf(seed), forum), hash = hasher(DRAW);
  return Uint32Array.from({length: 2 * KEYS}, (_, place) => hash(pool[place % POOL]));
}

/** A seed in words of 32 bits, the lowest first, and at least as many as the pool has. */
function wordsOf(seed) {
  let rest = BigInt(seed);
  if (rest < 0n || rest > LARGEST) throw new RangeError(WORDS.engine.noSeed);
  const words = [];
  for (; rest > 0n || words.length < POOL; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words;
}

/** The pool after every word of the seed, and then the forum, was stirred in. */
function stirred(seed, forum) {
  const words = [...seed, forum], hash = hasher(STIR);
  const pool = Uint32Array.from(words.slice(0, POOL), (word) => hash(word));
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) if (from !== to) pool[to] = mixed(pool[to], hash(pool[from]));
  }
  for (const word of words.slice(POOL)) {
    for (let to = 0; to < POOL; to++) pool[to] = mixed(pool[to], hash(word));
  }
  return pool;
}

/** A hash that is another one each time it is called. */
function hasher({first, step}) {
  let constant = first;
  return (word) => {
    const met = word ^ constant;
    constant = Math.imul(constant, step);
    return folded(Math.imul(met, constant));
  };
}

function mixed(one, other) {
  return folded(Math.imul(LEFT, one) - Math.imul(RIGHT, other));
}

function folded(word) {
  return (word ^ (word >>> 16)) >>> 0;
}
