/** A chart in its place on the page: as wide as that is, with its numbers as a table below. */

import { WORDS } from "../words.js";
import { tabled } from "./tabled.js";

/** No picture is drawn narrower, CSS px. */
const NARROWEST = 280;

/**
 * Puts a chart into an element of the page and keeps it as wide as that.
 * @param {HTMLElement} host
 * @param {function} kind one of the kinds of chart: (data, facts, width) -> Chart
 * @param {Object} data
 * @param {Object} facts
 * @returns {{chart: Chart, update: function, close: function}}
 */
export function placed(host, kind, data, facts) {
    const figure = document.createElement("figure");
    figure.className = "picture";
    host.append(figure);
    const chart = kind(data, facts, widthOf(figure));
    const table = tabled(chart, WORDS.charts.table);
    figure.append(chart.element, table.element);
    const watch = new ResizeObserver(() => {
        const width = widthOf(figure);
        if (figure.clientWidth && width !== chart.view.width) chart.update(chart.data, width);
    });
    watch.observe(figure);
    return {
        chart,
        update(next) { chart.update(next); table.update(); },
        close() { watch.disconnect(); figure.remove(); },
    };
}

function widthOf(figure) {
    return Math.max(Math.floor(figure.clientWidth), NARROWEST);
}
