/** Dots: a dialogue each, in the row of what it came to; any can be chosen, to be told. */

import { counted, filled } from "../said.js";
import { WORDS } from "../words.js";
import { chartOf } from "./chart.js";
import { count } from "./figures.js";
import { choice, roving, stopOf } from "./roving.js";
import { across } from "./scale.js";
import { mark, unheard } from "./svg.js";
import { centred, headed, high, widest } from "./type.js";

/** Side of what can be hit, radius of a dot, air between rows, CSS px. */
const HIT = 24;
const DOT = 5.5;
const GAP = 6;
/** Outcomes of more different values are put into about so many ranges. */
const MOST = 13;
const RANGES = 8;
/** Below so much width, CSS px, rows bear their number of dialogues without the word. */
const NARROW = 480;

/**
 * Dialogues as dots, by the value of an outcome.
 * @param {{outcome: string, noun: string, column: ArrayLike<number>, first: number}} data ``noun`` is the outcome in words;
 *     the dialogue in place i of the column is run ``first + i``
 * @returns {Chart} tells of a choice by an event "run" with {run}
 */
export function dots(data, facts, width) {
    return chartOf({ draw, rows, title, says, listens: (chart) => roving(chart, "run") }, data, facts, width);
}

function title({ noun }) {
    return filled(WORDS.charts.dots.title, { outcome: noun });
}

/** Rows from the top: what their dialogues came to, and the places of these in the column. Those at the ends are not empty. */
export function groups(column) {
    const values = [...new Set(column)].sort((one, two) => two - one);
    const ranges = values.length <= MOST ? values.map((value) => [value, value]) : rangesOf(values);
    const found = ranges.map(([low, high]) => ({ low, high, places: [] }));
    column.forEach((value, place) => within(found, value).places.push(place));
    const full = found.map(({ places }) => places.length > 0);
    return found.slice(full.indexOf(true), full.lastIndexOf(true) + 1);
}

/** Ranges between round numbers, the highest first; of whole numbers, from one to the one before the next. */
function rangesOf(values) {
    const { ticks } = across(values, RANGES), whole = values.every(Number.isInteger) ? 1 : 0;
    const last = whole ? [[ticks[ticks.length - 1], 2 * ticks[ticks.length - 1] - ticks[ticks.length - 2] - 1]] : [];
    return [...ticks.slice(1).map((high, place) => [ticks[place], high - whole]), ...last].reverse();
}

function within(rows, value) {
    return rows.find(({ low }) => value >= low) || rows[rows.length - 1];
}

function labelOf({ low, high }) {
    return low === high ? count(low) : filled(WORDS.charts.dots.range, { low: count(low), high: count(high) });
}

function draw(data, facts, view) {
    const { width, at } = view;
    const found = groups(data.column), head = headed(title(data), counted(WORDS.charts.dots.below, data.column.length), width);
    const labels = found.map(labelOf), left = widest(labels, "value") + 10, counts = found.map(({ places }) => (width < NARROW ? count(places.length) : ofAll(places)));
    const wide = Math.max(Math.floor((width - left - widest(counts, "small") - 8) / HIT), 1);
    const stop = stopOf(view, data.first + firstOf(found));
    let top = head.height;
    const marks = found.map((row, number) => {
        const y = top + HIT / 2, lines = Math.max(Math.ceil(row.places.length / wide), 1);
        top += lines * HIT + GAP;
        return mark("g", {},
            unheard([
                centred("value", left - 10, y, labels[number], { "text-anchor": "end" }),
                centred("small", width, y, counts[number], { class: "soft", "text-anchor": "end" }),
            ]),
            row.places.map((place, order) => dot(data, place, {
                x: left + ((order % wide) + 0.5) * HIT, y: y + Math.floor(order / wide) * HIT, held: data.first + place === stop, chosen: data.first + place === at,
            })));
    });
    return { height: top + high("small") / 2, marks: [unheard(head.marks), marks] };
}

function firstOf(found) {
    return found.find(({ places }) => places.length).places[0];
}

function ofAll(places) {
    return counted(WORDS.charts.dots.number, places.length);
}

/** A dot that can be chosen: only one of all stops the tab key, arrows go to the others. */
function dot({ first, column, noun }, place, { x, y, held, chosen }) {
    const label = filled(WORDS.charts.dots.dot, { run: first + place, value: count(column[place]), outcome: noun });
    return mark("g", choice(first + place, label, { held, chosen }),
        mark("rect", { class: "hit", x: x - HIT / 2, y: y - HIT / 2, width: HIT, height: HIT }),
        mark("circle", { class: "dot series-1", cx: x, cy: y, r: DOT }));
}

function says(data) {
    const parts = groups(data.column).map((row) => `${labelOf(row)}: ${ofAll(row.places)}`);
    return `${counted(WORDS.charts.dots.below, data.column.length)} ${parts.join("; ")}.`;
}

function rows({ column, first, noun }) {
    return [[WORDS.charts.dots.run, noun], ...Array.from(column, (value, place) => [first + place, value])];
}
