/** Dots: a dialogue each, in the row of what it came to; any can be chosen, to be told. */

import { forCount, fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { chartOf } from "./chart.js";
import { figure } from "./figures.js";
import { choice, roving, stopOf } from "./roving.js";
import { across } from "./scale.js";
import { mark, unheard } from "./svg.js";
import { centred, headed, high, widest } from "./type.js";

/** Side of what can be hit, radius of a dot, air between rows, CSS px. */
const HIT = 24;
const DOT = 5.5;
const GAP = 6;
/** Between labels and dots, CSS px; how labels stand at their right end. */
const BESIDE = 10;
const END = { "text-anchor": "end" };
const SOFT = { class: "soft", ...END };
/** Outcomes of more different values are put into about so many ranges. */
const MOST = 13;
const RANGES = 8;
/** Below so much width, CSS px, rows bear their number of dialogues without the word. */
const NARROW = 480;

/**
 * Dialogues as dots, by the value of an outcome.
 * @param {{noun: string, column: ArrayLike<number>, first: number}} data ``noun`` is the outcome in words; the dialogue
 *     in place i of the column is run ``first + i``
 * @returns {Chart} tells of a choice by an event "run" with {run}
 */
export function dots(data, facts, width) {
    return chartOf({ draw, rows, title, says, listens: (chart) => roving(chart, "run") }, data, facts, width);
}

function title({ noun }) {
    return fillIn(WORDS.charts.dots.title, { outcome: noun });
}

/** Rows from the top: what their dialogues came to, and the places of these in the column; none at an end is empty. */
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
    return low === high ? figure(low) : fillIn(WORDS.charts.dots.range, { low: figure(low), high: figure(high) });
}

function draw(data, facts, view) {
    const { width } = view, found = groups(data.column), head = headed(title(data), below(data), width);
    const labels = found.map(labelOf), counts = found.map((row) => countOf(row, width));
    const left = widest(labels, "value") + BESIDE, room = width - left - widest(counts, "small") - BESIDE;
    const wide = Math.max(Math.floor(room / HIT), 1), stop = stopOf(view, data.first + firstOf(found));
    let top = head.height;
    const marks = found.map((row, number) => {
        const y = top + HIT / 2;
        top += Math.max(Math.ceil(row.places.length / wide), 1) * HIT + GAP;
        return mark("g", {},
            unheard(centred("value", left - BESIDE, y, labels[number], END)),
            unheard(centred("small", width, y, counts[number], SOFT)),
            row.places.map((place, order) => {
                const at = { x: left + ((order % wide) + 0.5) * HIT, y: y + Math.floor(order / wide) * HIT };
                const run = data.first + place;
                return dot(data, place, { ...at, held: run === stop, chosen: run === view.at });
            }));
    });
    return { height: top + high("small") / 2, marks: [unheard(head.marks), marks] };
}

function below({ column }) {
    return forCount(WORDS.charts.dots.below, column.length);
}

/** How many dialogues a row has: in a narrow picture without the word. */
function countOf({ places }, width) {
    return width < NARROW ? figure(places.length) : ofAll(places);
}

function firstOf(found) {
    return found.find(({ places }) => places.length).places[0];
}

function ofAll(places) {
    return forCount(WORDS.charts.dots.number, places.length);
}

/** A dot that can be chosen: only one of all stops the tab key, arrows go to the others. */
function dot({ first, column, noun }, place, { x, y, held, chosen }) {
    const label = fillIn(WORDS.charts.dots.dot, { run: first + place, value: figure(column[place]), outcome: noun });
    return mark("g", choice(first + place, label, { held, chosen }),
        mark("rect", { class: "hit", x: x - HIT / 2, y: y - HIT / 2, width: HIT, height: HIT }),
        mark("circle", { class: "dot series-1", cx: x, cy: y, r: DOT }));
}

function says(data) {
    const parts = groups(data.column).map((row) => `${labelOf(row)}: ${ofAll(row.places)}`);
    return `${below(data)}. ${parts.join("; ")}.`;
}

function rows({ column, first, noun }) {
    return [[WORDS.charts.dots.run, noun], ...Array.from(column, (value, place) => [first + place, value])];
}
