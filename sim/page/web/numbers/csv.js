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
