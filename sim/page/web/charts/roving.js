/** Choices within a picture: one stops the tab key, arrow keys go to the nearest in their direction, Enter chooses. */

import { chosen } from "./chart.js";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** How much worse a step aside is than one ahead. */
const ASIDE = 3;

/**
 * The choice that stops the tab key: where one walked to, else what is chosen, else the first.
 * @param {{at: number|null, stop: (number|null)}} view of the chart
 */
export function stopOf({ at, stop }, first) {
    return stop ?? at ?? first;
}

/**
 * The attributes of a choice.
 * @param {number} at its number
 * @param {string} label
 * @param {{held: boolean, chosen: boolean}} state whether it stops the tab key, whether it is chosen
 */
export function choice(at, label, { held, chosen: pressed }) {
    return {
        class: "choice", role: "button", tabindex: held ? "0" : "-1", "aria-label": label,
        "aria-pressed": String(pressed), "data-at": String(at),
    };
}

/**
 * Lets the choices of a chart (class "choice", data-at a number) be walked and chosen.
 * @param {Chart} chart
 * @param {string} what the event that tells of a choice, with {[what]: number}
 */
export function roving(chart, what) {
    const choose = (hit) => {
        const at = Number(hit.dataset.at);
        chart.look({ at, stop: at });
        chosen(chart, what, { [what]: at });
    };
    chart.element.addEventListener("click", (event) => {
        const hit = event.target.closest(".choice");
        if (hit) choose(hit);
    });
    chart.element.addEventListener("keydown", (event) => {
        const hit = event.target.closest(".choice");
        if (!hit) return;
        if (event.key === "Enter" || event.key === " ") choose(hit);
        else if (event.key in WAYS || event.key === "Home" || event.key === "End") walk(chart, hit, event.key);
        else return;
        event.preventDefault();
    });
}

function walk(chart, from, key) {
    const all = [...chart.element.querySelectorAll(".choice")];
    const to = key === "Home" ? all[0] : key === "End" ? all[all.length - 1] : nearest(all, from, WAYS[key]);
    if (!to) return;
    chart.look({ stop: Number(to.dataset.at) });
    to.focus();
}

/** The choice that lies nearest in a direction, or none. */
function nearest(all, from, [across, down]) {
    const start = middle(from);
    let best = null, least = Infinity;
    for (const each of all) {
        const { x, y } = middle(each), ahead = (x - start.x) * across + (y - start.y) * down;
        const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * across);
        const distance = ahead + ASIDE * aside;
        if (ahead > 1 && distance < least) [best, least] = [each, distance];
    }
    return best;
}

function middle(choice) {
    const { left, top, width, height } = choice.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
}
