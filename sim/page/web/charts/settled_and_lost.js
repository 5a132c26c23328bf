/** Settled and lost: a bar a room; its dark part reached official talks, its pale part was lost on the way. */

import { forCount, fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { AIR, BAR, bar, behind, lengths, perHundred } from "./bars.js";
import { chartOf } from "./chart.js";
import { hundred } from "./columns.js";
import { unheard } from "./svg.js";
import { broken, headed, high, paragraph, TYPE, written } from "./type.js";

/** Air between rooms, CSS px. */
const GAP = 14;

/**
 * What rooms settle and what of it reaches official talks, per 100 dialogues.
 * @param {{arms: {name: string, outcomes: Object, who: (string|undefined), rule: (boolean|undefined)}[]}} data
 *     ``who`` sits there; ``rule`` where what is settled reaches official talks by rule
 * @returns {Chart}
 */
export function settledAndLost(data, facts, width) {
    return chartOf({ draw, rows, title: () => WORDS.charts.settled.title, says }, data, facts, width);
}

/** Per 100 dialogues: packages that a room settled, and those of them that every government adopted. */
function found({ outcomes }) {
    const all = hundred(outcomes.breakthroughs), reached = Math.min(hundred(outcomes.transferred), all);
    return { all, reached, lost: all - reached };
}

function below({ arms }) {
    return forCount(WORDS.charts.settled.below, arms[0].outcomes.breakthroughs.length);
}

function draw(data, facts, { width }) {
    const arms = data.arms.map((arm, place) => ({ ...arm, place, ...found(arm) }));
    const head = headed(WORDS.charts.settled.title, below(data), width);
    const space = { length: lengths(width, arms.map((arm) => ({ value: arm.all, words: [] }))), width };
    let top = head.height;
    const rooms = arms.map((arm) => {
        const marks = roomed(arm, top, space);
        top += tall(arm, width);
        return marks;
    });
    return { height: top, marks: [unheard(head.marks), unheard(rooms)] };
}

function named({ who }, width) {
    return who ? broken(who, "small", width, 2) : [];
}

function tall(arm, width) {
    return high("value") + named(arm, width).length * high("small") + BAR + high("value") + GAP;
}

function roomed(arm, top, { length, width }) {
    const who = named(arm, width), first = top + TYPE.value.size;
    const y = top + high("value") + who.length * high("small") + BAR / 2 + 2, words = y + BAR / 2 + high("value") / 2;
    return [
        written("value", 0, first, arm.name, { class: `word series-${arm.place + 1}` }),
        paragraph("small", 0, first + high("small"), who),
        bar({ x: 0, y, length }, { dark: arm.reached, pale: arm.lost }, arm.place),
        behind(-AIR, words, width, wordsOf(arm)),
    ];
}

function wordsOf(arm) {
    const words = WORDS.charts.settled;
    const lost = arm.rule ? words.rule : fillIn(words.lost, { n: perHundred(arm.lost) });
    const reached = fillIn(words.reached, { n: perHundred(arm.reached) });
    return [
        { type: "value", text: reached, more: { class: `word series-${arm.place + 1}` } },
        { type: "small", text: lost, more: { class: "soft" } },
    ];
}

function says({ arms }) {
    const parts = arms.map((arm) => {
        const { reached, lost } = found(arm);
        return `${arm.name}: ${wordsOf({ ...arm, place: 0, reached, lost }).map(({ text }) => text).join(", ")}`;
    });
    return `${below({ arms })}. ${parts.join("; ")}.`;
}

function rows({ arms }) {
    return [WORDS.charts.settled.heads, ...arms.map((arm) => {
        const { all, reached, lost } = found(arm);
        return [arm.name, all, reached, lost];
    })];
}
