/** What is read off columns of outcomes: the path of a package, per 100 dialogues. */

import { mean } from "../numbers/sums.js";

/** The path of a package, in its order: outcomes that count packages. */
export const STAGES = ["breakthroughs", "uptake", "transferred", "agreed"];

/** How many there are per 100 dialogues. */
export function hundred(column) {
    return 100 * mean(column);
}

/**
 * Packages at every stage per 100 dialogues, and of each how many came no further by the end.
 * @param {Object<string, ArrayLike<number>>} outcomes a column an outcome, a row a dialogue
 * @returns {{stage: string, reached: number, further: number, lost: number}[]} the last stage has nothing further
 */
export function pathOf(outcomes) {
    const reached = STAGES.map((stage) => hundred(outcomes[stage]));
    return STAGES.map((stage, place) => {
        const here = reached[place];
        if (place + 1 === STAGES.length) return { stage, reached: here, further: 0, lost: 0 };
        const further = Math.min(reached[place + 1], here);
        return { stage, reached: here, further, lost: here - further };
    });
}

/** What else was counted on the way, per 100 dialogues: a package may be declined by several, or go stale twice. */
export function onTheWay(outcomes) {
    const known = ["drafts", "declined", "stale", "collapsed"].filter((name) => name in outcomes);
    return known.map((name) => ({ name, times: hundred(outcomes[name]) }));
}
