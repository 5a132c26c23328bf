/** Sums and means rounded as numpy rounds them: pairwise, so that the page's last digit is the command's. */

const BLOCK = 128, LANES = 8;

/**
 * Sum of a column, added up in numpy's order (eight lanes within blocks, blocks in halves).
 * @param {ArrayLike<number>} values
 * @param {number} from first of those to sum
 * @param {number} length how many
 * @returns {number}
 */
export function sum(values, from = 0, length = values.length) {
    if (length > BLOCK) {
        const half = Math.floor(length / 2), first = half - half % LANES;
        return sum(values, from, first) + sum(values, from + first, length - first);
    }
    const whole = length < LANES ? 0 : length - length % LANES;
    let total = whole ? lanes(values, from, whole) : 0;
    for (let place = from + whole; place < from + length; place++) total += values[place];
    return total;
}

function lanes(values, from, length) {
    const lane = Array.from({length: LANES}, (_, place) => values[from + place]);
    for (let start = from + LANES; start < from + length; start += LANES) {
        for (let place = 0; place < LANES; place++) lane[place] += values[start + place];
    }
    const [a, b, c, d, e, f, g, h] = lane;
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
}

/**
 * Mean of a column of at least one number.
 * @param {ArrayLike<number>} values
 * @returns {number}
 */
export function mean(values) {
    return sum(values) / values.length;
}

/**
 * Sum of squared distances from a centre.
 * @param {ArrayLike<number>} values
 * @param {number} centre
 * @returns {number}
 */
export function squares(values, centre) {
    return sum(Float64Array.from(values, (value) => (value - centre) * (value - centre)));
}

/**
 * How many of a column are so.
 * @param {ArrayLike<number>} values
 * @param {(value: number, place: number) => boolean} so
 * @returns {number}
 */
export function howMany(values, so) {
    let found = 0;
    for (let place = 0; place < values.length; place++) found += so(values[place], place) ? 1 : 0;
    return found;
}
