/** A plane of months and values: its grid, its ticks, and lines and bands upon it. */

import { monthTicks } from "./calendar.js";
import { tick } from "./figures.js";
import { level, mark, upright } from "./svg.js";
import { centred, high, wide, written } from "./type.js";

/** Height below a plane that months ask for, CSS px. */
export const FOOT = 22;
/** Room that is kept at the right of every plane, CSS px. */
export const MARGIN = 8;

/**
 * Where months and values stand on a picture.
 * @param {{left: number, top: number, width: number, height: number}} frame CSS px
 * @param {{low: number, high: number, ticks: number[]}} scale
 * @param {number} months
 */
export function planeOf(frame, scale, months) {
    const step = frame.width / Math.max(months - 1, 1);
    return {
        frame, scale, months,
        x: (month) => frame.left + step * month,
        y: (value) => frame.top + frame.height * (1 - (value - scale.low) / (scale.high - scale.low)),
    };
}

/** Grid lines with their values at the left; what is zero is drawn darker. */
export function values({ frame, scale, y }) {
    return scale.ticks.map((at) => mark("g", {},
        level(at === 0 ? "axis" : "grid", y(at), frame.left, frame.left + frame.width),
        centred("small", frame.left - 6, y(at), tick(at), { class: "soft", "text-anchor": "end" })));
}

/** Ticks of months below. */
export function dates({ frame, months, x }, start) {
    const bottom = frame.top + frame.height, ticks = monthTicks(start, months, frame.width);
    return ticks.map(({ month, label }) => mark("g", {},
        upright("axis", x(month), bottom, bottom + 4),
        written("small", x(month), bottom + 1 + high("small"), label, hung(x(month), label, frame))));
}

/** How a label hangs on its tick: by its middle, or by the end that would leave the picture. */
function hung(at, text, { left, width }) {
    const half = wide(text, "small") / 2, over = at + half > left + width + MARGIN;
    return { class: "soft", "text-anchor": at < half ? "start" : over ? "end" : "middle" };
}

/**
 * The path of a line; where nothing is known it is broken.
 * @param {Object} plane
 * @param {ArrayLike<number>} column a value a month
 * @param {boolean} stepped whether it jumps from month to month, as what is counted does
 */
export function line(plane, column, stepped) {
    return stretches(column).map((months) => `M${through(plane, column, months, stepped)}`).join("");
}

/** The path of what lies between two columns, stretch by stretch of months in which both are known. */
export function between(plane, lower, upper, stepped) {
    const both = Array.from(lower, (value, month) => value + upper[month]);
    return stretches(both).map((months) => {
        const back = through(plane, lower, months, stepped).split("L").reverse().join("L");
        return `M${through(plane, upper, months, stepped)}L${back}Z`;
    }).join("");
}

/** Months in which something is known, those that follow each other together. */
function stretches(column) {
    const found = [];
    for (let month = 0; month < column.length; month += 1) {
        if (!Number.isFinite(column[month])) continue;
        const last = found[found.length - 1];
        if (last && last[last.length - 1] === month - 1) last.push(month);
        else found.push([month]);
    }
    return found;
}

/** The points of a line in tenths of a px, which is enough, and short. */
function through({ x, y }, column, months, stepped) {
    const tenth = (place) => Math.round(place * 10) / 10;
    const points = [];
    let before = null;
    for (const month of months) {
        const across = tenth(x(month)), up = tenth(y(column[month]));
        if (stepped && before !== null && before !== up) points.push(`${across} ${before}`);
        points.push(`${across} ${up}`);
        before = up;
    }
    return points.join("L");
}
