/** Text in pictures: the sizes there are, how wide a text is, and where it is cut or broken. */

import { mark } from "./svg.js";

/** The system's faces, named once for what is drawn, what is measured and what is saved. */
export const FACES = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** Sizes in CSS px with their weight; the class says the colour (charts.css). */
export const TYPE = {
    title: { size: 15, weight: 600 }, label: { size: 13, weight: 400 }, value: { size: 13, weight: 600 },
    small: { size: 12, weight: 400 },
};

/** Height of a line over the size of its text, and of a capital. */
const LEADING = 1.35;
const CAPITAL = 0.7;
/** Most lines of a text, unless told otherwise. */
const LINES = 4;

let pen = null;
const widths = new Map();
/** Widths that are remembered at most: names in scenarios are many. */
const REMEMBERED = 5000;

/** Width of a text in CSS px, as the browser would set it: all figures are as wide as a nought (charts.css). */
export function wide(text, type) {
    const plain = text.replace(/\d/g, "0"), key = `${type}:${plain}`;
    if (!widths.has(key)) {
        if (widths.size > REMEMBERED) widths.clear();
        widths.set(key, measured(plain, TYPE[type]));
    }
    return widths.get(key);
}

function measured(text, { size, weight }) {
    pen = pen || document.createElement("canvas").getContext("2d");
    pen.font = `${weight} ${size}px ${FACES}`;
    return pen.measureText(text).width;
}

/** Width of the widest of some texts; 0 if there is none. */
export function widest(texts, type) {
    return texts.reduce((most, text) => Math.max(most, wide(text, type)), 0);
}

/** A text that fits a width: as it is, or cut, with an ellipsis. */
export function cut(text, type, room) {
    if (wide(text, type) <= room) return text;
    const shorter = (letters) => `${text.slice(0, letters).trimEnd()}…`;
    let fits = 1, over = text.length;
    while (over - fits > 1) {
        const letters = (fits + over) >> 1;
        if (wide(shorter(letters), type) <= room) fits = letters;
        else over = letters;
    }
    return shorter(fits);
}

/**
 * A text in lines of at most a width; what is more than ``most`` lines is cut. Measured word by word, since words come
 * again when numbers change, and whole lines do not.
 */
export function broken(text, type, room, most = LINES) {
    const lines = [], space = wide(" ", type);
    let taken = Infinity;
    for (const word of text.split(" ")) {
        const size = wide(word, type);
        if (taken + space + size > room && lines.length < most) {
            lines.push(word);
            taken = size;
        } else {
            lines[lines.length - 1] += ` ${word}`;
            taken += space + size;
        }
    }
    return taken > room ? [...lines.slice(0, -1), cut(lines[lines.length - 1], type, room)] : lines;
}

/** Height of so many lines. */
export function high(type, lines = 1) {
    return TYPE[type].size * LEADING * lines;
}

/**
 * A line of text on the picture.
 * @param {string} type one of TYPE
 * @param {number} x, y the baseline's start, middle or end
 * @param {string} text
 * @param {Object} more attributes: class (added to the type's), "text-anchor"
 */
export function written(type, x, y, text, more = {}) {
    const { size, weight } = TYPE[type];
    const classes = more.class ? `${type} ${more.class}` : type;
    return mark("text", { ...more, class: classes, "font-size": size, "font-weight": weight, x, y }, text);
}

/** The same with its middle, not its baseline, at a height. */
export function centred(type, x, y, text, more = {}) {
    return written(type, x, y + (TYPE[type].size * CAPITAL) / 2, text, more);
}

/** Lines of text below each other, the first baseline at ``y``. */
export function paragraph(type, x, y, lines, more = {}) {
    return lines.map((line, place) => written(type, x, y + place * high(type), line, more));
}

/**
 * What stands above every picture: its name and, in smaller type, what is shown.
 * @param {string} title
 * @param {string} below
 * @param {number} width CSS px
 * @param {number} least lines that are kept free below the name, for what is read out there
 * @returns {{marks: Mark[][], height: number, read: function}} ``read`` gives marks with another text below the name
 */
export function headed(title, below, width, least = 1) {
    const names = broken(title, "title", width, 2), lines = broken(below, "small", width);
    const name = paragraph("title", 0, TYPE.title.size, names), second = high("title", names.length) + TYPE.small.size;
    return {
        marks: [name, paragraph("small", 0, second, lines)],
        read: (text) => [name, paragraph("small", 0, second, broken(text, "small", width), { class: "read" })],
        height: high("title", names.length) + high("small", Math.max(lines.length, least)) + 8,
    };
}
