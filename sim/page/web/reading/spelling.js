/** Numbers and texts as Python writes them: sentences of the page are those of the command, letter for letter. */

const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const OBEYED = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const LINES = "\n\t";
const PADDED = 2;

/** The text without blanks at its ends. @param {string} text @returns {string} */
export function strip(text) {
  let [from, to] = [0, text.length];
  while (from < to && BLANK.test(text[from])) from += 1;
  while (to > from && BLANK.test(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/** How many characters a text has; one beyond the first 65,536 is one. @param {string} text @returns {number} */
export function characters(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first characters of a text. @param {string} text @param {number} most @returns {string} */
export function beginning(text, most) {
  return Array.from(text.slice(0, 2 * most)).slice(0, most).join("");
}

/** True if a terminal or a page would obey a text instead of showing it. @param {string} text @returns {boolean} */
export function obeyed(text) {
  return OBEYED.test(text);
}

/** The text with what would be obeyed written out, all but ends of lines and tabs. @param {string} text */
export function visible(text) {
  return text.replace(new RegExp(OBEYED, "gu"), (found) => (LINES.includes(found) ? found : escaped(found)));
}

function escaped(character) {
  const code = character.codePointAt(0);
  if (character === "\r") return "\\r";
  return code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
}

function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

/**
 * A text in double quotes, cut where it is longer than anyone reads.
 * @param {string} text
 * @param {number} longest characters that are shown.
 * @returns {string} with everything escaped beyond ASCII if something in it cannot be seen.
 */
export function quoted(text, longest) {
  const short = characters(text) <= longest ? text : `${beginning(text, longest - 1)}…`;
  const json = JSON.stringify(short);
  if (!UNPRINTABLE.test(short.replaceAll(" ", ""))) return json;
  return json.replace(/[^ -~]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}

/** A whole number with commas between thousands. @param {number|bigint} number @returns {string} */
export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The nearest whole number, halves to the even one. @param {number} value not negative. @returns {number} */
export function nearestWhole(value) {
  const floor = Math.floor(value);
  const half = value - floor === 0.5;
  return half ? floor + (floor % 2) : Math.round(value);
}

/** A floating number as Python shows it: 1.0, 1e-05, 1e+16, inf. @param {number} value @returns {string} */
export function floatText(value) {
  if (!Number.isFinite(value)) return endless(value);
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const power = Number(exponent);
  const text = power < -4 || power >= 16 ? scientific(digits, power) : plain(digits, power, true);
  return sign(value) + text;
}

/**
 * A number rounded to significant digits, as Python's format `g` has it: 0.1, 1e-05, 1e+06.
 * @param {number} value
 * @param {number} [most] significant digits.
 * @returns {string}
 */
export function general(value, most = 6) {
  if (!Number.isFinite(value)) return endless(value);
  const [digits, power] = significant(Math.abs(value), most);
  const short = digits.replace(/0+$/, "") || "0";
  const text = power < -4 || power >= most ? scientific(short, power) : plain(short, power, false);
  return sign(value) + text;
}

function endless(value) {
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

function sign(value) {
  return value < 0 || Object.is(value, -0) ? "-" : "";
}

/** Digits and power of ten; what lies just between two goes to the even one, where JavaScript would go up. */
function significant(value, most) {
  const [mantissa, exponent] = value.toExponential(100).split("e");
  const all = mantissa.replace(".", "");
  const [kept, rest] = [all.slice(0, most), all.slice(most)];
  const tie = /^50*$/.test(rest);
  const up = tie ? Number(kept.at(-1)) % 2 === 1 : rest[0] >= "5";
  const digits = String(BigInt(kept) + (up ? 1n : 0n)).padStart(most, "0");
  return digits.length > most ? [digits.slice(0, most), Number(exponent) + 1] : [digits, Number(exponent)];
}

function scientific(digits, power) {
  const rest = digits.slice(1);
  const size = String(Math.abs(power)).padStart(PADDED, "0");
  return `${digits[0]}${rest ? `.${rest}` : ""}e${power < 0 ? "-" : "+"}${size}`;
}

function plain(digits, power, pointed) {
  if (power < 0) return `0.${"0".repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, "0");
  const rest = digits.slice(power + 1) || (pointed ? "0" : "");
  return rest ? `${whole}.${rest}` : whole;
}
