/** What every kind of chart is: an element that follows its data, the same numbers as a table, and as words. */

import { drawn, mark, patched } from "./svg.js";
import { FACES } from "./type.js";

/**
 * A chart on the page. ``update`` gives the element other data or another width, ``look`` moves its cursor ({at}),
 * ``rows`` are its numbers with a first row of headings; ``title`` and ``says`` put it into words.
 * @typedef {{element: SVGSVGElement, update: function, look: function, rows: function, title: string, says: string,
 *            data: Object, view: {width: number, at: number|null, stop: number|null}}} Chart
 */

/**
 * A kind of chart, as ``chartOf`` asks for it: what is drawn at a width, numbers, words, and whether one can act on it.
 * @typedef {{draw: function, rows: function, title: function, says: function, listens: (function|undefined)}} Kind
 */

let charts = 0;

/**
 * A chart of a kind.
 * @param {Kind} kind
 * @param {Object} data
 * @param {Object} facts of the page
 * @param {number} width in CSS px; text keeps its size at any
 * @returns {Chart}
 */
export function chartOf(kind, data, facts, width = 640) {
    const name = `chart-${(charts += 1)}`;
    const chart = {
        data,
        view: { width, at: null, stop: null },
        get title() { return kind.title(chart.data, facts); },
        get says() { return kind.says(chart.data, facts); },
        rows: () => kind.rows(chart.data, facts),
        update: (next = chart.data, wide = chart.view.width) =>
            redraw({ data: next, view: { ...chart.view, width: wide } }),
        look: (view) => redraw({ view: { ...chart.view, ...view } }),
    };
    let shown = framed(name, kind, chart, facts);
    function redraw(changed) {
        Object.assign(chart, changed);
        const next = framed(name, kind, chart, facts);
        patched(chart.element, shown, next);
        shown = next;
    }
    chart.element = drawn(shown);
    if (kind.listens) kind.listens(chart);
    return chart;
}

/** The whole element: words for who does not see it, then marks. What can be acted on is a group, all else an image. */
function framed(name, kind, { data, view }, facts) {
    const { height, marks } = kind.draw(data, facts, view);
    const { width } = view;
    const about = {
        class: "chart", role: kind.listens ? "group" : "img", "aria-labelledby": `${name}-title`,
        "aria-describedby": `${name}-says`, "font-family": FACES, width, height, viewBox: `0 0 ${width} ${height}`,
    };
    return mark("svg", about,
        mark("title", { id: `${name}-title` }, kind.title(data, facts)),
        mark("desc", { id: `${name}-says` }, kind.says(data, facts)),
        marks);
}

/** Tells whoever holds a chart that something in it was chosen: an event that bubbles, with its detail. */
export function chosen(chart, what, detail) {
    chart.element.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
}
