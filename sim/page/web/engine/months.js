/** Curves of many dialogues, month by month: how a hand sorts them for bands.js. */

import { scratchFor, sort } from "./sort.js";

export class Months {
  #values;
  #shape;
  #wanted;
  #scratch;

  /**
   * @param {Float64Array} values (runs, months, curves); stays as it is
   * @param {number[]} shape their lengths
   * @param {Object<string, number>} places of the curves that are wanted, by name
   */
  constructor(values, shape, places) {
    const [runs, months] = shape;
    const column = ([name, place]) => ({name, place, found: new Float64Array(months * runs)});
    this.#values = values;
    this.#shape = shape;
    this.#wanted = Object.entries(places).map(column);
    this.#scratch = scratchFor(runs);
  }

  /** Sort some months of all curves that are wanted: those of a month lie next to each other. */
  some(start, months) {
    for (let month = start; month < start + months; month++) {
      for (const {place, found} of this.#wanted) this.#sort(month, place, found);
    }
  }

  /** Curves by name, (months, runs), each month in ascending order once it was sorted. */
  get curves() {
    return Object.fromEntries(this.#wanted.map(({name, found}) => [name, found]));
  }

  #sort(month, place, found) {
    const [runs, months, curves] = this.#shape, all = this.#values, {numbers} = this.#scratch;
    for (let run = 0, at = month * curves + place; run < runs; run++, at += months * curves) numbers[run] = all[at];
    sort(this.#scratch, found.subarray(month * runs, (month + 1) * runs));
  }
}
