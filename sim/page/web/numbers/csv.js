/** Tables as CSV, as sim.store.tables writes them: empty where missing, 1 and 0 for yes and no, a dot in numbers. */

import { floatText } from "../reading/spelling.js";

/** How a text begins that a spreadsheet would work out instead of showing it (also behind apostrophes). */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\p{Nd}.]+(e[+-]?\p{Nd}+)?$/u;
const APART = /[",\r\n]/;

const WRITTEN = {string: String, integer: String, number: floatText, boolean: (value) => String(Number(value))};

/**
 * A table as text.
 * @param {{name: string, kind: "string"|"integer"|"number"|"boolean"}[]} columns
 * @param {Array[]} rows a value a column; null, undefined and NaN are missing
 * @returns {string} lines that end with a line feed, texts that would be formulas behind an apostrophe
 */
export function csv(columns, rows) {
    const head = columns.map((column) => column.name);
    return [head, ...rows.map((row) => row.map((value, place) => cell(value, columns[place].kind)))].map(line).join("");
}

/**
 * The outcomes of dialogues as a table: a row a dialogue, first months missing where they never came.
 * @param {Object<string, ArrayLike<number>>} outcomes by name, (dialogues,) each
 * @param {number} first number of the first dialogue
 * @param {{outcomes: object[]}} facts
 * @returns {{columns: object[], rows: Array[]}} for csv
 */
export function outcomesTable(outcomes, first, facts) {
    const columns = [{name: "run", kind: "integer"}, ...facts.outcomes.map(({name, kind}) => ({name, kind}))];
    const value = ({name}, row) => (name.startsWith("first_") && outcomes[name][row] < 0 ? null : outcomes[name][row]);
    const rows = Array.from({length: outcomes.breakthroughs.length}, (_, row) => (
        [first + row, ...facts.outcomes.map((outcome) => value(outcome, row))]
    ));
    return {columns, rows};
}

/**
 * A comparison as a table: a row an estimate, all digits; a difference names the track that is taken away.
 * @param {object} comparison of contrast
 * @returns {{columns: object[], rows: Array[]}} for csv; what the page does not know is missing
 */
export function comparisonTable({tracks, differences}) {
    const columns = ["measure", "track", "less"].map((name) => ({name, kind: "string"}))
        .concat(["estimate", "low", "high"].map((name) => ({name, kind: "number"})));
    const row = (measure, track, less, {estimate, low, high}) => [measure, track, less, estimate, low, high];
    const alone = (estimate) => ({estimate, low: null, high: null});
    const ofTrack = ({track, means, transfer_rate, unofficial_rate, any_transfer, candour, trust_end}) =>
        Object.entries({
            ...means, transfer_rate, transfer_rate_unofficial: unofficial_rate, any_transfer, candour: alone(candour),
            trust_end: alone(trust_end),
        }).map(([measure, found]) => row(measure, track, null, found));
    const ofPair = ({measure, first, second, value}) => row(measure, first, second, value);
    return {columns, rows: [...tracks.flatMap(ofTrack), ...differences.map(ofPair)]};
}

function cell(value, kind) {
    return value === null || value === undefined || Number.isNaN(value) ? "" : WRITTEN[kind](value);
}

function line(cells) {
    const texts = cells.map((text) => apart(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text));
    return `${texts.length === 1 && !texts[0] ? '""' : texts.join(",")}\n`;
}

function apart(text) {
    return APART.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
