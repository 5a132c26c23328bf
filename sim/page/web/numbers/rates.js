/**
 * The transfer rate, carried over solved: twin of sim.statistics.rates but for its resampled intervals.
 *
 * Those are left to the command, and the estimate says so (`why`); where all went one way the interval is exact.
 */

import { allOneWay, bare, estimate } from "./estimate.js";
import { squareAndAdd } from "./newcombe.js";
import { howMany, sum } from "./sums.js";

const RESAMPLED = "resampled";

/**
 * Questions carried over questions solved, all dialogues together.
 * @param {ArrayLike<number>} carried (dialogues,)
 * @param {ArrayLike<number>} solved (dialogues,), none below carried
 * @param {object} constants facts.statistics
 * @returns {object} estimate; n is the questions solved
 */
export function transferRate(carried, solved, constants) {
    const total = sum(solved);
    if (total === 0) return bare(null, 0, constants.methods.no_rate);
    const rate = sum(carried) / total;
    if (rate !== 0 && rate !== 1) return bare(rate, total, "", RESAMPLED);
    const tell = howMany(solved, (questions) => questions > 0);
    return estimate(rate, allOneWay(rate, tell, constants), total, constants.methods.exact);
}

/**
 * First transfer rate minus second; its interval is combined from theirs where both have one.
 * @param {object} first estimate
 * @param {object} second estimate
 * @param {object} constants facts.statistics
 * @returns {object} estimate
 */
export function rateDifference(first, second, constants) {
    const n = Math.min(first.n, second.n);
    if (first.estimate === null || second.estimate === null) return bare(null, n, constants.methods.no_rate);
    const gap = first.estimate - second.estimate;
    if (first.why || second.why) return bare(gap, n, "", RESAMPLED);
    return estimate(gap, squareAndAdd(first, second), n, constants.methods.combined);
}
