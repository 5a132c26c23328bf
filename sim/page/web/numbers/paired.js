/**
 * Differences between two settings played on the same luck, row by row: twin of sim.statistics.paired, and of the
 * differences of a study (sim.lab.tables.differences).
 */

import { bare, estimate, share, student, within } from "./estimate.js";
import { squareAndAdd } from "./newcombe.js";
import { rateDifference, transferRate } from "./rates.js";
import { column, howMany, mean, squares } from "./sums.js";

/**
 * Mean of first minus second, with Student's interval over dialogues.
 * @param {ArrayLike<number>} first (dialogues,)
 * @param {ArrayLike<number>} second (dialogues,), row i on the luck of row i of the first
 * @param {object} constants facts.statistics
 * @param {number} [step] added to the spread, one up and one down; 1 where all differences are whole, else none
 * @returns {object} estimate
 */
export function meanDifference(first, second, constants, step) {
    const apart = column(first.length, (row) => first[row] - second[row]);
    const n = apart.length, centre = mean(apart), {alone, stepped, student: plain} = constants.methods;
    if (n < 2) return bare(centre, n, alone);
    const added = step ?? Number(apart.every(Number.isInteger) || apart.every((value) => value === apart[0]));
    const spread = (squares(apart, centre) + 2 * added * added) / (n - 1);
    return estimate(centre, student(centre, Math.sqrt(spread / n), n - 1, constants), n, added ? stepped : plain);
}

/**
 * Share of dialogues with at least one in the first, minus that in the second (Newcombe's method 10).
 * @param {ArrayLike<number>} first (dialogues,) counts
 * @param {ArrayLike<number>} second (dialogues,) counts, paired
 * @param {object} constants facts.statistics
 * @returns {object} estimate
 */
export function shareDifference(first, second, constants) {
    const n = first.length, yes = howMany(first, Boolean), also = howMany(second, Boolean);
    const both = howMany(first, (value, row) => value && second[row]);
    const cells = {both, first: yes - both, second: also - both, neither: n - yes - also + both};
    const bounds = squareAndAdd(share(yes, n, constants), share(also, n, constants), likeness(cells));
    return estimate((cells.first - cells.second) / n, bounds, n, constants.methods.newcombe);
}

function likeness({both, first, second, neither}) {
    const n = both + first + second + neither, raw = both * neither - first * second;
    const excess = raw > 0 ? Math.max(0, raw - n / 2) : raw;
    const size = exact([both + first, second + neither, both + second, first + neither]);
    return size ? excess / Math.sqrt(size) : 0;
}

/** A product of whole numbers, rounded once. */
function exact(numbers) {
    return Number(numbers.map(BigInt).reduce((product, number) => product * number));
}

/**
 * First minus second of any outcome or measure, with its 95% interval, as a study gives it.
 * @param {Object<string, ArrayLike<number>>} first outcomes by name, (dialogues,) each
 * @param {Object<string, ArrayLike<number>>} second the same, paired
 * @param {string} measure an outcome, transfer_rate, transfer_rate_unofficial, or any_transfer and its like
 * @param {number} months of the scenario
 * @param {{outcomes: object[], statistics: object}} facts
 * @returns {object} estimate
 */
export function difference(first, second, measure, months, facts) {
    const constants = facts.statistics, parts = constants.rates[measure], counted = constants.ever[measure];
    if (parts) {
        const rates = [first, second].map((found) => transferRate(...parts.map((part) => found[part]), constants));
        return rateDifference(...rates, constants);
    }
    if (counted) return shareDifference(first[counted], second[counted], constants);
    if (measure.startsWith("first_")) return sooner(first[measure], second[measure], months, constants);
    const {unit} = facts.outcomes.find((each) => each.name === measure), most = unit === "share" ? 1 : Infinity;
    return within(meanDifference(first[measure], second[measure], constants), -most, most);
}

/** Months until it happened, at most those of the scenario: below 0 means sooner, or more often, in the first. */
function sooner(first, second, months, constants) {
    const [one, two] = [first, second].map((each) => monthsUntil(each, months));
    const found = within(meanDifference(one, two, constants, months / 2), 1 - months, months - 1);
    return found.low === null ? found : {...found, method: constants.methods.restricted};
}

/**
 * Months until it happened, or all those of the scenario where it never came.
 * @param {ArrayLike<number>} first (dialogues,) month from 1, -1 if never
 * @param {number} months of the scenario
 * @returns {Float64Array}
 */
function monthsUntil(first, months) {
    return column(first.length, (row) => (first[row] < 0 || first[row] > months ? months : first[row]));
}

/**
 * Pairs of dialogues in which the first had more, fewer and as many.
 * @param {ArrayLike<number>} first (dialogues,)
 * @param {ArrayLike<number>} second (dialogues,), paired
 * @returns {{more: number, fewer: number, as_many: number}}
 */
export function pairs(first, second) {
    const more = howMany(first, (value, row) => value > second[row]);
    const fewer = howMany(first, (value, row) => value < second[row]);
    return {more, fewer, as_many: first.length - more - fewer};
}
