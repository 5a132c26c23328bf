/** The numbers of a chart as a table, made when it is opened. */

/**
 * A closed table of a chart's rows.
 * @param {Chart} chart
 * @param {string} word what opens it
 * @returns {{element: HTMLDetailsElement, update: function}}
 */
export function closedTable(chart, word) {
    const element = document.createElement("details"), summary = document.createElement("summary");
    const numbers = document.createElement("div");
    summary.textContent = word;
    numbers.className = "numbers";
    numbers.tabIndex = 0; // what scrolls is scrolled by keys
    numbers.setAttribute("role", "group");
    element.append(summary, numbers);
    const update = () => {
        numbers.setAttribute("aria-label", chart.title);
        if (element.open) numbers.replaceChildren(tableOf(chart.rows(), chart.title));
    };
    update();
    element.addEventListener("toggle", update);
    return { element, update };
}

/** A table with a caption, a row of headings, and a heading in front of every row. */
function tableOf([heads, ...rows], title) {
    const table = document.createElement("table"), caption = document.createElement("caption");
    caption.textContent = title;
    table.append(caption, rowOf(heads, "col"), ...rows.map((row) => rowOf(row, "row")));
    return table;
}

function rowOf(cells, scope) {
    const row = document.createElement("tr");
    row.append(...cells.map((value, place) => {
        const cell = document.createElement(scope === "col" || place === 0 ? "th" : "td");
        if (cell.tagName === "TH") cell.scope = scope;
        cell.textContent = textOf(value);
        return cell;
    }));
    return row;
}

/** A value as it is written in a table: numbers to six digits, nothing where nothing is known. */
function textOf(value) {
    if (typeof value !== "number") return value === null ? "" : String(value);
    return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : "";
}
