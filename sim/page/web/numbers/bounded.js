/** The mean of what has a range, with an interval that cannot leave it: twin of sim.statistics.bounded. */

import { LEVELS, bare, estimate, noneOf, quantile } from "./estimate.js";
import { mean, squares } from "./sums.js";

/**
 * What is averaged: its range, and what is supposed of its spread before any is seen.
 * @param {string} measure an outcome
 * @param {number} months of the scenario
 * @param {{outcomes: object[], statistics: object}} facts
 * @param {Object<string, number>} most the highest value of outcomes that have one
 * @returns {{least: number, most: number, added: number, spread: number}}
 */
export function kindOf(measure, months, facts, most = {}) {
    const {unit} = facts.outcomes.find((each) => each.name === measure), wide = months - 1;
    if (unit === "month") return {least: 1, most: months, added: wide / 2, spread: 2 * wide / 3};
    const {count, share} = facts.statistics.kinds;
    return unit === "share" ? share : {...count, most: most[measure] || Infinity};
}

/**
 * Mean of one number a dialogue.
 * @param {ArrayLike<number>} values (dialogues,), at least one, each within the range
 * @param {object} kind of kindOf
 * @param {object} constants facts.statistics
 * @returns {object} estimate
 */
export function meanOf(values, kind, constants) {
    const n = values.length, alike = values.every((value) => value === values[0]);
    const centre = alike ? values[0] : mean(values);  // a mean of equals, rounded, might be another number
    if (n < 2) return bare(centre, n, constants.methods.alone);
    const apart = alike ? 0 : squares(values, centre);
    const bounds = LEVELS.flatMap((level) => ends({centre, squares: apart, n}, kind, level, constants));
    return estimate(centre, bounds, n, constants.methods.score);
}

function ends({centre, squares, n}, kind, level, constants) {
    const wide = kind.most - kind.least, above = Math.min(Math.max(centre - kind.least, 0), wide);
    if (!squares && !kind.added) {
        const few = noneOf(n, level, constants);
        return [centre - few * above, centre + few * (wide - above)];
    }
    const varies = above * (1 - above / wide), known = quantile(level, n - 1, constants);
    const proportion = (squares + kind.added * kind.spread) / ((n - 1) * varies + kind.added);
    const far = known * known * proportion / n;
    const arm = Math.sqrt(far * (varies + far / 4)), factor = 1 + far / wide;
    const [low, high] = [-1, 1].map((side) => kind.least + (above + far / 2 + side * arm) / factor);
    return [Math.max(kind.least, Math.min(centre, low)), Math.min(kind.most, Math.max(centre, high))];
}
