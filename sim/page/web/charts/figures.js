/** Numbers of pictures in words: unknown ones too. */

import { count, signed, written } from "../numbers/digits.js";
import { grouped } from "../reading/spelling.js";
import { WORDS } from "../words.js";

const MINUS = "\u2212";

/** A number as it is written for people, with as many digits as its size asks for; what is unknown says so. */
export function figure(value) {
    return Number.isFinite(value) ? count(value) : WORDS.numbers.unknown;
}

/** A round number as a tick bears it: no digit more than it has. */
export function tick(value) {
    const [whole, ...part] = String(Math.abs(value)).split(".");
    return `${value < 0 ? MINUS : ""}${[grouped(whole), ...part].join(".")}`;
}

/**
 * A difference and its interval as they are written, with the same digits.
 * @param {{estimate: number|null, low: number|null, high: number|null}} found
 * @returns {{value: string, ends: string}} no ends where there is no interval
 */
export function differenceInWords(found) {
    return written(found, signed(count));
}
