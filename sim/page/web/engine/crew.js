/**
 * A crew: many hands that play dialogues for the page, in workers where the browser allows them, else in the page
 * itself, a little at a time. The numbers are the same with any number of hands.
 */

import { WORDS } from "../words.js";
import { bandsOf } from "./bands.js";
import { engineOf } from "./engine.js";
import { Hand } from "./hand.js";
import { Queue } from "./queue.js";
import { inTurns, pause } from "./slices.js";
import { Lost, hired } from "./workers.js";

const URGENT = ["at", "chronicle", "fan"];
const SLICE = 12;
const PIECE = 500;

/**
 * A crew, ready to work.
 * @param {BufferSource|Promise<BufferSource>} bytes the module, now or soon
 * @param {object} facts what Python hands the page
 * @param {string} source what a worker runs, which serves then
 * @param {{workers?: number}} wanted how many workers; 0 for none
 * @returns {Promise<Crew>}
 * @throws {Error} with a sentence, if there is no WebAssembly here
 */
export async function crewOf(bytes, facts, source, {workers = usual()} = {}) {
  const alone = async () => [new Hand(await engineOf(await bytes, facts), SLICE, pause)];
  if (workers === 0) return new Crew(await alone(), facts, alone);
  try {
    return new Crew(await hired(workers, {bytes, facts, source}), facts, alone, "workers");
  } catch (fault) {
    if (!(fault instanceof Lost)) throw fault;
    return new Crew(await alone(), facts, alone, "main", WORDS.engine.noWorkers);
  }
}

/** As many workers as there are processors, up to four. */
function usual() {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2));
}

export class Crew {
  #hands;
  #facts;
  #alone;
  #queue = new Queue(URGENT);

  constructor(hands, facts, alone, how = "main", why = null) {
    this.#hands = hands;
    this.#facts = facts;
    this.#alone = alone;
    /** Where dialogues are played: "workers" or "main". */
    this.how = how;
    /** Why not in workers, a sentence; null if they are, or nobody wanted any. */
    this.why = why;
  }

  /**
   * Outcomes of many runs, and the bands in which their curves lie.
   * @param {object} scenario
   * @param {{seed: string|number|bigint, first?: number|bigint, runs?: number, curves?: string[]}} wanted curves: names
   *     of those wanted, all if none are said
   * @returns {Promise<{outcomes: object, bands: object}>} outcomes by name; bands by curve, as bands.js has them
   * @throws {Superseded} if another fan was asked for while this one waited
   */
  fan(scenario, {seed, first = 0, runs = 1000, curves = this.#facts.curves.map(({name}) => name)}) {
    return this.#queue.begin("fan")(async () => {
      const parts = await this.#shared({what: "fan", scenario, seed, first, runs, curves});
      const bandsIn = (name) => bandsOf(parts.map((part) => part.sorted[name]), scenario.months);
      const bands = await inTurns(curves.map((name) => () => [name, bandsIn(name)]));
      return {outcomes: joined(parts), bands: Object.fromEntries(bands)};
    });
  }

  /**
   * Outcomes of many runs of several scenarios on the same luck.
   * @param {Object<string, object>} arms scenarios by name
   * @param {{seed: string|number|bigint, first?: number|bigint, runs?: number, kind?: string}} wanted kind: what it is
   *     asked for; only the last of a kind is finished
   * @returns {Promise<Object<string, object>>} outcomes by name, by arm
   * @throws {Superseded} if the same kind was asked for before it was done
   */
  async outcomes(arms, {seed, first = 0, runs = 1000, kind = "outcomes"}) {
    const turn = this.#queue.begin(kind), found = {};
    for (const [name, scenario] of Object.entries(arms)) {
      const parts = [];
      for (let start = 0; start < runs; start += PIECE) {
        const some = {first: BigInt(first) + BigInt(start), runs: Math.min(PIECE, runs - start)};
        parts.push(...(await turn(() => this.#shared({what: "outcomes", scenario, seed, ...some}))));
      }
      found[name] = joined(parts);
    }
    return found;
  }

  /** What happened in a run, as Engine.chronicle gives it. */
  chronicle(scenario, {seed, run}) {
    return this.#queue.begin("chronicle")(() => this.#one({what: "chronicle", scenario, seed, run}));
  }

  /** How things stand in a run at the end of a month, as Engine.at gives it. */
  at(scenario, {seed, run, month}) {
    return this.#queue.begin("at")(() => this.#one({what: "at", scenario, seed, run, month}));
  }

  /** Let all hands go; nothing can be asked of them any more. */
  dismiss() {
    this.#hands.forEach((hand) => hand.dismiss());
  }

  /** A job that one hand does. */
  #one(job) {
    return this.#kept(() => this.#hands[0].ask(job));
  }

  /** A job that all hands do, each for a share of the runs: what each of them found. */
  #shared(job) {
    return this.#kept(() => {
      const hands = this.#hands.slice(0, Math.max(1, job.runs));
      const edge = (place) => Math.floor((job.runs * place) / hands.length);
      return Promise.all(hands.map((hand, place) => {
        const share = {first: BigInt(job.first) + BigInt(edge(place)), runs: edge(place + 1) - edge(place)};
        return hand.ask({...job, ...share});
      }));
    });
  }

  /** Do something, and once more in the page itself if a worker is lost over it. */
  async #kept(work) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof Lost)) throw fault;
      this.dismiss();
      this.#hands = await this.#alone();
      this.how = "main";
      this.why = WORDS.engine.noWorkers;
      return work();
    }
  }
}

/** Outcomes of several stretches of runs as one. */
function joined(parts) {
  const names = Object.keys(parts[0].outcomes), columns = (name) => parts.map((part) => part.outcomes[name]);
  return Object.fromEntries(names.map((name) => [name, appended(columns(name))]));
}

function appended(columns) {
  const all = new columns[0].constructor(columns.reduce((count, column) => count + column.length, 0));
  let start = 0;
  for (const column of columns) {
    all.set(column, start);
    start += column.length;
  }
  return all;
}
