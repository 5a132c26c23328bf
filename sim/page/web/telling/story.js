/**
 * One dialogue told month by month: twin of sim.tell, by its own sentences (facts.story).
 *
 * A chronicle is a list of lines [month, kind, forum, question, government, amount], in the order of sim.events.Event;
 * months count from 0, and what does not apply is -1.
 */

import { grouped } from "../reading/spelling.js";
import { fillIn } from "../sentences.js";
import { monthName, namesOf } from "./names.js";

/**
 * The lines of a story: title and forums, then every month in which something happened; the last line sums up.
 * @param {object} scenario
 * @param {number[][]} chronicle
 * @param {{kinds: string[], story: object}} facts
 * @returns {string[]}
 */
export function story(scenario, chronicle, facts) {
    const told = months(scenario, chronicle, facts);
    return [
        scenario.title, ...scenario.forums.map((forum) => `  ${forum.name}`),
        ...told.flatMap(({name, lines}) => [name, ...lines.map((line) => `  ${line}`)]),
        summary(scenario, chronicle, facts),
    ];
}

/**
 * The same month by month, for a view that shows one at a time.
 * @returns {{month: number, name: string, lines: string[]}[]} months from 0, only those in which something happened
 */
export function months(scenario, chronicle, facts) {
    const names = namesOf(scenario, facts), events = chronicle.map((line) => event(line, facts.kinds));
    return runs(events, (one, two) => one.month === two.month).map((same) => ({
        month: same[0].month, name: monthName(scenario.start, same[0].month, facts),
        lines: sentences(names, same, facts.story),
    }));
}

/**
 * The path of the packages in one dialogue.
 * @returns {{meetings: number, drafts: number, breakthroughs: number, uptake: number, transferred: number, agreed: number}}
 */
export function counts(chronicle, {kinds}) {
    const events = chronicle.map((line) => event(line, kinds));
    const noted = (kind) => events.filter((each) => each.kind === kind);
    return {
        meetings: noted("held").length, drafts: noted("drafts").reduce((sum, each) => sum + each.amount, 0),
        breakthroughs: noted("breakthrough").length, uptake: noted("uptake").length,
        transferred: noted("transferred").length, agreed: noted("agreed").length,
    };
}

/** What came of a dialogue, in one paragraph. */
export function summary(scenario, chronicle, facts) {
    const found = {months: scenario.months, ...counts(chronicle, facts)};
    const written = Object.entries(found).map(([name, number]) => [name, some(name, number, facts.story)]);
    return fillIn(facts.story.frames.summary, Object.fromEntries(written));
}

function event([month, kind, forum, question, government, amount], kinds) {
    return {month, kind: kinds[kind], forum, question, government, amount};
}

/** Neighbours that are alike, together. */
function runs(items, alike) {
    const found = [];
    for (const item of items) {
        if (found.length && alike(found.at(-1)[0], item)) found.at(-1).push(item);
        else found.push([item]);
    }
    return found;
}

function sentences(names, events, said) {
    const places = new Map(events.map((each, place) => [each, place]));
    const groups = runs(events, (one, two) => one.kind === two.kind && one.forum === two.forum);
    return groups.flatMap((same) => {
        if (same[0].kind === "briefed") return briefed(names, same, said);
        if (same[0].kind === "seated") return seated(names, same, said);
        return same.map((each) => sentence(names, each, events.slice(places.get(each) + 1), said)).filter(Boolean);
    });
}

function sentence(names, told, later, said) {
    if (told.kind === "held") return meeting(names, told, ofMeeting(later), said);
    if (told.kind === "cancelled") return named(said.frames.cancelled, names, told, {why: said.why[told.amount]});
    return toldNext(told, later[0]) || said.of_meeting.includes(told.kind) ? "" : named(said.said[told.kind], names, told);
}

/** Whether a government hears of a package and the next line says that it is the first to. */
function toldNext(told, next) {
    const same = ["forum", "question", "government", "amount"].every((name) => told[name] === next?.[name]);
    return told.kind === "heard" && next?.kind === "uptake" && same;
}

function named(frame, names, {forum, question, government}, more = {}) {
    const known = {forum: names.forums[forum], government: names.governments[government]};
    return fillIn(frame, {...known, question: names.questions[question], ...more});
}

function briefed(names, events, {frames}) {
    const whom = events.map((each) => names.governments[each.government]).join(", ");
    return named(frames.briefed, names, events[0], {whom});
}

function seated(names, events, {frames}) {
    const sides = new Map();
    for (const {government} of events) {
        const side = names.governments[government];
        sides.set(side, (sides.get(side) ?? 0) + 1);
    }
    return named(frames.seated, names, events[0], {whom: several([...sides], frames)});
}

function several(counted, frames) {
    return counted.map(([name, number]) => fillIn(frames.several, {name, number})).join(", ");
}

/** What belongs to a meeting: everything up to the next one. */
function ofMeeting(later) {
    const end = later.findIndex((each) => each.kind === "held" || each.kind === "cancelled");
    return end < 0 ? later : later.slice(0, end);
}

function meeting(names, held, details, said) {
    const {frames} = said, came = details.filter((each) => each.kind === "attended");
    const amount = Object.fromEntries(details.map((each) => [each.kind, each.amount]));
    const done = amount.turns ? [fillIn(frames.candid, {candid: amount.candid ?? 0, turns: amount.turns})] : [];
    if (amount.drafts) done.push(some("drafts", amount.drafts, said));
    return named(done.length ? frames.held_at_work : frames.held, names, held, {
        present: several(came.map((each) => [names.governments[each.government], each.amount]), frames),
        work: named(held.question >= 0 ? frames.question : frames.views, names, held),
        done: done.join(", "),
    });
}

/** A number, with its noun if it is counted with one. */
function some(name, number, {nouns}) {
    const [one, more] = nouns[name] ?? ["", ""];
    return `${grouped(number)} ${number === 1 ? one : more}`.trimEnd();
}
