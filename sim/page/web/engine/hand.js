/**
 * A hand: an engine of its own that does what a crew asks for, be it in a worker or in the page itself.
 *
 * Jobs are plain values: {what: "fan", scenario, seed, first, runs, curves}, {what: "outcomes", scenario, seed, first,
 * runs}, {what: "chronicle", scenario, seed, run}, {what: "at", scenario, seed, run, month}.
 */

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
    await this.#pause();
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
    const playing = await this.#played(job, true), months = playing.months(job.curves);
    await this.#sliced((start, some) => months.some(start, some), job.scenario.months);
    return {runs: job.runs, outcomes: playing.outcomes(), sorted: months.curves};
  }

  async #outcomes(job) {
    const playing = await this.#played(job, false);
    return {runs: job.runs, outcomes: playing.outcomes()};
  }

  async #played({first, runs}, curves) {
    const playing = this.#engine.begin(first, runs, {curves});
    await this.#sliced(playing.some, runs);
    return playing;
  }

  #sliced(work, count) {
    return inSlices(work, count, this.#milliseconds, this.#pause);
  }
}
