/** A text as letters that a link can carry: zipped where the browser can, in base64url. */

/** Letters that say how a text is packed. */
const ZIPPED = "z";
const PLAIN = "p";
/** Bytes that a packed text may unfold to: a scenario's file may be no larger. */
const MOST = 1 << 20;

/**
 * Pack a text.
 * @param {string} text
 * @returns {Promise<string>} letters, digits, - and _.
 */
export async function pack(text) {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") return PLAIN + letters(bytes);
  const zipped = await through(bytes, new CompressionStream("deflate-raw"));
  return ZIPPED + letters(zipped);
}

/**
 * The text that was packed.
 * @param {string} text
 * @returns {Promise<string|null>} null if it is broken, or unfolds to more than a scenario's file may have.
 */
export async function unpack(text) {
  try {
    const bytes = bytesOf(text.slice(1));
    const plain = text[0] === PLAIN ? bytes : text[0] === ZIPPED ? await unzip(bytes) : null;
    return plain && plain.length <= MOST
      ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain)
      : null;
  } catch {
    return null;
  }
}

function unzip(bytes) {
  return through(bytes, new DecompressionStream("deflate-raw"));
}

/** Bytes through a stream, as long as they are not too many. */
async function through(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST) {
      await reader.cancel();
      throw new RangeError("too large");
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function letters(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
