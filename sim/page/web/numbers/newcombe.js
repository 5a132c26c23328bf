/** The difference of two shares from the interval of each: twin of sim.statistics.newcombe. */

/**
 * Interval of first minus second, two shares whose own intervals are known.
 * @param {object} first estimate
 * @param {object} second estimate
 * @param {number} likeness correlation of the two within a pair, -1 to 1; 0 for independent ones
 * @returns {number[]} bounds
 */
export function squareAndAdd(first, second, likeness = 0) {
    const gap = first.estimate - second.estimate;
    return [["low", "high"], ["inner_low", "inner_high"]].flatMap(([low, high]) => {
        const [one, two] = [first, second].map((found) => ({
            down: found.estimate - found[low], up: found[high] - found.estimate,
        }));
        const below = side(one.down, two.up, likeness), above = side(one.up, two.down, likeness);
        return [Math.max(-1, gap - below), Math.min(1, gap + above)];
    });
}

function side(one, two, likeness) {
    return Math.sqrt(Math.max(0, one * one - 2 * likeness * one * two + two * two));
}
