/** Numbers, dates and times of TOML. Whole numbers are BigInt, so that 4 and 4.0 stay apart and none is rounded. */
import { Complaint } from "./cursor.js";

const DIGITS = "[0-9]+(?:_[0-9]+)*";
const WHOLE = `[+-]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)`;
const BASED = /0(?:x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*|b[01]+(?:_[01]+)*|o[0-7]+(?:_[0-7]+)*)/y;
const NUMBER = new RegExp(`${WHOLE}((?:\\.${DIGITS})?(?:[eE][+-]?${DIGITS})?)`, "y");
const SPECIAL = /([+-]?)(inf|nan)/y;
const TIME = "(?<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\\.(?<part>[0-9]{1,6})[0-9]*)?";
const DATE = "(?<year>[0-9]{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])";
const ZONE = "(?:(?<zulu>[Zz])|(?<offset>[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?";
const DATE_TIME = new RegExp(`${DATE}(?:[Tt ]${TIME}${ZONE})?`, "y");
const LOCAL_TIME = new RegExp(TIME, "y");

/** A date, a time, or both: no key of a scenario holds one, but sentences show what was found. */
export class Moment {
  /** @param {string} date YYYY-MM-DD, or empty. @param {string} time with its fraction and zone, or empty. */
  constructor(date, time) {
    Object.assign(this, { date, time });
    Object.freeze(this);
  }

  /** As ISO 8601 has it. */
  get iso() {
    return [this.date, this.time].filter(Boolean).join("T");
  }

  toString() {
    return [this.date, this.time].filter(Boolean).join(" ");
  }
}

/**
 * The number, date or time that begins here.
 * @param {Cursor} cursor
 * @param {number} mostDigits most digits of a whole number.
 * @returns {bigint|number|Moment|undefined} undefined if none does.
 */
export function scalarAt(cursor, mostDigits) {
  const place = cursor.at;
  const date = cursor.take(DATE_TIME);
  if (date) return moment(date.groups, place);
  const time = cursor.take(LOCAL_TIME);
  if (time) return new Moment("", clock(time.groups));
  const based = cursor.take(BASED);
  if (based) return BigInt(based[0].replaceAll("_", ""));
  const number = cursor.take(NUMBER);
  if (number) return number[1] ? Number(bare(number[0])) : whole(bare(number[0]), mostDigits);
  const special = cursor.take(SPECIAL);
  return special ? endless(special) : undefined;
}

function bare(written) {
  return written.replaceAll("_", "");
}

function whole(written, mostDigits) {
  const digits = written.replace(/^[+-]/, "");
  if (digits.length > mostDigits) throw new Complaint(-1, "");
  return written.startsWith("-") ? -BigInt(digits) : BigInt(digits);
}

function endless([, sign, word]) {
  if (word === "nan") return NaN;
  return sign === "-" ? -Infinity : Infinity;
}

function moment({ year, month, day, ...rest }, place) {
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  if (year === "0000" || Number(day) > days) throw new Complaint(place, "Invalid date");
  return new Moment(`${year}-${month}-${day}`, rest.time ? clock(rest) : "");
}

function clock({ time, part, zulu, offset }) {
  const fraction = Number(part ?? 0) ? `.${part.padEnd(6, "0")}` : "";
  const zone = zulu || offset === "-00:00" ? "+00:00" : (offset ?? "");
  return time + fraction + zone;
}
