/** A month is pointed at: with a pointer, a finger or the keys of a slider, which is what it is to those who listen. */

import { chosen } from "./chart.js";
import { mark } from "./svg.js";

/** Months that a key moves by. */
const KEYS = {
    ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -Infinity, End: Infinity,
};

/**
 * What is pointed at, laid over a plane.
 * @param {{left: number, top: number, width: number, height: number}} frame from the first month to the last
 * @param {number} months
 * @param {number} at the month, from 0
 * @param {{label: string, text: string}} words what the slider is called, and what it says at this month
 */
export function pointer(frame, months, at, { label, text }) {
    const { left, top, width, height } = frame;
    return mark("rect", {
        class: "pointer", role: "slider", tabindex: "0", "aria-label": label, "aria-valuetext": text,
        "aria-valuemin": "1", "aria-valuemax": String(months), "aria-valuenow": String(at + 1),
        x: left, y: top, width, height,
    });
}

/**
 * Lets a chart with a pointer be pointed at: it looks at the month, and tells of a month that was chosen.
 * A pointer that rests is no move, though browsers tell of one where a picture changes below it, and overrule keys.
 * @param {Chart} chart
 * @param {boolean} stays whether the cursor is the page's (data.month), and not only a look
 */
export function pointed(chart, stays = false) {
    const look = stays ? () => {} : (at) => chart.look({ at });
    const choose = (month) => { look(month); chosen(chart, "month", { month }); };
    const heard = (name, act) => chart.element.addEventListener(name, (event) => {
        const slider = event.target.closest("[role=slider]");
        if (slider) act(slider, event);
    });
    let rests = "";
    heard("pointermove", (slider, { clientX, clientY }) => {
        if (rests === (rests = `${clientX} ${clientY}`)) return;
        look(monthAt(slider, clientX));
    });
    heard("pointerdown", (slider, event) => choose(monthAt(slider, event.clientX)));
    heard("pointerout", (slider) => { if (document.activeElement !== slider) look(null); });
    heard("focusin", (slider) => look(now(slider)));
    heard("focusout", () => look(null));
    heard("keydown", (slider, event) => {
        if (!(event.key in KEYS)) return;
        event.preventDefault();
        choose(held(slider, now(slider) + KEYS[event.key]));
    });
}

function now(slider) {
    return Number(slider.getAttribute("aria-valuenow")) - 1;
}

function held(slider, month) {
    return Math.min(Math.max(month, 0), Number(slider.getAttribute("aria-valuemax")) - 1);
}

function monthAt(slider, place) {
    const { left, width } = slider.getBoundingClientRect();
    const last = Number(slider.getAttribute("aria-valuemax")) - 1;
    return held(slider, Math.round(((place - left) / width) * last) || 0);
}
