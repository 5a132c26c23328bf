/**
 * Bands: in which range the middle half, and nine in ten, of many dialogues lie month by month.
 *
 * Quantiles are NumPy's (linear between neighbours, Hyndman & Fan 1996, type 7) to the last digit. The runs may come in
 * several parts, each sorted by who played it: none of them is sorted again.
 */

import { BUCKETS, sort } from "./sort.js";

const QUANTILES = {low: 0.05, q1: 0.25, median: 0.5, q3: 0.75, high: 0.95};

/**
 * Bring every month of a curve into ascending order.
 * @param {Float64Array} values (months, runs), sorted in place
 * @param {number} months
 */
export function sortMonths(values, months) {
  const runs = values.length / months;
  const scratch = {values: new Float64Array(runs), starts: new Uint32Array(BUCKETS + 1)};
  for (let month = 0; month < months; month++) sort(ofMonth(values, month, months), scratch);
}

/**
 * Bands of a curve.
 * @param {Float64Array[]} parts each (months, runs of the part), in ascending order by month; at least one run in all
 * @param {number} months
 * @returns {{low: Float64Array, q1: Float64Array, median: Float64Array, q3: Float64Array, high: Float64Array}}
 *     of every month: 5th, 25th, 50th, 75th and 95th percentile
 */
export function bandsOf(parts, months) {
  const bands = Object.fromEntries(Object.keys(QUANTILES).map((name) => [name, new Float64Array(months)]));
  for (let month = 0; month < months; month++) {
    const lists = parts.map((part) => ofMonth(part, month, months));
    for (const [name, share] of Object.entries(QUANTILES)) bands[name][month] = quantile(lists, share);
  }
  return bands;
}

function ofMonth(part, month, months) {
  const runs = part.length / months;
  return part.subarray(month * runs, (month + 1) * runs);
}

/**
 * The value below which a share of all values lies.
 * @param {Float64Array[]} lists each in ascending order
 * @param {number} share 0 to 1
 * @returns {number}
 */
export function quantile(lists, share) {
  const last = lists.reduce((count, list) => count + list.length, -1);
  const place = last * share, before = Math.floor(place), weight = place - before;
  const from = ranked(lists, before), to = ranked(lists, Math.min(before + 1, last)), step = to - from;
  return weight < 0.5 ? from + step * weight : to - step * (1 - weight);
}

/** The value that has so many before it: each step passes over some that must be among those. */
function ranked(lists, rank) {
  const passed = lists.map(() => 0);
  for (let left = rank; left > 0; ) {
    const step = Math.max(1, Math.floor(left / lists.length));
    const from = lowest(lists, passed, step), most = lists[from].length - passed[from];
    passed[from] += Math.min(step, most);
    left -= Math.min(step, most);
  }
  const from = lowest(lists, passed, 1);
  return lists[from][passed[from]];
}

/** Which list has the lowest value at the end of its next so many; a shorter one ends earlier. */
function lowest(lists, passed, step) {
  let found = -1, least = Infinity;
  for (let each = 0; each < lists.length; each++) {
    const end = Math.min(passed[each] + step, lists[each].length) - 1;
    if (end >= passed[each] && (found < 0 || lists[each][end] < least)) {
      found = each;
      least = lists[each][end];
    }
  }
  return found;
}
