/** What travels zipped in the page: half its size, and a moment at its opening. */

/**
 * @param {string} base64 of what was zipped (gzip).
 * @returns {Promise<Uint8Array>}
 */
export async function unzipped(base64) {
  const letters = atob(base64.trim()), zipped = new Uint8Array(letters.length);
  for (let place = 0; place < zipped.length; place++) zipped[place] = letters.charCodeAt(place);
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
