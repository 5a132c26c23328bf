/** What can be saved of a chart: a picture with its set-up and command in words, or its numbers as a table. */
import { handed, picture, standalone } from "../../charts/save.js";
import { commands } from "../../numbers/command.js";
import { csv } from "../../numbers/csv.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { button, make } from "../element.js";
import { withinReach } from "../setup.js";

const words = WORDS.views;

/** How each kind of file is made of a chart. */
const FILES = {
  svg: ["image/svg+xml", (chart, notes) => standalone(chart, { notes })],
  png: ["image/png", (chart, notes) => picture(standalone(chart, { notes }))],
  csv: ["text/csv", (chart) => tableOf(chart.rows())],
};

/**
 * The buttons below a chart.
 * @param {Object} desk
 * @param {Object} chart
 * @param {string} file its name without its ending.
 * @param {function(): string[]} notes what stands below a picture.
 * @returns {HTMLElement}
 */
export function saver(desk, chart, file, notes) {
  const one = ([kind, [type, made]]) => {
    const save = async () => handed(`${file}.${kind}`, await made(chart, notes()), type);
    const name = fillIn(words.saveAs, { file, kind: kind.toUpperCase() });
    return button(kind.toUpperCase(), save, { class: "quiet", "aria-label": name });
  };
  return make("div", { class: "save" }, Object.entries(FILES).map(one));
}

/** The commands that give the same in Python, an arm each: see `commands`. */
export function commandsOf({ store, facts }, what = "compare") {
  const { setup, scenarios } = store;
  return commands({ ...setup, ...withinReach(setup, scenarios.a) }, what, facts);
}

/** Numbers of a chart: a heading, then rows; a column of numbers alone is one of numbers. */
function tableOf([head, ...rows]) {
  const kindOf = (place) => {
    const column = rows.map((row) => row[place]).filter((value) => value !== null && value !== undefined);
    if (!column.every((value) => typeof value === "number")) return "string";
    return column.every(Number.isInteger) ? "integer" : "number";
  };
  return csv(
    head.map((name, place) => ({ name, kind: kindOf(place) })),
    rows,
  );
}
