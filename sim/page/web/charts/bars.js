/** Bars from zero, the dark part of which goes on and the pale part of which is lost, with words beside them. */

import { tick } from "./figures.js";
import { mark } from "./svg.js";
import { centred, wide } from "./type.js";

/** Height of a bar, and air before words, CSS px. */
export const BAR = 20;
export const AIR = 6;
/** The longest bar is no shorter; words that then find no room are left out, and stand in the table. */
const SHORTEST = 60;

/**
 * A bar in two parts.
 * @param {{x: number, y: number, length: function}} at left and middle; ``length`` of a value in CSS px
 * @param {{dark: number, pale: number}} parts
 * @param {number} place of the arm: colour and pattern
 */
export function bar({ x, y, length }, { dark, pale }, place) {
    const of = `series-${place + 1}`, top = y - BAR / 2, first = length(dark), second = length(pale);
    return mark("g", { class: "bar" },
        mark("rect", { class: `dark ${of}`, x, y: top, width: first, height: BAR }),
        mark("rect", { class: `pale ${of}`, x: x + first, y: top, width: second, height: BAR }));
}

/**
 * Words in a row behind a bar, each where the one before ends, as far as there is room.
 * @param {number} x, y where the first begins, and its middle
 * @param {number} right the end of the picture
 * @param {{type: string, text: string, more: Object}[]} words
 */
export function behind(x, y, right, words) {
    const marks = [];
    let at = x + AIR;
    for (const { type, text, more } of words) {
        const end = at + wide(text, type);
        if (end > right + 1) break;
        marks.push(centred(type, at, y, text, more));
        at = end + AIR;
    }
    return marks;
}

/**
 * How long a value's bar is, so that every bar and the words behind it fit the width.
 * @param {number} width of the picture
 * @param {{value: number, words: Object[]}[]} bars
 * @returns {function(number): number} CSS px
 */
export function lengths(width, bars) {
    const most = Math.max(...bars.map(({ value }) => value), 1e-9);
    const longest = bars.filter(({ value }) => value > 0)
        .map(({ value, words }) => ((width - roomFor(words)) * most) / value);
    const end = Math.max(Math.min(width, ...longest), SHORTEST);
    return (value) => (end * value) / most;
}

function roomFor(words) {
    return words.reduce((sum, { type, text }) => sum + AIR + wide(text, type), 0);
}

/** A number of packages or dialogues per 100, as it is written: whole from 10 on, two digits below. */
export function perHundred(value) {
    const near = Math.abs(value) >= 9.95 ? Math.round(value) : Number(value.toPrecision(2));
    return tick(near);
}
