/** A chronicle as lanes of marks: the conflict, governments, forums with meetings, questions with packages. */

import { fillIn } from "../sentences.js";
import { namesOf } from "../telling/names.js";
import { WORDS } from "../words.js";

/** Kinds that are drawn: their lane, their shape, and whether they are a step on, a step back, or neither. */
export const MARKS = {
    crisis: { lane: "world", shape: "star", way: "back" },
    changed: { lane: "government", shape: "diamond", way: "plain" },
    opened: { lane: "government", shape: "up", way: "on" },
    closed: { lane: "government", shape: "down", way: "back" },
    held: { lane: "forum", shape: "bar", way: "plain" },
    cancelled: { lane: "forum", shape: "cross", way: "back" },
    leak: { lane: "forum", shape: "down", way: "back" },
    politicised: { lane: "forum", shape: "star", way: "back" },
    ended: { lane: "forum", shape: "square", way: "back" },
    breakthrough: { lane: "question", shape: "circle", way: "on" },
    shelved: { lane: "question", shape: "square", way: "back" },
    heard: { lane: "question", shape: "up", way: "open" },
    adopted: { lane: "question", shape: "up", way: "on" },
    declined: { lane: "question", shape: "down", way: "back" },
    stale: { lane: "question", shape: "cross", way: "back" },
    transferred: { lane: "question", shape: "diamond", way: "on" },
    agreed: { lane: "question", shape: "star", way: "on" },
    collapsed: { lane: "question", shape: "star", way: "back" },
};

/** The columns of a line of the chronicle, in the order of sim.events.Event. */
const [MONTH, KIND, FORUM, QUESTION, GOVERNMENT] = [0, 1, 2, 3, 4];

/**
 * Lanes in which something happened, from the conflict over governments and forums to questions.
 * @param {number[][]} chronicle
 * @param {Object} scenario
 * @param {{kinds: string[], story: Object}} facts names of kinds by number; how questions are called
 * @returns {{key: string, name: string, marks: {month: number, kind: string, said: string}[]}[]}
 */
export function lanesOf(chronicle, scenario, facts) {
    const names = namesOf(scenario, facts), lanes = new Map();
    for (const line of chronicle) {
        const kind = facts.kinds[line[KIND]], about = MARKS[kind];
        if (!about) continue;
        const { key, order, name } = laneOf(line, about, names), said = saidOf(line, kind, about, names);
        if (!lanes.has(key)) lanes.set(key, { key, order, name, marks: [] });
        lanes.get(key).marks.push({ month: line[MONTH], kind, said });
    }
    return [...lanes.values()].sort((one, two) => one.order - two.order);
}

/** Lanes from the top: the conflict, governments, forums, questions. */
function laneOf(line, { lane }, names) {
    if (lane === "world") return { key: lane, order: 0, name: WORDS.charts.timeline.world };
    const orders = ["government", "forum", "question"], before = orders.slice(0, orders.indexOf(lane));
    const at = line[{ government: GOVERNMENT, forum: FORUM, question: QUESTION }[lane]];
    const order = 1 + at + before.reduce((sum, each) => sum + names[`${each}s`].length, 0);
    return { key: `${lane} ${at}`, order, name: names[`${lane}s`][at] };
}

/** What happened, and to or by which government where its lane does not say so. */
function saidOf(line, kind, { lane }, { governments }) {
    const word = WORDS.charts.timeline.kinds[kind];
    if (lane === "government" || line[GOVERNMENT] < 0) return word;
    return fillIn(WORDS.charts.timeline.by, { what: word, who: governments[line[GOVERNMENT]] });
}
