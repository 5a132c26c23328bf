/** A chart in its place on the page: as wide as that is, with its numbers as a table below. */

import { WORDS } from "../words.js";
import { closedTable } from "./table.js";

/** No picture is drawn narrower, CSS px. */
const NARROWEST = 280;

/**
 * Puts a chart into an element of the page and keeps it as wide as that. While the element is not shown, data are
 * only kept.
 * @param {HTMLElement} host
 * @param {function} kind one of the kinds of chart: (data, facts, width) -> Chart
 * @param {Object} data
 * @param {Object} facts
 * @returns {{chart: Chart, update: function, close: function}}
 */
export function placeChart(host, kind, data, facts) {
    const figure = document.createElement("figure");
    figure.className = "picture";
    host.append(figure);
    let width = figure.clientWidth, newest = data;
    const chart = kind(data, facts, Math.max(width, NARROWEST)), table = closedTable(chart, WORDS.charts.table);
    const draw = () => {
        chart.update(newest, Math.max(width, NARROWEST));
        table.update();
    };
    const watch = new ResizeObserver(([{ contentRect }]) => {
        const before = width;
        width = Math.floor(contentRect.width);
        if (width && width !== before) draw();
    });
    figure.append(chart.element, table.element);
    watch.observe(figure);
    return {
        chart,
        update(next) { newest = next; if (width) draw(); },
        close() { watch.disconnect(); figure.remove(); },
    };
}
