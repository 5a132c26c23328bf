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
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let row = from; row < from + length; row += LANES) {
        a += values[row];
        b += values[row + 1];
        c += values[row + 2];
        d += values[row + 3];
        e += values[row + 4];
        f += values[row + 5];
        g += values[row + 6];
        h += values[row + 7];
    }
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
    return sum(column(values.length, (row) => (values[row] - centre) * (values[row] - centre)));
}

/**
 * A column worked out row by row: some times as fast as Float64Array.from.
 * @param {number} rows
 * @param {(row: number) => number} of
 * @returns {Float64Array}
 */
export function column(rows, of) {
    const found = new Float64Array(rows);
    for (let row = 0; row < rows; row++) found[row] = of(row);
    return found;
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
