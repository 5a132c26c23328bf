/** Slices: long work is done a piece at a time, so that whoever does it can hear of other things in between. */

const LEAST = 8;
/** Milliseconds after which no other piece is begun before a pause. */
const LONG = 8;

/**
 * Play runs slice by slice, each of about as long as is allowed.
 * @param {(start: number, runs: number) => void} play some runs, from a number of those that are wanted on
 * @param {number} runs how many are wanted
 * @param {number} milliseconds that a slice may last; a single run may last longer
 * @param {() => Promise<void>} pause after every slice
 */
export async function inSlices(play, runs, milliseconds, pause) {
  for (let start = 0, size = LEAST; start < runs; ) {
    const some = Math.min(size, runs - start), began = performance.now();
    play(start, some);
    start += some;
    const each = Math.max((performance.now() - began) / some, 1e-3);
    size = Math.max(1, Math.min(4 * size, Math.floor(milliseconds / each)));
    await pause();
  }
}

/**
 * Do pieces of work one after another, with a pause wherever those since the last took long.
 * @param {Iterable<() => *>} pieces
 * @returns {Promise<Array>} what each came to
 */
export async function inTurns(pieces) {
  const found = [];
  let began = performance.now();
  for (const piece of pieces) {
    if (performance.now() - began > LONG) {
      await pause();
      began = performance.now();
    }
    found.push(piece());
  }
  return found;
}

/** Let whatever waits have its turn; unlike a timer, it never waits itself. */
export function pause() {
  return new Promise((done) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
