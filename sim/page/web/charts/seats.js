/** Seats of a forum on a circle, each government an arc of its own, the first at the left; and who trusts whom. */

/** Share of its part of the circle that an arc fills. */
const FILLED = 0.72;

/**
 * Seats of a forum, with their places on a circle of radius 1.
 * @param {{forum: number, government: number}[]} seats of all forums, forum by forum, side by side
 * @param {number} forum
 * @returns {Object[]} the seats, each with ``seat`` (its place in ``seats``), ``x`` and ``y``
 */
export function around(seats, forum) {
    const mine = seats.map((each, seat) => ({ ...each, seat })).filter((each) => each.forum === forum);
    const sides = [...new Set(mine.map(({ government }) => government))];
    return sides.flatMap((government, side) => {
        const delegation = mine.filter((each) => each.government === government);
        const arc = ((2 * Math.PI) / sides.length) * FILLED, middle = Math.PI - (2 * Math.PI * side) / sides.length;
        return delegation.map((each, place) => {
            const angle = middle + arc * ((place + 0.5) / delegation.length - 0.5);
            return { ...each, x: Math.cos(angle), y: Math.sin(angle) };
        });
    });
}

/**
 * Pairs of a forum that know each other: who trusts whom, and how far.
 * @param {{seats: Object[], trust: ArrayLike<number>}} at a moment of a run; trust row-major, S x W
 * @param {number} forum
 * @returns {{from: number, to: number, trust: number}[]} seats by their number
 */
export function pairsOf({ seats, trust }, forum) {
    const wide = trust.length / Math.max(seats.length, 1), first = seats.findIndex((each) => each.forum === forum);
    const found = [];
    seats.forEach((each, from) => {
        if (each.forum !== forum) return;
        for (let place = 0; place < wide; place += 1) {
            const known = trust[from * wide + place], to = first + place;
            if (Number.isFinite(known) && seats[to]?.forum === forum) found.push({ from, to, trust: known });
        }
    });
    return found;
}

/** The mean of how far all trust each other; null without a pair. */
export function meanTrust(pairs) {
    return pairs.length ? pairs.reduce((sum, { trust }) => sum + trust, 0) / pairs.length : null;
}
