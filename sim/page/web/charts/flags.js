/** Dated events of a scenario, as ticks with short names along a plane of months: inputs, not results. */

import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { upright } from "./svg.js";
import { wide, written } from "./type.js";

/** Rows of names; what finds no room has its line alone, and is read out at its month. */
const ROWS = 2;
const ROW = 14;
const AIR = 10;

/** What is dated in a month (from 0), in words. */
export function dated(scenario, month) {
    return scenario.events.filter((event) => event.month - 1 === month).map((event) => named(event, scenario));
}

/** An event's short name, with whom it concerns where that is not everybody. */
export function named({ kind, governments }, scenario) {
    const word = WORDS.charts.events[kind] || kind;
    const some = governments.length && governments.length < scenario.governments.length;
    if (!some) return word;
    const names = scenario.governments.filter(({ key }) => governments.includes(key)).map(({ name }) => name);
    return fillIn(WORDS.charts.events.of, { event: word, names: names.join(", ") });
}

/**
 * A line for every dated event within the plane, and its name where there is room.
 * @param {Object} plane of planeOf
 * @param {Object} scenario
 */
export function flags(plane, scenario) {
    const { frame, x, months } = plane, ends = Array(ROWS).fill(-Infinity), right = frame.left + frame.width;
    const events = scenario.events.filter(({ month }) => month >= 1 && month <= months);
    const top = frame.top, bottom = frame.top + frame.height;
    const names = [...events].sort((one, two) => one.month - two.month).map((event) => {
        const text = named(event, scenario), size = wide(text, "small"), at = x(event.month - 1);
        const start = at + 4 + size <= right ? at + 4 : at - 4 - size;
        const row = start < frame.left ? -1 : ends.findIndex((end) => end + AIR <= start);
        if (row >= 0) ends[row] = Math.max(at, start + size);
        return row < 0 ? null : written("small", start, top + 10 + row * ROW, text, { class: "soft halo" });
    });
    return [events.map(({ month }) => upright("flag", x(month - 1), top, bottom)), names];
}
