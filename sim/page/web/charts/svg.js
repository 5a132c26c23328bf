/** Pictures as plain values, and elements that follow them: a chart is a function from data to marks. */

const SPACE = "http://www.w3.org/2000/svg";

/**
 * A mark: what an SVG element is to be.
 * @typedef {{tag: string, attributes: Object<string, string>, inside: (Mark|string)[]}} Mark
 */

/**
 * A mark of attributes and what is inside; what is null, undefined or false is left out. Numbers are lengths, CSS px.
 * @param {string} tag
 * @param {Object<string, string|number|null|undefined|false>} attributes
 * @param {...(Mark|string|null|false|Array)} inside
 * @returns {Mark}
 */
export function mark(tag, attributes = {}, ...inside) {
    const known = {};
    for (const [name, value] of Object.entries(attributes)) {
        if (there(value)) known[name] = typeof value === "number" ? length(value) : value;
    }
    return { tag, attributes: known, inside: inside.flat(Infinity).filter(there) };
}

function there(value) {
    return value !== null && value !== undefined && value !== false;
}

/** Marks for the eye alone: those who listen are told by a title, a description and whatever can be acted on. */
export function unheard(marks) {
    return mark("g", { "aria-hidden": "true" }, marks);
}

/** A line upwards, from one height to another. */
export function upright(of, x, top, bottom) {
    return mark("line", { class: of, x1: x, x2: x, y1: top, y2: bottom });
}

/** A line across, from the left to the right. */
export function level(of, y, left, right) {
    return mark("line", { class: of, x1: left, x2: right, y1: y, y2: y });
}

/** A length as it is written: a hundredth of a px is finer than any screen. */
export function length(value) {
    return String(Math.round(value * 100) / 100);
}

/**
 * The element of a mark.
 * @param {Mark|string} what
 * @returns {Element|Text}
 */
export function drawn(what) {
    if (typeof what === "string") return document.createTextNode(what);
    const element = document.createElementNS(SPACE, what.tag);
    for (const [name, value] of Object.entries(what.attributes)) element.setAttribute(name, value);
    element.append(...what.inside.map(drawn));
    return element;
}

/**
 * Makes the element of one mark that of another, and leaves alone what both have in common: focus stays where it is.
 * @param {Element} element of ``before``
 * @param {Mark} before
 * @param {Mark} after of the same tag
 */
export function patched(element, before, after) {
    for (const name of Object.keys(before.attributes)) {
        if (!(name in after.attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(after.attributes)) {
        if (before.attributes[name] !== value) element.setAttribute(name, value);
    }
    const nodes = [...element.childNodes];
    after.inside.forEach((each, place) => inside(element, nodes[place], before.inside[place], each));
    for (const node of nodes.slice(after.inside.length)) node.remove();
}

function inside(element, node, before, after) {
    if (node === undefined) return element.append(drawn(after));
    if (typeof before === "string" && typeof after === "string") {
        if (before !== after) node.data = after;
    } else if (before.tag !== undefined && before.tag === after.tag) {
        patched(node, before, after);
    } else {
        node.replaceWith(drawn(after));
    }
}
