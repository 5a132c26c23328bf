/**
 * Sorting many short lists of numbers, a fan's, in a fraction of the time that the typed array's own sort takes.
 *
 * Whole numbers that lie close together are counted. Others go into buckets by where they lie between the least and
 * the largest, and change places with few neighbours from there; where they crowd in a few buckets, the own sort does it.
 */

const BUCKETS = 1024;
const MOVES = 16;

/**
 * Room for the numbers of a list, and to work in: the same for all lists of a length.
 * @typedef {{numbers: Float64Array, buckets: Uint16Array, starts: Uint32Array}} Scratch
 * @param {number} length
 * @returns {Scratch}
 */
export function scratchFor(length) {
  return {numbers: new Float64Array(length), buckets: new Uint16Array(length), starts: new Uint32Array(BUCKETS + 1)};
}

/**
 * Sort the numbers of a scratch into a list.
 * @param {Scratch} scratch its numbers without NaN
 * @param {Float64Array} list as long as they
 */
export function sort(scratch, list) {
  const {least, largest, whole} = ends(scratch.numbers);
  if (whole && largest - least < BUCKETS) return count(scratch, list, least);
  spread(scratch, list, {least, scale: (BUCKETS - 1) / (largest - least)});
  if (!settle(list)) list.sort();
}

function ends(numbers) {
  let least = numbers[0], largest = numbers[0], whole = true;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place];
    if (number < least) least = number;
    else if (number > largest) largest = number;
    whole &&= number === (number | 0);
  }
  return {least, largest, whole};
}

/** As many of each number as there are. */
function count({numbers, starts}, list, least) {
  starts.fill(0);
  for (let place = 0; place < numbers.length; place++) starts[numbers[place] - least]++;
  for (let bucket = 0, at = 0; at < list.length; bucket++) {
    list.fill(least + bucket, at, at + starts[bucket]);
    at += starts[bucket];
  }
}

/** Bucket after bucket; those of a bucket in the order in which they came. */
function spread({numbers, buckets, starts}, list, {least, scale}) {
  starts.fill(0);
  for (let place = 0; place < numbers.length; place++) {
    const bucket = ((numbers[place] - least) * scale) | 0;
    buckets[place] = bucket;
    starts[bucket + 1]++;
  }
  for (let bucket = 1; bucket < BUCKETS; bucket++) starts[bucket] += starts[bucket - 1];
  for (let place = 0; place < numbers.length; place++) list[starts[buckets[place]]++] = numbers[place];
}

/** Move every number before those that are larger, unless that takes many moves. */
function settle(list) {
  let left = MOVES * list.length;
  for (let place = 1; place < list.length; place++) {
    const number = list[place];
    let at = place;
    for (; at > 0 && list[at - 1] > number; at--) list[at] = list[at - 1];
    list[at] = number;
    left -= place - at;
    if (left < 0) return false;
  }
  return true;
}
