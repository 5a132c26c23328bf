/** The network: who trusts whom in a forum at the end of a month; places never move, and only lines change. */

import { filled } from "../said.js";
import { WORDS } from "../words.js";
import { monthName } from "./calendar.js";
import { chartOf } from "./chart.js";
import { count } from "./figures.js";
import { ROLES, shaped } from "./glyphs.js";
import { keyed } from "./keyed.js";
import { choice, roving, stopOf } from "./roving.js";
import { around, meanTrust, pairsOf } from "./seats.js";
import { mark, unheard } from "./svg.js";
import { cut, headed, high, wide, written } from "./type.js";

/** Shades of trust: a line is of the first whose end holds it; width in CSS px. */
const SHADES = [
    { end: 0.2, width: 0.5, opacity: 0.14 }, { end: 0.4, width: 0.8, opacity: 0.26 }, { end: 0.6, width: 1.2, opacity: 0.46 },
    { end: 0.8, width: 1.8, opacity: 0.7 }, { end: 1, width: 2.6, opacity: 0.92 },
];
/** Side of what can be hit, radius of a seat, widest the drawing gets, CSS px. */
const HIT = 24;
const SEAT = { most: 7, least: 3 };
const WIDEST = 560;
/** Height of the circle over its width. */
const FLAT = 0.82;
/** So many lines are drawn in full; of more, each is finer. */
const FULL = 160;

/**
 * Who trusts whom in a forum.
 * @param {{scenario: Object, at: {seats: Object[], trust: ArrayLike<number>}, month: number, forum: (number|undefined)}} data
 * @returns {Chart} tells of a choice by an event "seat" with {seat}
 */
export function network(data, facts, width) {
    return chartOf({ draw, rows, title, says, listens: (chart) => roving(chart, "seat") }, data, facts, width);
}

function title({ scenario, month, forum = 0 }) {
    return filled(WORDS.charts.network.title, { forum: scenario.forums[forum].name, month: monthName(scenario.start, month) });
}

function pairs({ at, forum = 0 }) {
    return pairsOf(at, forum);
}

/** Seats of all forums; in a month without a meeting of this one nobody counts as absent. */
function sat(seats, forum) {
    const met = seats.some((each) => each.forum === forum && each.present);
    return met ? seats : seats.map((each) => ({ ...each, present: true }));
}

function draw(data, facts, view) {
    const { width, at } = view, { scenario, forum = 0 } = data;
    const seats = around(sat(data.at.seats, forum), forum), known = pairs(data);
    const words = at === null ? mean(known) : regardOf(data, known, at);
    const head = headed(title(data), words, width, 2), circle = circled(seats, head.height, width);
    const stop = stopOf(view, seats.length ? seats[0].seat : null), below = keyed(shapes(), circle.bottom + 12, width);
    return {
        height: below.bottom,
        marks: [
            unheard(at === null ? head.marks : head.read(words)),
            unheard(sided(seats, scenario, circle, width)),
            unheard(lines(known, circle, at)),
            mark("g", {}, seats.map((each) => seated(data, each, circle, { held: each.seat === stop, chosen: each.seat === at }))),
            unheard(below.marks),
        ],
    };
}

/** Where seats stand on the picture, and how large they are: as large as leaves air between those of the longest arc. */
function circled(seats, top, width) {
    const radius = Math.min(width - 80, WIDEST) / 2, first = top + high("label") + SEAT.most + 4;
    const highest = Math.max(...seats.map(({ y }) => y), 0), lowest = Math.min(...seats.map(({ y }) => y), 0);
    const x = (place) => width / 2 + radius * place, y = (place) => first + radius * FLAT * (highest - place);
    const gaps = seats.slice(1).map((each, place) => Math.hypot(each.x - seats[place].x, (each.y - seats[place].y) * FLAT) * radius);
    const size = Math.min(SEAT.most, Math.max(SEAT.least, 0.38 * Math.min(...gaps, Infinity)));
    const places = new Map(seats.map((each) => [each.seat, { x: x(each.x), y: y(each.y) }]));
    return { middle: { x: x(0), y: y(0) }, size, places, bottom: y(lowest) + SEAT.most };
}

