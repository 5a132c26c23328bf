/** Pictures to take away: an SVG that stands alone, and a PNG of it. Nothing leaves the device. */

import { drawn, mark } from "./svg.js";
import { broken, FACES, high, paragraph, TYPE } from "./type.js";

/** What of an element's look the style sheet decides, with what holds in a file that does not say. */
const LOOK = {
    fill: "rgb(0, 0, 0)", "fill-opacity": "1", stroke: "none", "stroke-width": "1px", "stroke-opacity": "1",
    "stroke-dasharray": "none", "stroke-linejoin": "miter", "paint-order": "normal", "vector-effect": "none",
};
/** White around a picture, and above its notes, CSS px. */
const MARGIN = 16;
const ABOVE = 10;
/** What can be pointed at, and what says so, is of no use in a file. */
const HANDS = ".pointer, .hit";
const TOUCHED = /^(class|id|role|tabindex|data-at|aria-.*)$/;

/**
 * A chart that is on the page, as a file of its own: its look written into it, its words, and notes below.
 * @param {Chart} chart
 * @param {{notes: string[]}} more what made it: the command, the seed, how many dialogues
 * @returns {string} SVG
 */
export function standalone(chart, { notes = [] } = {}) {
    const { width } = chart.view, height = Number(chart.element.getAttribute("height"));
    const lines = notes.flatMap((note) => broken(note, "small", width, 12));
    const below = lines.length ? ABOVE + high("small", lines.length) : 0;
    const box = { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + below + 2 * MARGIN };
    const { paper, soft } = groundOf(chart.element);
    const whole = drawn(mark("svg", {
        width: box.width, height: box.height, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
        "font-family": FACES, role: "img",
    }));
    const [title, says, ...marks] = copied(chart.element);
    const words = paragraph("small", 0, height + ABOVE + TYPE.small.size, lines, { fill: soft });
    whole.append(title, says, drawn(mark("rect", { ...box, fill: paper })), ...marks, ...words.map(drawn));
    for (const each of whole.querySelectorAll("*")) handsOff(each);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** What is inside a picture, looking as it does on the page. */
function copied(element) {
    const copy = element.cloneNode(true);
    looked(element, copy);
    for (const each of copy.querySelectorAll(HANDS)) each.remove();
    return [...copy.childNodes];
}

/** Writes what the page's sheet says of every mark into its copy; groups have no look of their own. */
function looked(element, copy) {
    [...element.children].forEach((child, place) => looked(child, copy.children[place]));
    if (element.children.length || element.matches("title, desc")) return;
    const found = getComputedStyle(element);
    for (const [name, silent] of Object.entries(LOOK)) {
        const value = found.getPropertyValue(name);
        if (value !== silent) copy.setAttribute(name, value);
        else copy.removeAttribute(name);
    }
}

function handsOff(element) {
    for (const name of element.getAttributeNames()) if (TOUCHED.test(name)) element.removeAttribute(name);
}

/** The page's ground and its softer ink, as the picture has them. */
function groundOf(element) {
    const found = getComputedStyle(element), token = (name) => found.getPropertyValue(name).trim();
    return { paper: token("--paper") || "#ffffff", soft: token("--ink-soft") || "#595959" };
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
