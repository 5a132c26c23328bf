/** The path of packages: per 100 dialogues, what reaches each stage, what goes on from it, and what does not. */

import { forCount, fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { BAR, bar, behind, lengths, perHundred } from "./bars.js";
import { chartOf } from "./chart.js";
import { onTheWay, pathOf } from "./columns.js";
import { unheard } from "./svg.js";
import { broken, headed, high, paragraph, TYPE, written } from "./type.js";

/** Air between bars of a stage and between stages, CSS px. */
const GAP = { bar: 4, stage: 12 };

/**
 * The path of packages, for one to three arms.
 * @param {{arms: {name: string, outcomes: Object<string, ArrayLike<number>>}[]}} data
 * @returns {Chart}
 */
export function paths(data, facts, width) {
    return chartOf({ draw, rows, title: () => WORDS.charts.paths.title, says }, data, facts, width);
}

function below({ arms }) {
    return forCount(WORDS.charts.paths.below, arms[0].outcomes.breakthroughs.length);
}

function draw(data, facts, { width }) {
    const arms = data.arms.map((arm, place) => ({ ...arm, place, path: pathOf(arm.outcomes) }));
    const head = headed(WORDS.charts.paths.title, below(data), width);
    const bars = arms.flatMap((arm) =>
        arm.path.map((found) => ({ value: found.reached, words: wordsOf(arm, found, arms.length) })));
    const space = { length: lengths(width, bars), width };
    const stages = arms[0].path.map((_, stage) => ({ stage, top: head.height + stage * tall(arms.length) }));
    const foot = head.height + stages.length * tall(arms.length);
    const notes = noted(arms).flatMap((note) => broken(note, "small", width, 5));
    return {
        height: foot + notes.length * high("small") + 4,
        marks: [
            unheard(head.marks),
            unheard(stages.map(({ stage, top }) => staged(arms, stage, top, space))),
            unheard(paragraph("small", 0, foot + TYPE.small.size, notes)),
        ],
    };
}

/** Height of a stage: its name, then a bar an arm. */
function tall(arms) {
    return high("label") + arms * (BAR + GAP.bar) + GAP.stage;
}

function staged(arms, stage, top, { length, width }) {
    const name = written("label", 0, top + TYPE.label.size, WORDS.charts.paths.stages[arms[0].path[stage].stage]);
    return [name, arms.map((arm, place) => {
        const found = arm.path[stage], y = top + high("label") + BAR / 2 + 2 + place * (BAR + GAP.bar);
        const last = stage === arm.path.length - 1;
        const parts = last ? { dark: found.reached, pale: 0 } : { dark: found.further, pale: found.lost };
        const words = behind(length(found.reached), y, width, wordsOf(arm, found, arms.length));
        return [bar({ x: 0, y, length }, parts, arm.place), words];
    })];
}

function wordsOf({ name, place }, { stage, reached, lost }, arms) {
    const value = arms > 1 ? `${name}: ${perHundred(reached)}` : perHundred(reached);
    const words = [{ type: "value", text: value, more: { class: `word series-${place + 1}` } }];
    const text = fillIn(WORDS.charts.paths.lost[stage] || "", { n: perHundred(lost) });
    return lost > 0 && text ? [...words, { type: "small", text, more: { class: "soft" } }] : words;
}

/** What stands below: drafts, which would dwarf all else, and how often something was declined or went stale. */
function noted(arms) {
    const words = WORDS.charts.paths;
    const parts = arms.map(({ name, outcomes }) => {
        const times = onTheWay(outcomes).map((each) => fillIn(words.times[each.name], { n: perHundred(each.times) }));
        return fillIn(arms.length > 1 ? words.noteArm : words.note, { name, times: times.join(", ") });
    });
    return [words.means, ...parts];
}

function says({ arms }) {
    const words = WORDS.charts.paths;
    const parts = arms.map(({ name, outcomes }) => {
        const stages = pathOf(outcomes).map(({ stage, reached }) => `${words.stages[stage]} ${perHundred(reached)}`);
        return arms.length > 1 ? `${name}: ${stages.join(", ")}` : stages.join(", ");
    });
    return `${below({ arms })}. ${parts.join(". ")}. ${noted(arms).join(" ")}`;
}

function rows({ arms }) {
    const words = WORDS.charts.paths;
    const lines = arms.flatMap(({ name, outcomes }) =>
        pathOf(outcomes).map(({ stage, reached, lost }) => [name, words.stages[stage], reached, lost]));
    return [words.heads, ...lines];
}
