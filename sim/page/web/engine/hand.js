/**
 * A hand: an engine of its own that does what a crew asks for, be it in a worker or in the page itself.
 *
 * Jobs are plain values: {what: "fan", scenario, seed, first, runs, curves}, {what: "outcomes", scenario, seed, first,
 * runs}, {what: "chronicle", scenario, seed, run}, {what: "at", scenario, seed, run, month}.
 */

import { sortMonths } from "./bands.js";
import { engineOf } from "./engine.js";
import { inSlices } from "./slices.js";

export class Hand {
  #engine;
  #milliseconds;
  #pause;

  /**
   * @param {Engine} engine
   * @param {number} milliseconds that it may work without a pause
   * @param {() => Promise<void>} pause
   */
  constructor(engine, milliseconds, pause) {
    this.#engine = engine;
    this.#milliseconds = milliseconds;
    this.#pause = pause;
  }

  /**
   * Do a job.
   * @param {object} job
   * @returns {Promise<*>} of a fan {runs, outcomes, sorted: curves by name, (months, runs) in ascending order}; of
   *     outcomes {runs, outcomes}; else what the engine gives
   */
  async ask(job) {
    this.#engine.load(job.scenario, job.seed);
    switch (job.what) {
      case "fan": return this.#fan(job);
      case "outcomes": return this.#outcomes(job);
      case "chronicle": return this.#engine.chronicle(job.run);
      case "at": return this.#engine.at(job.run, job.month);
    }
  }

  /** Nothing has to be let go. */
  dismiss() {}

  async #fan(job) {
    const {curves, ...found} = (await this.#played(job, true)).byMonth(job.curves);
    for (const values of Object.values(curves)) {
      sortMonths(values, job.scenario.months);
      await this.#pause();
    }
    return {...found, sorted: curves};
  }

  async #outcomes(job) {
    const {runs, outcomes} = (await this.#played(job, false)).found();
    return {runs, outcomes};
  }

  async #played({first, runs}, curves) {
    const playing = this.#engine.begin(first, runs, {curves});
    await inSlices(playing.some, runs, this.#milliseconds, this.#pause);
    return playing;
  }
}
