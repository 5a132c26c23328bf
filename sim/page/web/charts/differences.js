/** Paired differences about zero: a point and its interval a row, the ends of the scale in words. */

import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { chartOf } from "./chart.js";
import { differenceInWords, tick } from "./figures.js";
import { across } from "./scale.js";
import { level, mark, unheard, upright } from "./svg.js";
import { centred, cut, headed, high, TYPE, wide, widest, written } from "./type.js";

/** Height of a row's marks, and air between groups, CSS px. */
const ROW = 22;
const GAP = 14;
/** Between the words of the two sides of zero, CSS px. */
const APART = 12;
const END = { class: "soft", "text-anchor": "end" };
const MIDDLE = { class: "soft", "text-anchor": "middle" };

/**
 * Differences of one arm less another, on the same luck.
 * @typedef {{label: string, unit: string, estimate: number, low: number|null, high: number|null}} Difference
 * @param {{rows: Difference[], ends: string[]}} data ``ends``: what lies below zero, and above, in words; rows of one
 *     unit share a scale
 * @returns {Chart}
 */
export function differences(data, facts, width) {
    return chartOf({ draw, rows, title: () => WORDS.charts.differences.title, says }, data, facts, width);
}

/** Rows by unit, in their order. */
function grouped(all) {
    const units = [...new Set(all.map(({ unit }) => unit))];
    return units.map((unit) => ({ unit, rows: all.filter((each) => each.unit === unit) }));
}

function draw(data, facts, { width }) {
    const head = headed(WORDS.charts.differences.title, WORDS.charts.differences.below, width);
    const right = widest(data.rows.map(valueOf), "value") + 12;
    let top = head.height;
    const groups = grouped(data.rows).map((group) => {
        const drawnGroup = unit(group, data.ends, { top, width, right });
        top = drawnGroup.bottom + GAP;
        return drawnGroup.marks;
    });
    return { height: top - GAP + 4, marks: [unheard(head.marks), ...groups.map(unheard)] };
}

/** All rows of a unit over one scale: the words of its ends above, ticks below. */
function unit(group, ends, { top, width, right }) {
    const values = group.rows.flatMap((row) => [row.estimate, row.low, row.high]).filter((each) => each !== null);
    const scale = across(values);
    const pad = Math.max(8, widest(scale.ticks.map(tick), "small") / 2);
    const x = (value) => pad + ((width - right - 2 * pad) * (value - scale.low)) / (scale.high - scale.low);
    const first = top + high("small", 2) + 4, foot = first + group.rows.length * (ROW + high("label"));
    const marks = [
        written("small", 0, top + TYPE.small.size, group.unit, { class: "soft" }),
        ended(x(0), top + high("small") + TYPE.small.size, ends, width),
        scale.ticks.map((at) => upright(at === 0 ? "axis" : "grid", x(at), first, foot)),
        ticksOf(scale, x).map((at) => written("small", x(at), foot + high("small") - 2, tick(at), MIDDLE)),
        group.rows.map((row, place) => rowOf(row, first + place * (ROW + high("label")), { x, width, right })),
    ];
    return { marks, bottom: foot + high("small") };
}

/** Ticks that find room for their number. */
function ticksOf({ ticks }, x) {
    const room = widest(ticks.map(tick), "small") + 10, zero = ticks.indexOf(0);
    const step = Math.ceil(room / Math.max(x(ticks[1]) - x(ticks[0]), 1));
    return ticks.filter((_, place) => (place - zero) % step === 0);
}

/** What lies at either side of zero, moved aside where one of the two has no room. */
function ended(zero, y, [below, above], width) {
    const most = (width - APART) / 2;
    const left = cut(`← ${below}`, "small", most), right = cut(`${above} →`, "small", most);
    const start = Math.min(Math.max(zero + APART / 2, wide(left, "small") + APART), width - wide(right, "small"));
    return [
        written("small", Math.min(Math.max(zero - APART / 2, wide(left, "small")), start - APART), y, left, END),
        written("small", start, y, right, { class: "soft" }),
    ];
}

function told({ low, high: most }) {
    return low !== null && most !== null && (low > 0 || most < 0);
}

function rowOf(row, top, { x, width, right }) {
    const y = top + high("label") + ROW / 2 - 4, sure = told(row) ? "told" : "untold";
    const known = row.low !== null && row.high !== null;
    return mark("g", { class: `difference ${sure}` },
        written("label", 0, top + TYPE.label.size, cut(row.label, "label", width - right), { class: "halo" }),
        known ? level("interval", y, x(row.low), x(row.high)) : null,
        Number.isFinite(row.estimate) ? mark("circle", { class: "point", cx: x(row.estimate), cy: y, r: 5 }) : null,
        centred("value", width, y, valueOf(row), { "text-anchor": "end" }));
}

function valueOf(row) {
    return differenceInWords(row).value;
}

function says({ rows: all, ends }) {
    const words = WORDS.charts.differences;
    const parts = all.map((row) => {
        const { value, ends: interval } = differenceInWords(row);
        const sentence = !interval ? words.bare : told(row) ? words.told : words.untold;
        return fillIn(sentence, { label: row.label, value, unit: row.unit, interval });
    });
    return `${words.below} ${fillIn(words.ends, { below: ends[0], above: ends[1] })} ${parts.join("; ")}.`;
}

function rows({ rows: all }) {
    const cells = (row) => [row.label, row.unit, row.estimate, row.low, row.high];
    return [WORDS.charts.differences.heads, ...all.map(cells)];
}
