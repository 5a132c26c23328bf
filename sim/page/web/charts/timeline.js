/** The months of one dialogue: what happened in every forum and to every question, with a cursor that steps. */

import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { monthName } from "./calendar.js";
import { chartOf } from "./chart.js";
import { shaped } from "./glyphs.js";
import { keyOf } from "./key.js";
import { lanesOf, MARKS } from "./lanes.js";
import { dates, FOOT, MARGIN, planeOf } from "./plane.js";
import { pointed, pointer } from "./pointing.js";
import { level, mark, unheard, upright } from "./svg.js";
import { centred, cut, headed, widest } from "./type.js";

/** Height of a lane, radius of a mark, most of the width that names of lanes may take. */
const LANE = 24;
const RADIUS = 4.5;
/** From mark to mark of one month, CSS px. */
const STACK = 8;
const NAMES = 0.3;

/**
 * The months of a dialogue.
 * @param {{scenario: Object, chronicle: number[][], month: number}} data ``month`` is the cursor's, from 0
 * @returns {Chart} tells of a choice by an event "month" with {month}
 */
export function timeline(data, facts, width) {
    const listens = (chart) => pointed(chart, true);
    return chartOf({ draw, rows, title: () => WORDS.charts.timeline.title, says, listens }, data, facts, width);
}

function draw(data, facts, { width }) {
    const { scenario, chronicle, month } = data, lanes = lanesOf(chronicle, scenario, facts);
    const said = readout(data, lanes), head = headed(WORDS.charts.timeline.title, said, width, 2);
    const frame = framed(lanes, head.height, width);
    const plane = planeOf(frame, { low: 0, high: 1, ticks: [] }, scenario.months);
    const bottom = frame.top + frame.height, below = keyOf(shapes(lanes), bottom + FOOT + 8, width);
    return {
        height: below.bottom,
        marks: [
            unheard(head.read(said)),
            unheard(lanes.map((lane, place) => laned(lane, frame, frame.top + (place + 0.5) * LANE))),
            unheard(dates(plane, scenario.start)),
            unheard(upright("cursor", plane.x(month), frame.top, bottom)),
            unheard(lanes.map((lane, place) => marked(lane, plane, frame.top + (place + 0.5) * LANE, month))),
            unheard(below.marks),
            pointer(frame, scenario.months, month, { label: WORDS.charts.timeline.pointer, text: said }),
        ],
    };
}

function framed(lanes, top, width) {
    const left = Math.min(widest(lanes.map(({ name }) => name), "small"), width * NAMES) + 14;
    return { left, top, width: width - left - MARGIN, height: Math.max(lanes.length, 1) * LANE };
}

function laned({ name }, { left, width }, y) {
    return [
        level("grid", y, left, left + width),
        centred("small", left - 10, y, cut(name, "small", left - 10), { "text-anchor": "end" }),
    ];
}

/** The marks of a lane, those of one month above each other, those of the cursor's month larger. */
function marked({ marks }, { x }, y, month) {
    return marks.map((each) => {
        const together = marks.filter((other) => other.month === each.month), last = together.length - 1;
        const step = Math.min(STACK, (LANE - 2 * RADIUS) / Math.max(last, 1));
        const { shape, way } = MARKS[each.kind], size = each.month === month ? RADIUS + 1.5 : RADIUS;
        const at = y + step * (together.indexOf(each) - last / 2);
        return mark("path", { class: `happened ${way}`, ...shaped(shape, x(each.month), at, size) });
    });
}

/** Which shapes there are, in words. */
function shapes(lanes) {
    const there = new Set(lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
    return Object.keys(MARKS).filter((kind) => there.has(kind)).map((kind) => ({
        class: `happened ${MARKS[kind].way}`, shape: MARKS[kind].shape, word: WORDS.charts.timeline.kinds[kind],
    }));
}

/** What happened in the cursor's month. */
function readout({ scenario, month }, lanes) {
    const words = WORDS.charts.timeline;
    const parts = lanes.flatMap(({ key: of, name, marks }) => {
        const said = marks.filter((each) => each.month === month).map((each) => each.said);
        return said.length ? [of === "world" ? said.join(", ") : `${name}: ${said.join(", ")}`] : [];
    });
    return `${monthName(scenario.start, month)}. ${parts.length ? parts.join("; ") : words.nothing}.`;
}

function says({ scenario, chronicle, month }, facts) {
    const lanes = lanesOf(chronicle, scenario, facts);
    const number = lanes.reduce((sum, { marks }) => sum + marks.length, 0);
    const all = fillIn(WORDS.charts.timeline.says, { n: number, lanes: lanes.length, months: scenario.months });
    return `${all} ${readout({ scenario, month }, lanes)}`;
}

function rows({ scenario, chronicle }, facts) {
    const found = lanesOf(chronicle, scenario, facts).flatMap(({ name, marks }) =>
        marks.map(({ month, said }) => ({ month, row: [monthName(scenario.start, month), name, said] })));
    return [WORDS.charts.timeline.heads, ...found.sort((one, two) => one.month - two.month).map(({ row }) => row)];
}
