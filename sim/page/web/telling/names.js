/** What forums, governments, questions and months are called in a story: twin of sim.tell.names. */

import { fillIn } from "../sentences.js";

/** A blank as Python sees it; JavaScript counts one character more among them. */
const ABBREVIATION = /\(((?:\S|\uFEFF)+)\)$/u;

/**
 * What a month is called.
 * @param {string} start label of the first month, YYYY-MM, or empty
 * @param {number} month from 0
 * @param {{story: object}} facts
 * @returns {string}
 */
export function monthName(start, month, {story}) {
    if (!start) return fillIn(story.frames.month, {number: month + 1});
    const [year, first] = start.split("-").map(Number), since = first - 1 + month;
    return fillIn(story.frames.dated, {month: story.months[since % 12], year: year + Math.floor(since / 12)});
}

/**
 * The names in a scenario, by number; questions are numbered within their part of the agenda.
 * @param {object} scenario
 * @param {{story: object}} facts
 * @returns {{forums: string[], governments: string[], questions: string[]}}
 */
export function namesOf(scenario, {story}) {
    const frame = scenario.agenda.length > 1 ? story.frames.numbered_of : story.frames.numbered;
    return {
        forums: scenario.forums.map((forum) => short(forum.name)),
        governments: scenario.governments.map((government) => government.name),
        questions: scenario.agenda.flatMap((block) => Array.from({length: block.questions}, (_, place) => (
            fillIn(frame, {number: place + 1, whose: whose(scenario, block)})
        ))),
    };
}

/**
 * A forum's abbreviation, where its name gives one at its end.
 * @param {string} name
 * @returns {string}
 */
export function short(name) {
    return ABBREVIATION.exec(name)?.[1] ?? name;
}

/** What tells a part of the agenda from the others: its parties, or its name where parties are the same. */
function whose(scenario, block) {
    const parties = JSON.stringify(block.parties);
    if (scenario.agenda.filter((each) => JSON.stringify(each.parties) === parties).length > 1) return block.name;
    const called = new Map(scenario.governments.map((government) => [government.key, government.name]));
    return block.parties.map((party) => called.get(party)).join("-");
}
