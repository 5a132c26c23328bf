/** Numbers of pictures in words: unknown ones too. */

import { WORDS } from "../words.js";

/** A number as it is written for people, with as many digits as its size asks for; what is unknown says so. */
export function count(value) {
    if (!Number.isFinite(value)) return WORDS.charts.unknown;
    const size = Math.abs(value);
    const whole = size >= 19.95 || Number.isInteger(value);
    const places = whole ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.001 ? 3 : 5;
    const text = size.toFixed(places).replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ",");
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
