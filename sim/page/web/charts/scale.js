/** Scales: round ends and ticks for numbers, and labels that keep out of each other's way. */

/** Most ticks that a short axis bears. */
const MOST = 5;

/**
 * A scale from 0 to a round number that holds all of some values.
 * @param {number} most the largest value
 * @param {boolean} share whether 1 is the most there can be
 * @returns {{low: number, high: number, ticks: number[]}}
 */
export function upward(most, share) {
    const end = Number.isFinite(most) && most > 0 ? most : 0;
    const step = share ? (end <= 0.2 ? 0.1 : 0.2) : Math.max(1, round(end / (MOST - 1)));
    const steps = Math.max(1, Math.ceil(end / step - 1e-9));
    return { low: 0, high: tidy(steps * step), ticks: counted(0, steps, step) };
}

/**
 * A scale about zero, or from zero, that holds all of some values.
 * @param {number[]} values
 * @param {number} ticks about how many
 * @returns {{low: number, high: number, ticks: number[]}}
 */
export function across(values, ticks = MOST) {
    const known = values.filter(Number.isFinite);
    const low = Math.min(0, ...known), high = Math.max(0, ...known);
    const step = round((high - low || 1) / Math.max(ticks - 1, 1));
    const first = Math.floor(low / step + 1e-9), last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
    return { low: tidy(first * step), high: tidy(last * step), ticks: counted(first, last, step) };
}

/** The least of 1, 2, 5 and their tenfolds that is no smaller. */
function round(size) {
    const power = 10 ** Math.floor(Math.log10(size));
    return tidy(power * [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)));
}

function counted(first, last, step) {
    return Array.from({ length: last - first + 1 }, (_, place) => tidy((first + place) * step));
}

/** Without the dust of binary fractions. */
function tidy(value) {
    return Number(value.toPrecision(12));
}

/**
 * Places as near as may be to those wanted, at least ``gap`` apart and, if there is room, from ``low`` to ``high``.
 * @param {number[]} wanted
 * @returns {number[]} in the order of those wanted
 */
export function spread(wanted, gap, low, high) {
    const order = wanted.map((_, place) => place).sort((one, two) => wanted[one] - wanted[two]);
    const blocks = [];
    for (const place of order) {
        blocks.push({ middle: wanted[place], number: 1 });
        while (blocks.length > 1 && tooClose(blocks.slice(-2), gap)) blocks.push(joined(blocks.pop(), blocks.pop()));
    }
    const flat = blocks.flatMap(({ middle, number }) =>
        Array.from({ length: number }, (_, k) => middle + gap * (k - (number - 1) / 2)));
    flat.forEach((_, k) => { flat[k] = Math.max(flat[k], low + gap * k); });
    flat.forEach((_, k) => { const back = flat.length - 1 - k; flat[back] = Math.min(flat[back], high - gap * k); });
    const found = [];
    order.forEach((place, k) => { found[place] = flat[k]; });
    return found;
}

function tooClose([one, two], gap) {
    return two.middle - one.middle < (gap * (one.number + two.number)) / 2;
}

function joined(two, one) {
    const number = one.number + two.number;
    return { middle: (one.middle * one.number + two.middle * two.number) / number, number };
}
