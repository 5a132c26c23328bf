/**
 * Bands: in which range the middle half, and nine in ten, of many dialogues lie month by month.
 *
 * Quantiles are NumPy's (linear between neighbours, Hyndman & Fan 1996, type 7) to the last digit. The runs may come in
 * several parts, each sorted by who played it: none of them is sorted again.
 */

const QUANTILES = {low: 0.05, q1: 0.25, median: 0.5, q3: 0.75, high: 0.95};

/**
 * Bands of a curve.
 * @param {Float64Array[]} parts each (months, runs of the part), in ascending order by month; at least one run in all
 * @param {number} months
 * @returns {{low: Float64Array, q1: Float64Array, median: Float64Array, q3: Float64Array, high: Float64Array}}
 *     of every month: 5th, 25th, 50th, 75th and 95th percentile
 */
export function bandsOf(parts, months) {
  const shares = Object.entries(QUANTILES);
  const bands = Object.fromEntries(shares.map(([name]) => [name, new Float64Array(months)]));
  const last = parts.reduce((count, part) => count + part.length / months, -1);
  for (let month = 0; month < months; month++) {
    const lists = parts.map((part) => ofMonth(part, month, months)), passed = lists.map(() => 0);
    for (const [name, share] of shares) bands[name][month] = quantile(lists, passed, last * share);
  }
  return bands;
}

function ofMonth(part, month, months) {
  const runs = part.length / months;
  return part.subarray(month * runs, (month + 1) * runs);
}

/**
 * The value at a place among all values, between two neighbours where it lies between them. Places must not fall from
 * call to call: what was passed over for one is so for the next.
 * @param {Float64Array[]} lists each in ascending order
 * @param {number[]} passed how many of each list are known to lie below; begins with zeros, is brought up to date
 * @param {number} place 0 for the lowest
 * @returns {number}
 */
function quantile(lists, passed, place) {
  const before = Math.floor(place), weight = place - before;
  if (lists.length === 1) passed[0] = before;
  else pass(lists, passed, before);
  const at = lowest(lists, passed, 1), from = lists[at][passed[at]];
  passed[at] += 1;
  const next = lowest(lists, passed, 1), to = next < 0 ? from : lists[next][passed[next]];
  passed[at] -= 1;
  return weight < 0.5 ? from + (to - from) * weight : to - (to - from) * (1 - weight);
}

/** Pass over the lowest values until so many are passed: each step passes some that must be among those. */
function pass(lists, passed, count) {
  let left = passed.reduce((rest, each) => rest - each, count);
  while (left > 0) {
    const step = Math.max(1, Math.floor(left / lists.length)), from = lowest(lists, passed, step);
    const some = Math.min(step, lists[from].length - passed[from]);
    passed[from] += some;
    left -= some;
  }
}

/** Which list has the lowest value at the end of its next so many; a shorter one ends earlier. -1 if all are passed. */
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
