/** Pictures to take away: an SVG that stands alone, and a PNG of it. Nothing leaves the device. */

import { broken, FACES, high, TYPE } from "./type.js";
import { drawn, mark } from "./svg.js";

/** What of an element's look the style sheet decides, and a file without one must say itself. */
const LOOK = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "paint-order", "vector-effect", "opacity",
];
/** White around a picture, and the least width of its text below, CSS px. */
const MARGIN = 16;
/** What can be chosen or pointed at is of no use in a file. */
const FOR_HANDS = ".pointer, .hit";
const HANDS = ["tabindex", "role", "aria-label", "aria-pressed", "aria-valuetext", "aria-valuemin", "aria-valuemax", "aria-valuenow", "data-at", "class"];

/**
 * A chart that is on the page, as a file of its own: its look written into it, its words, and notes below.
 * @param {Chart} chart
 * @param {{notes: string[]}} more what made it: the command, the seed, how many dialogues
 * @returns {string} SVG
 */
export function standalone(chart, { notes = [] } = {}) {
    const copy = chart.element.cloneNode(true), { width } = chart.view, height = Number(chart.element.getAttribute("height"));
    lookedAs(chart.element, copy);
    for (const each of copy.querySelectorAll(FOR_HANDS)) each.remove();
    for (const each of [copy, ...copy.querySelectorAll("*")]) for (const name of HANDS) each.removeAttribute(name);
    const lines = notes.flatMap((note) => broken(note, "small", width, 12));
    const all = height + (lines.length ? 10 + high("small", lines.length) : 0);
    const inner = [...copy.childNodes];
    const whole = drawn(mark("svg", {
        width: width + 2 * MARGIN, height: all + 2 * MARGIN, "font-family": FACES, role: "img",
        viewBox: `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${all + 2 * MARGIN}`,
    }));
    const { paper, soft } = groundOf(chart.element);
    whole.append(...inner.splice(0, 2), drawn(mark("rect", { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: all + 2 * MARGIN, fill: paper })), ...inner);
    whole.append(...lines.map((line, place) => drawn(mark("text", { x: 0, y: height + 10 + TYPE.small.size + place * high("small"), "font-size": TYPE.small.size, fill: soft }, line))));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** Writes what the page's sheet says of every element into its copy. */
function lookedAs(element, copy) {
    const found = getComputedStyle(element);
    for (const name of LOOK) copy.setAttribute(name, found.getPropertyValue(name));
    [...element.children].forEach((child, place) => lookedAs(child, copy.children[place]));
}

/** The page's ground and its softer ink, as the picture has them. */
function groundOf(element) {
    const found = getComputedStyle(element);
    return { paper: found.getPropertyValue("--paper").trim() || "#ffffff", soft: found.getPropertyValue("--ink-soft").trim() || "#595959" };
}

/**
 * An SVG as a PNG. From a data URL, which taints no canvas, not even in a frame without an origin.
 * @param {string} svg of ``standalone``
 * @param {number} scale px of the picture for a CSS px
 * @returns {Promise<Blob>}
 */
export async function picture(svg, scale = 2) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(image.naturalWidth * scale);
    canvas.height = Math.ceil(image.naturalHeight * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => { canvas.toBlob(done, "image/png"); });
}

/**
 * Hands a file to the reader: the browser's own download.
 * @param {string} name of the file
 * @param {Blob|string} content
 * @param {string} type of a text, such as text/csv
 */
export function handed(name, content, type = "text/plain") {
    const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
    const link = document.createElement("a"), address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
}
