/** From the bytes of a file to a text whose lines end as in Unix: twin of `sim.scenario.toml_text.decode`. */
import { WORDS } from "../words.js";
import { grouped, strip } from "./spelling.js";

const SAY = WORDS.reading;
const MARK = "\uFEFF";

/**
 * The text of a file.
 * @param {string|Uint8Array} content of the file; of a text as the browser has it, what would be saved.
 * @param {object} ceilings
 * @param {function(number, string, string, string)} refuse called with line, path, found and allowed; throws.
 * @returns {string} without a byte order mark.
 */
export function decoded(content, ceilings, refuse) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (bytes.length > ceilings.LARGEST) {
    refuse(0, "", SAY.largeFile(grouped(bytes.length), grouped(ceilings.LARGEST)), "");
  }
  const text = utf8(bytes, refuse).replaceAll("\r\n", "\n");
  if (!strip(text)) refuse(0, "", SAY.emptyFile, SAY.beginSo);
  return text;
}

function utf8(bytes, refuse) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(MARK) ? text.slice(MARK.length) : text;
  } catch {
    const place = firstWrong(bytes);
    const before = bytes.subarray(0, place);
    const line = before.reduce((count, byte) => count + (byte === 10), 1);
    const column = place - before.lastIndexOf(10);
    const byte = `0x${bytes[place].toString(16).padStart(2, "0")}`;
    return refuse(line, SAY.column(column), SAY.notUtf8(byte), SAY.utf8);
  }
}

/** Where the first character begins that is no UTF-8. */
function firstWrong(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const size = sizeAt(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return at;
}

/** How many bytes the character at a place has; 0 if it is none. */
function sizeAt(bytes, at) {
  const first = bytes[at];
  if (first < 0x80) return 1;
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const [low, high] = SECOND.get(first) ?? [0x80, 0xbf];
  if (!(bytes[at + 1] >= low && bytes[at + 1] <= high)) return 0;
  for (let further = 2; further < size; further += 1) {
    if (!(bytes[at + further] >= 0x80 && bytes[at + further] <= 0xbf)) return 0;
  }
  return size;
}

/** First bytes behind which not every second may stand: no longer forms than needed, no halves of characters. */
const SECOND = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
