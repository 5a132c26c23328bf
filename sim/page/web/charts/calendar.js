/** Months along a picture: what they are called, and which have a tick. Months count from 0. */

import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { wide } from "./type.js";

/** Months between ticks. */
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120];
/** Below so many months a year is too long for a tick. */
const SHORT = 30;
/** Least from tick to tick, CSS px. */
const ROOM = 38;
/** Least between labels. */
const AIR = 10;

/**
 * What a month is called, in short.
 * @param {string} start label of the first month, YYYY-MM, or empty
 */
export function monthName(start, month) {
    const words = WORDS.charts.calendar;
    if (!start) return fillIn(words.month, { n: month + 1 });
    const { year, place } = dated(start, month);
    return fillIn(words.dated, { month: words.names[place], year });
}

function dated(start, month) {
    const [year, first] = start.split("-").map(Number);
    const since = first - 1 + month;
    return { year: year + Math.floor(since / 12), place: since % 12 };
}

/**
 * Months that have a tick, with its label.
 * @param {string} start
 * @param {number} months in all
 * @param {number} width of the axis, CSS px
 * @returns {{month: number, label: string}[]}
 */
export function monthTicks(start, months, width) {
    const years = start !== "" && months > SHORT;
    for (const step of STEPS.filter((each) => !years || each >= 12)) {
        const ticks = labelled(months, years ? yearly(start, step / 12) : monthly(start, step));
        if (ticks.length < 2 || apart(ticks, months, width)) return ticks;
    }
    return [];
}

/** Every January of every so many years. */
function yearly(start, step) {
    return (month) => {
        const { year, place } = dated(start, month);
        return place === 0 && year % step === 0 ? String(year) : null;
    };
}

/** Every so many months, counted from the first where they have names, and by number where not. */
function monthly(start, step) {
    if (start) return (month) => (month % step === 0 ? monthName(start, month) : null);
    const first = WORDS.charts.calendar.first;
    const named = (number) => (number === step ? fillIn(first, { n: number }) : String(number));
    return (month) => ((month + 1) % step === 0 ? named(month + 1) : null);
}

function labelled(months, label) {
    const all = Array.from({ length: months }, (_, month) => ({ month, label: label(month) }));
    return all.filter((each) => each.label !== null);
}

function apart(ticks, months, width) {
    const at = (tick) => (width * tick.month) / Math.max(months - 1, 1);
    const half = ({ label }) => wide(label, "small") / 2;
    const middle = (tick) => Math.min(at(tick), Math.max(width - half(tick), 0)); // the last hangs inwards, see hung
    return ticks.slice(1).every((tick, place) => {
        const before = ticks[place], clear = half(tick) + half(before) + AIR;
        return at(tick) - at(before) > ROOM && middle(tick) - middle(before) > clear;
    });
}
