/** How numbers are written for people: twin of sim.words.numbers, and of the digits of Python that it rests on. */

import { grouped } from "../reading/spelling.js";
import { WORDS } from "../words.js";

const MOST = 4, FINER = 3, MINUS = "\u2212";
const EXACTLY = 30;  // further digits that tell a half from what is only close to one

/**
 * How numbers of one kind are written; called with a number, it gives its text, with null that it is unknown.
 * @typedef {((value: number) => string) & {decimals: function(number): number, factor: number, exact: number[],
 *     plus: boolean}} Writer `exact`: sizes of shown numbers that are written without decimals, and no other reads as
 */

/** @type {Writer} A share as a number in 100, with a decimal where it is near 0 or 100. */
export const in100 = writer({decimals: ofShare, factor: 100, exact: [0, 100], plus: false});
/** @type {Writer} A mean per dialogue, with as many decimals as its size asks for. */
export const count = writer({decimals: ofCount, factor: 1, exact: [0], plus: false});

/** The same writer for differences: numbers above 0 have a sign too. */
export function signed({decimals, factor, exact}) {
    return writer({decimals, factor, exact, plus: true});
}

function writer(kind) {
    const known = (value) => value !== null && !Number.isNaN(value);
    const write = (value) => at(value, kind, kind.decimals(kind.factor * value));
    return Object.assign((value) => (known(value) ? write(value) : WORDS.numbers.unknown), kind);
}

/** A number with so many decimals; what reads as zero has no sign. */
function at(value, writer, decimals) {
    const shown = writer.factor * value, size = Math.abs(shown);
    const [whole, ...part] = rounded(size, writer.exact.includes(size) ? 0 : decimals).split(".");
    const text = [grouped(whole), ...part].join(".");
    if (!/[1-9]/.test(text)) return text;
    return `${shown < 0 ? MINUS : writer.plus ? "+" : ""}${text}`;
}

/**
 * A number of at least 0 with so many decimals, halves to the even digit.
 * @param {number} size below 1e21
 * @param {number} decimals
 * @returns {string}
 */
function rounded(size, decimals) {
    const up = size.toFixed(decimals), long = size.toFixed(decimals + EXACTLY);
    const half = new RegExp(`50{${EXACTLY - 1}}$`).test(long), down = long.slice(0, -EXACTLY).replace(/\.$/, "");
    return half && "02468".includes(down.at(-1)) ? down : up;
}

function ofShare(percent) {
    const size = Math.abs(percent), edge = Math.min(size, Math.abs(100 - size));
    if (!edge) return 0;
    for (let places = edge >= 10 ? 0 : 1; places < MOST; places++) {
        if (!in100.exact.includes(Number(rounded(size, places)))) return places;
    }
    return MOST;
}

function ofCount(value) {
    const size = Math.abs(value);
    if (size >= 19.95 || Number.isInteger(value)) return 0;
    return size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.001 ? 3 : MOST + 1;
}

/**
 * An estimate and its interval as texts with the same decimals; one of some width never reads as one of none.
 * @param {object} found an estimate
 * @param {Writer} writer
 * @returns {{value: string, ends: string}} empty ends where there is no interval
 */
export function written(found, writer) {
    const {unknown, ends} = WORDS.numbers;
    const decimals = together(found, writer);
    const [value, low, high] = [found.estimate, found.low, found.high].map((each) => (
        each === null ? "" : at(each, writer, decimals)
    ));
    return {value: value || unknown, ends: low && high ? ends.replace("{low}", low).replace("{high}", high) : ""};
}

/** As many as the estimate asks for; more if an end does and the interval is as narrow, or two would read alike. */
function together(found, writer) {
    const asked = (value) => writer.decimals(writer.factor * value);
    const own = found.estimate === null ? 0 : asked(found.estimate);
    if (found.low === null || found.high === null) return own;
    const width = ofWidth(writer.factor * (found.high - found.low));
    const least = Math.max(own, Math.min(Math.max(asked(found.low), asked(found.high)), width));
    for (const fits of [plainly, apart]) {
        for (let places = least; places <= least + FINER; places++) if (fits(found, writer, places)) return places;
    }
    return least;
}

/** Decimals that show the first digit of a width. */
function ofWidth(wide) {
    return wide > 0 ? Math.max(0, -Number(wide.toExponential().split("e")[1])) : 0;
}

/** Whether the ends read apart, and no number as an exact one that it is not. */
function plainly(found, writer, places) {
    const shown = [found.estimate, found.low, found.high].filter((each) => each !== null)
        .map((each) => Math.abs(writer.factor * each));
    const honest = (size) => writer.exact.includes(size) || !writer.exact.includes(Number(rounded(size, places)));
    return shown.every(honest) && apart(found, writer, places);
}

function apart({low, high}, writer, places) {
    return low === high || at(low, writer, places) !== at(high, writer, places);
}
