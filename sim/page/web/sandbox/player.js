/** What is played for the views, kept as long as the scenario that it is of. */
import { inRoom } from "../reading/room.js";

/** How an arm is played: the same luck for all. @typedef {{seed: string, runs: number}} Luck */

export class Player {
  /** @param {Object} crew @param {Object} facts */
  constructor(crew, facts) {
    Object.assign(this, { crew, facts, kept: new WeakMap() });
  }

  /**
   * Outcomes and bands of a scenario.
   * @param {Object} scenario
   * @param {Luck} luck
   * @param {string[]} curves names of those whose bands are wanted.
   */
  fan(scenario, { seed, runs }, curves) {
    const play = () => this.crew.fan(scenario, { seed, first: 0, runs, curves });
    return this.once(scenario, `fan ${seed} ${runs} ${curves}`, play);
  }

  /**
   * The scenario in the room of every track, and the outcomes there.
   * @param {Object} scenario
   * @param {Luck} luck
   * @param {string|null} only key of the one forum that is swapped; null swaps all.
   */
  async tracks(scenario, { seed, runs }, only) {
    const rooms = await this.once(scenario, `rooms ${only}`, () => this.rooms(scenario, only));
    const play = () => this.crew.outcomes(rooms, { seed, first: 0, runs });
    return { rooms, outcomes: await this.once(scenario, `tracks ${only} ${seed} ${runs}`, play) };
  }

  /** All that is noted of one dialogue. */
  chronicle(scenario, seed, run) {
    return this.once(scenario, `chronicle ${seed} ${run}`, () => this.crew.chronicle(scenario, { seed, run }));
  }

  /** How one dialogue stands once so many months were lived. */
  at(scenario, { seed, run, month }) {
    return this.crew.at(scenario, { seed, run, month });
  }

  rooms(scenario, only) {
    const tracks = Object.keys(this.facts.grammar.tracks);
    return Object.fromEntries(tracks.map((track) => [track, inRoom(scenario, track, only)]));
  }

  /** What was once played, or is; what failed is played again when it is asked for again. */
  async once(scenario, name, play) {
    if (!this.kept.has(scenario)) this.kept.set(scenario, new Map());
    const mine = this.kept.get(scenario);
    if (!mine.has(name)) mine.set(name, await play());
    return mine.get(name);
  }
}

/**
 * Work that is done again for as long as it was asked for since it began, and never twice at a time: a slider that is
 * drawn is followed as fast as can be played.
 * @param {function(): Promise<void>} work
 * @param {function(Error): void} failed told what went wrong; what was overtaken is nothing wrong.
 * @returns {function(): Promise<void>} resolves when nothing is left to do.
 */
export function followed(work, failed) {
  let [asked, running] = [false, null];
  const run = async () => {
    while (asked) {
      asked = false;
      try {
        await work();
      } catch (error) {
        if (error.name !== "Superseded") failed(error);
      }
    }
    running = null;
  };
  return () => {
    asked = true;
    running ??= run();
    return running;
  };
}
