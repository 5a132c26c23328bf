/** Elements of the page, made of names, attributes and children; text is always text, whatever it holds. */

/**
 * Make an element.
 * @param {string} name of the element, as in HTML.
 * @param {Object} [given] attributes; functions under `onclick` and the like become listeners, `true` an empty
 *     attribute, `false`, `null` and `undefined` none.
 * @param {...(Node|string|number|null|Array)} children texts, elements, or lists of them; null is left out.
 * @returns {HTMLElement}
 */
export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else mark(element, key, value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Set an attribute, or take it away.
 * @param {Element} element
 * @param {string} name
 * @param {string|number|boolean|null|undefined} value `true` stands for an empty one, nothing or `false` for none.
 */
export function mark(element, name, value) {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/**
 * Say something in an element, where it does not say it already.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Number of elements that were named so far. */
let named = 0;

/**
 * An id that no other element has.
 * @returns {string}
 */
export function anId() {
  named += 1;
  return `e${named}`;
}

/**
 * A button that does something.
 * @param {string} text what it says.
 * @param {function(): void} act what a press does.
 * @param {Object} [given] further attributes.
 * @returns {HTMLButtonElement}
 */
export function button(text, act, given = {}) {
  return make("button", { type: "button", onclick: act, ...given }, text);
}

/**
 * A list to choose from.
 * @param {Array<[string, string]>} options value and text each.
 * @param {string} chosen
 * @param {function(string): void} act told the value.
 * @param {Object} [given] further attributes.
 * @returns {HTMLSelectElement}
 */
export function choice(options, chosen, act, given = {}) {
  const rows = options.map(([value, text]) => make("option", { value, selected: value === chosen }, text));
  return make("select", { ...given, onchange: (event) => act(event.target.value) }, rows);
}

/**
 * A table of texts; columns of numbers are set to the right.
 * @param {string} caption
 * @param {string[]} head
 * @param {Array<Array<string|Node>>} rows the first cell of a row is its head.
 * @returns {HTMLElement} the table, within a box that scrolls where it is too wide.
 */
export function table(caption, head, rows) {
  const cells = (row) => row.map((cell, place) => make(place ? "td" : "th", place ? {} : { scope: "row" }, cell));
  const top = make(
    "thead",
    {},
    make(
      "tr",
      {},
      head.map((text) => (text ? make("th", { scope: "col" }, text) : make("td", {}))),
    ),
  );
  const body = make(
    "tbody",
    {},
    rows.map((row) => make("tr", {}, cells(row))),
  );
  return make(
    "div",
    { class: "scrolls", tabindex: 0, role: "region", "aria-label": caption },
    make("table", {}, make("caption", {}, caption), top, body),
  );
}

/**
 * A part of the page that shows what it stands for from the beginning.
 * @param {{element: HTMLElement, refresh: function(): void}} part
 */
export function refreshed(part) {
  part.refresh();
  return part;
}
