/**
 * Estimates and what their intervals are made of: twin of the closed forms of sim.statistics.intervals.
 *
 * An estimate is {estimate, low, high, inner_low, inner_high, n, method}: a number, its 95% interval, its 66% one, the
 * dialogues (or questions) it rests on, how the intervals were made. What cannot be said is null. Bounds are the four
 * ends in that order. `constants` is facts.statistics throughout.
 */

const OUTER = 0, INNER = 1;

/** The two levels of interval, as places in the lists of facts.statistics. */
export const LEVELS = [OUTER, INNER];

/**
 * An estimate with its bounds.
 * @param {number} value
 * @param {number[]} bounds low, high, inner low, inner high
 * @param {number} n
 * @param {string} method
 */
export function estimate(value, bounds, n, method) {
    const [low, high, inner_low, inner_high] = bounds;
    return {estimate: value, low, high, inner_low, inner_high, n, method};
}

/**
 * An estimate of which no interval can be given.
 * @param {number|null} value
 * @param {number} n
 * @param {string} method why not, in the laboratory's words; empty where the page leaves it to the command
 * @param {string} [why] "resampled" where it is only the page that cannot
 */
export function bare(value, n, method, why) {
    const found = estimate(value, [null, null, null, null], n, method);
    return why ? {...found, why} : found;
}

/**
 * The same, no wider than what can be.
 * @param {object} found an estimate
 * @param {number} least
 * @param {number} most
 */
export function within(found, least, most) {
    if (found.low === null) return found;
    const ends = [found.low, found.high, found.inner_low, found.inner_high];
    return estimate(found.estimate, ends.map((end) => Math.min(most, Math.max(least, end))), found.n, found.method);
}

/**
 * Two-sided quantile of Student's t, of the normal where they hardly differ.
 * @param {number} level place of the level
 * @param {number} freedom degrees of freedom, at least 1
 * @param {object} constants
 */
export function quantile(level, freedom, constants) {
    const known = constants.student[level];
    return freedom > known.length ? constants.normal[level] : known[freedom - 1];
}

/**
 * Student's interval around a centre with a standard error.
 * @returns {number[]} bounds
 */
export function student(centre, error, freedom, constants) {
    const [wide, narrow] = LEVELS.map((level) => quantile(level, freedom, constants) * error);
    return [centre - wide, centre + wide, centre - narrow, centre + narrow];
}

/**
 * The largest share that chance still allows where `size` independent cases held none: 1 - tail ** (1 / size).
 *
 * The power is worked out in whole numbers and rounded once, since those of browsers differ in their last digits.
 * @param {number} size from 1 to some 100 million
 * @param {number} level place of the level
 * @param {object} constants
 */
export function noneOf(size, level, constants) {
    const bits = BigInt(constants.bits), one = 1n << bits, shift = 80n;  // holds every digit of 1 / size
    const root = (BigInt(constants.log_tails[level]) * BigInt(1 / size * 2 ** Number(shift))) >> shift;
    let power = one;
    for (let term = one, place = 1n; term !== 0n; place++) {
        term = term * root / (place * one);
        power += term;
    }
    return 1 - Number(power) / 2 ** constants.bits;
}

/**
 * Exact (Clopper-Pearson) interval for a share of 0 or 1 seen in `size` independent cases.
 * @returns {number[]} bounds
 */
export function allOneWay(part, size, constants) {
    const [wide, narrow] = LEVELS.map((level) => noneOf(size, level, constants));
    return part === 0 ? [0, wide, 0, narrow] : [1 - wide, 1, 1 - narrow, 1];
}

/**
 * Share of dialogues in which something happened, with Wilson's interval.
 * @param {number} successes
 * @param {number} n at least 1
 * @param {object} constants
 */
export function share(successes, n, constants) {
    const part = successes / n, [low, high, innerLow, innerHigh] = wilson(part, n, constants);
    const bounds = [Math.min(part, low), Math.max(part, high), Math.min(part, innerLow), Math.max(part, innerHigh)];
    return estimate(part, bounds, n, constants.methods.wilson);
}

function wilson(part, size, constants) {
    return constants.normal.flatMap((z) => {
        const centre = (part + z * z / (2 * size)) / (1 + z * z / size);
        const half = z / (1 + z * z / size) * Math.sqrt(part * (1 - part) / size + z * z / (4 * size * size));
        return [Math.max(0, centre - half), Math.min(1, centre + half)];
    });
}
