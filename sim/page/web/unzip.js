/** What travels zipped in the page: a third or half of its size, and a moment at its opening. */
import { WORDS } from "./words.js";

/**
 * @param {string} base64 of what was zipped (gzip).
 * @returns {Promise<Uint8Array>}
 * @throws {Error} with a sentence, where the browser unpacks nothing.
 */
export async function unzip(base64) {
  if (typeof DecompressionStream === "undefined") throw new Error(WORDS.engine.noUnzip);
  const letters = atob(base64.trim()), zipped = new Uint8Array(letters.length);
  for (let place = 0; place < zipped.length; place++) zipped[place] = letters.charCodeAt(place);
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
