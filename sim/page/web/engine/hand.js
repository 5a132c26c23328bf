/**
 * A hand: an engine of its own that does what a crew asks for, be it in a worker or in the page itself.
 *
 * Jobs are plain values: {what: "fan", scenario, seed, first, runs, curves}, {what: "outcomes", scenario, seed, first,
 * runs}, {what: "chronicle", scenario, seed, run}, {what: "at", scenario, seed, run, month}.
 */

import { sortedByMonth } from "./bands.js";
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
      case "outcomes": return this.#played(job);
      case "chronicle": return this.#engine.chronicle(job.run);
      case "at": return this.#engine.at(job.run, job.month);
    }
  }

  /** Nothing has to be let go. */
  dismiss() {}

  async #fan(job) {
    const {runs, outcomes, curves} = await this.#played(job, job.curves), sorted = {};
    for (const name of job.curves) {
      sorted[name] = sortedByMonth(curves[name], job.scenario.months);
      await this.#pause();
    }
    return {runs, outcomes, sorted};
  }

  async #played({first, runs}, names = []) {
    const playing = this.#engine.begin(first, runs, {curves: names.length > 0});
    await inSlices(playing.some, runs, this.#milliseconds, this.#pause);
    return playing.found(names);
  }
}
