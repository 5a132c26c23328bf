/** A circle of seats on the picture: where each stands, the names of governments, and the lines between seats. */

import { mark } from "./svg.js";
import { cut, high, wide, written } from "./type.js";

/** Radius of a seat, and the widest that a circle gets, CSS px; its height over its width. */
export const SEAT = { most: 7, least: 3 };
const WIDEST = 560;
const FLAT = 0.82;
/** Room at either side, for names. */
const ASIDE = 40;
/** How far a line is drawn to the middle, and to its right: so that there and back are two lines. */
const BENT = { middle: 0.35, right: 0.06 };
/** Shades of trust: a line is of the first whose end holds it; width in CSS px. */
const SHADES = [
    { end: 0.2, width: 0.5, opacity: 0.14 },
    { end: 0.4, width: 0.8, opacity: 0.26 },
    { end: 0.6, width: 1.2, opacity: 0.46 },
    { end: 0.8, width: 1.8, opacity: 0.7 },
    { end: 1, width: 2.6, opacity: 0.92 },
];
/** So many lines are drawn in full; of more, each is finer, down to a share of its width. */
const FULL = 160;
const FINEST = 0.3;

/**
 * Where seats stand on the picture, as large as leaves air between neighbours.
 * @param {{seat: number, x: number, y: number}[]} seats of ``around``
 * @param {number} top CSS px
 * @param {number} width of the picture
 * @returns {{middle: {x: number, y: number}, places: Map, size: number, bottom: number}}
 */
export function circled(seats, top, width) {
    const radius = Math.min(width - 2 * ASIDE, WIDEST) / 2, first = top + high("label") + SEAT.most + 4;
    const highest = Math.max(...seats.map(({ y }) => y), 0), lowest = Math.min(...seats.map(({ y }) => y), 0);
    const x = (place) => width / 2 + radius * place, y = (place) => first + radius * FLAT * (highest - place);
    const places = new Map(seats.map((each) => [each.seat, { x: x(each.x), y: y(each.y) }]));
    const apart = nearest([...places.values()]);
    return {
        middle: { x: x(0), y: y(0) }, places, size: Math.min(SEAT.most, Math.max(SEAT.least, 0.38 * apart)),
        bottom: y(lowest) + SEAT.most,
    };
}

/** The least distance between one and the next. */
function nearest(places) {
    const apart = ({ x, y }, before) => Math.hypot(x - before.x, y - before.y);
    return Math.min(...places.slice(1).map((each, before) => apart(each, places[before])));
}

/** Names of governments over the highest of their seats, within the picture. */
export function sided(seats, governments, { middle, places }, width) {
    return [...new Set(seats.map(({ government }) => government))].map((side) => {
        const mine = seats.filter(({ government }) => government === side);
        const { x, y } = places.get(mine.reduce((best, each) => (each.y > best.y + 1e-9 ? each : best)).seat);
        const above = Math.abs(x - middle.x) <= 24, room = above ? width : width / 2 - 12;
        const name = cut(governments[side].name, "label", room), size = wide(name, "label");
        const start = above ? x - size / 2 : x < middle.x ? x - size : x;
        const left = Math.min(Math.max(start, 0), width - size);
        return written("label", left, y - SEAT.most - 7, name, { class: `word series-${(side % 3) + 1}` });
    });
}

/** Lines of trust in shades, a path a shade, the faintest first. */
export function lines(pairs, circle) {
    const fine = Math.min(1, Math.max(Math.sqrt(FULL / Math.max(pairs.length, 1)), FINEST));
    return SHADES.map(({ width, opacity }, shade) => mark("path", {
        class: "trust", "stroke-width": width * fine, "stroke-opacity": opacity * fine,
        d: pairs.filter(({ trust }) => shadeOf(trust) === shade).map((pair) => curved(pair, circle)).join(""),
    }));
}

function shadeOf(trust) {
    return Math.max(SHADES.findIndex(({ end }) => trust <= end), 0);
}

/** From who trusts to who is trusted. */
function curved({ from, to }, { places, middle }) {
    const one = places.get(from), two = places.get(to);
    const x = (one.x + two.x) / 2, y = (one.y + two.y) / 2;
    const across = x + (middle.x - x) * BENT.middle + (two.y - one.y) * BENT.right;
    const down = y + (middle.y - y) * BENT.middle - (two.x - one.x) * BENT.right;
    return `M${tenth(one.x)} ${tenth(one.y)}Q${tenth(across)} ${tenth(down)} ${tenth(two.x)} ${tenth(two.y)}`;
}

function tenth(value) {
    return Math.round(value * 10) / 10;
}