/** Names of governments beside their arcs: cut at the edge of the picture. */
function sided(seats, scenario, { middle, places }, width) {
    return [...new Set(seats.map(({ government }) => government))].map((side) => {
        const mine = seats.filter(({ government }) => government === side);
        const { x, y } = places.get(mine.reduce((best, each) => (each.y > best.y + 1e-9 ? each : best)).seat);
        const aside = Math.abs(x - middle.x) > 24, name = cut(scenario.governments[side].name, "label", aside ? width / 2 - 12 : width);
        const size = wide(name, "label"), start = !aside ? x - size / 2 : x < middle.x ? x - size : x;
        const left = Math.min(Math.max(start, 0), width - size);
        return written("label", left, y - SEAT.most - 7, name, { class: `word series-${(side % 3) + 1}` });
    });
}

/** Lines in shades, the faintest first; where a seat is chosen, its own alone. */
function lines(known, circle, at) {
    const shown = at === null ? known : known.filter(({ from }) => from === at);
    const fine = Math.min(1, Math.max(Math.sqrt(FULL / Math.max(shown.length, 1)), 0.3));
    return SHADES.map(({ width, opacity }, shade) => mark("path", {
        class: "trust", "stroke-width": width * fine, "stroke-opacity": opacity * fine,
        d: shown.filter(({ trust }) => shadeOf(trust) === shade).map((pair) => curved(pair, circle)).join(""),
    }));
}

function shadeOf(trust) {
    return Math.max(SHADES.findIndex(({ end }) => trust <= end), 0);
}

/** From who trusts to who is trusted, bent to its right so that the way back is another line. */
function curved({ from, to }, { places, middle }) {
    const one = places.get(from), two = places.get(to), near = 0.35, aside = 0.06;
    const x = (one.x + two.x) / 2, y = (one.y + two.y) / 2;
    const bendX = x + (middle.x - x) * near + (two.y - one.y) * aside, bendY = y + (middle.y - y) * near - (two.x - one.x) * aside;
    return `M${tenth(one.x)} ${tenth(one.y)}Q${tenth(bendX)} ${tenth(bendY)} ${tenth(two.x)} ${tenth(two.y)}`;
}

function tenth(value) {
    return Math.round(value * 10) / 10;
}

function seated(data, each, { places, size }, state) {
    const { x, y } = places.get(each.seat), box = Math.min(HIT, Math.max(size * 2, 10));
    const of = `${each.present ? "present" : "absent"} series-${(each.government % 3) + 1}`;
    return mark("g", choice(each.seat, nameOf(data, each), state),
        mark("rect", { class: "hit", x: x - box / 2, y: y - box / 2, width: box, height: box }),
        mark("path", { class: `seat ${of}`, ...shaped(ROLES[each.role], x, y, size) }));
}

/** Who sits there, in words. */
function nameOf({ scenario }, { government, role, place, present }) {
    const words = WORDS.charts.network;
    const name = filled(words.seat, { government: scenario.governments[government].name, role: words.roles[role], n: place + 1 });
    return present ? name : filled(words.absent, { name });
}

/** Shapes in words. */
function shapes() {
    const words = WORDS.charts.network;
    const roles = ROLES.map((shape, role) => ({ class: "seat present key", shape, word: words.roles[role] }));
    return [...roles, { class: "seat absent key", shape: "circle", word: words.hollow }];
}

function mean(known) {
    const words = WORDS.charts.network, trust = meanTrust(known);
    return trust === null ? words.nobody : filled(words.below, { mean: count(trust) });
}

/** Whom a seat trusts, most first. */
function regardOf(data, known, at) {
    const words = WORDS.charts.network, seat = sat(data.at.seats, data.forum || 0)[at], mine = known.filter(({ from }) => from === at);
    const trusted = meanTrust(known.filter(({ to }) => to === at));
    if (!seat || !mine.length) return words.nobody;
    return filled(words.regard, {
        name: nameOf(data, seat), mean: count(meanTrust(mine)), trusted: trusted === null ? "" : count(trusted),
    });
}

function says(data) {
    const { forum = 0 } = data, known = pairs(data), seats = sat(data.at.seats, forum).filter((each) => each.forum === forum);
    return `${mean(known)} ${filled(WORDS.charts.network.there, { n: seats.length, absent: seats.filter(({ present }) => !present).length })}`;
}

function rows(data) {
    const seats = sat(data.at.seats, data.forum || 0), name = (seat) => nameOf(data, seats[seat]);
    return [WORDS.charts.network.heads, ...pairs(data).map(({ from, to, trust }) => [name(from), name(to), trust])];
}
