/** The network: who trusts whom in a forum at the end of a month; places never move, and only lines change. */

import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { monthName } from "./calendar.js";
import { chartOf } from "./chart.js";
import { circled, lines, sided } from "./circle.js";
import { figure } from "./figures.js";
import { ROLES, shaped } from "./glyphs.js";
import { keyOf } from "./key.js";
import { choice, roving, stopOf } from "./roving.js";
import { around, meanTrust, pairsOf } from "./seats.js";
import { mark, unheard } from "./svg.js";
import { headed } from "./type.js";

/** Side of what can be hit where seats have room for it, and the least of it, CSS px. */
const HIT = { most: 24, least: 10 };

/**
 * Who trusts whom in a forum.
 * @typedef {{seats: Object[], trust: ArrayLike<number>}} Moment of a run; trust row-major, S x W
 * @param {{scenario: Object, at: Moment, month: number, forum: (number|undefined)}} data
 * @returns {Chart} tells of a choice by an event "seat" with {seat}
 */
export function network(data, facts, width) {
    return chartOf({ draw, rows, title, says, listens: (chart) => roving(chart, "seat") }, data, facts, width);
}

function title({ scenario, month, forum = 0 }) {
    const words = { forum: scenario.forums[forum].name, month: monthName(scenario.start, month) };
    return fillIn(WORDS.charts.network.title, words);
}

/** The data with whatever is asked of it: who sits there, and who trusts whom. */
function seen(data) {
    const { at, forum = 0 } = data, seats = sat(at.seats, forum);
    return { ...data, seats, mine: around(seats, forum), pairs: pairsOf(at, forum) };
}

/** Seats of all forums; in a month without a meeting of this one nobody counts as absent. */
function sat(seats, forum) {
    const met = seats.some((each) => each.forum === forum && each.present);
    return met ? seats : seats.map((each) => ({ ...each, present: true }));
}

function draw(data, facts, view) {
    const { width, at } = view, all = seen(data), { mine, pairs, scenario } = all;
    const said = at === null ? mean(pairs) : regard(all, at), head = headed(title(data), said, width, 2);
    const circle = circled(mine, head.height, width), key = keyOf(shapes(), circle.bottom + 12, width);
    const stop = stopOf(view, mine.length ? mine[0].seat : null);
    const state = ({ seat }) => ({ held: seat === stop, chosen: seat === at });
    return {
        height: key.bottom,
        marks: [
            unheard(at === null ? head.marks : head.read(said)),
            unheard(sided(mine, scenario.governments, circle, width)),
            unheard(lines(at === null ? pairs : pairs.filter(({ from }) => from === at), circle)),
            mark("g", {}, mine.map((each) => seated(all, each, circle, state(each)))),
            unheard(key.marks),
        ],
    };
}

function seated(all, each, { places, size }, state) {
    const { x, y } = places.get(each.seat), box = Math.min(HIT.most, Math.max(size * 2, HIT.least));
    const of = `${each.present ? "present" : "absent"} series-${(each.government % 3) + 1}`;
    return mark("g", choice(each.seat, nameOf(all, each), state),
        mark("rect", { class: "hit", x: x - box / 2, y: y - box / 2, width: box, height: box }),
        mark("path", { class: `seat ${of}`, ...shaped(ROLES[each.role], x, y, size) }));
}

/** Who sits there, in words. */
function nameOf({ scenario }, { government, role, place, present }) {
    const words = WORDS.charts.network, whose = scenario.governments[government].name;
    const name = fillIn(words.seat, { government: whose, role: words.roles[role], n: place + 1 });
    return present ? name : fillIn(words.absent, { name });
}

/** Shapes in words. */
function shapes() {
    const words = WORDS.charts.network;
    const roles = ROLES.map((shape, role) => ({ class: "seat present key", shape, word: words.roles[role] }));
    return [...roles, { class: "seat absent key", shape: "circle", word: words.hollow }];
}

function mean(pairs) {
    const words = WORDS.charts.network, trust = meanTrust(pairs);
    return trust === null ? words.nobody : fillIn(words.below, { mean: figure(trust) });
}

/** How far a seat trusts the others, and is trusted. */
function regard(all, at) {
    const words = WORDS.charts.network, seat = all.seats[at];
    const own = meanTrust(all.pairs.filter(({ from }) => from === at));
    const others = meanTrust(all.pairs.filter(({ to }) => to === at));
    if (!seat || own === null || others === null) return words.nobody;
    return fillIn(words.regard, { name: nameOf(all, seat), mean: figure(own), trusted: figure(others) });
}

function says(data) {
    const { mine, pairs } = seen(data), absent = mine.filter(({ present }) => !present).length;
    return `${mean(pairs)} ${fillIn(WORDS.charts.network.there, { n: mine.length, absent })}`;
}

function rows(data) {
    const all = seen(data), name = (seat) => nameOf(all, all.seats[seat]);
    return [WORDS.charts.network.heads, ...all.pairs.map(({ from, to, trust }) => [name(from), name(to), trust])];
}
