/** Texts of TOML: in double or single quotes, on one line or several. */

const PLAIN_LINE = /[^"\\\x00-\x08\x0a-\x1f\x7f]*/y;
const PLAIN_LINES = /[^"\\\x00-\x08\x0b-\x1f\x7f]*/y;
const TO_LINE_END = /[ \t]*/y;
const BLANKS_AND_LINES = /[ \t\n]*/y;
const ESCAPES = new Map(Object.entries({ b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", '"': '"', "\\": "\\" }));
const HEX = new Map([["u", 4], ["U", 8]]);
const UNKNOWN = "Unescaped";

/** The text that begins at a quotation mark. @param {Cursor} cursor @returns {string} */
export function textAt(cursor) {
  const quote = cursor.here;
  if (cursor.sees(quote.repeat(3))) return longText(cursor, quote);
  return lineText(cursor);
}

/** The text on one line that begins at a quotation mark: two marks are an empty one. @param {Cursor} cursor */
export function lineText(cursor) {
  const quote = cursor.here;
  cursor.at += 1;
  return quote === "'" ? literal(cursor, "'", false) : basic(cursor, false);
}

function longText(cursor, quote) {
  cursor.at += 3;
  if (cursor.here === "\n") cursor.at += 1;
  const text = quote === "'" ? literal(cursor, "'''", true) : basic(cursor, true);
  let further = "";
  // A text may end in one or two quotation marks of its own, before the three that close it.
  while (further.length < 2 && cursor.here === quote) {
    cursor.at += 1;
    further += quote;
  }
  return text + further;
}

function literal(cursor, mark, lines) {
  const end = cursor.text.indexOf(mark, cursor.at);
  if (end < 0) cursor.refuse("Expected", cursor.text.length);
  cursor.checkLetters(cursor.at, end, lines);
  const text = cursor.text.slice(cursor.at, end);
  cursor.at = end + mark.length;
  return text;
}

function basic(cursor, lines) {
  const parts = [];
  for (;;) {
    parts.push(cursor.take(lines ? PLAIN_LINES : PLAIN_LINE)[0]);
    if (cursor.here === undefined) cursor.refuse("Unterminated");
    if (cursor.here === "\\") parts.push(escape(cursor, lines));
    else if (cursor.here !== '"') cursor.refuse("Illegal character");
    else if (!lines || cursor.sees('"""')) break;
    else parts.push(quoteWithin(cursor));
  }
  cursor.at += lines ? 3 : 1;
  return parts.join("");
}

function quoteWithin(cursor) {
  cursor.at += 1;
  return '"';
}

function escape(cursor, lines) {
  const letter = cursor.text[cursor.at + 1];
  if (lines && (letter === " " || letter === "\t" || letter === "\n")) return lineEnd(cursor);
  cursor.at += 2;
  if (HEX.has(letter)) return hex(cursor, HEX.get(letter));
  if (!ESCAPES.has(letter)) cursor.refuse(UNKNOWN);
  return ESCAPES.get(letter);
}

/** A backslash at the end of a line: the text goes on at the next letter. */
function lineEnd(cursor) {
  cursor.at += 1;
  cursor.take(TO_LINE_END);
  if (cursor.here === undefined) return "";
  if (cursor.here !== "\n") cursor.refuse(UNKNOWN);
  cursor.take(BLANKS_AND_LINES);
  return "";
}

function hex(cursor, digits) {
  const written = cursor.text.slice(cursor.at, cursor.at + digits);
  if (written.length !== digits || /[^0-9A-Fa-f]/.test(written)) cursor.refuse("Invalid hex");
  cursor.at += digits;
  const code = parseInt(written, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) cursor.refuse("Escaped character");
  return String.fromCodePoint(code);
}
