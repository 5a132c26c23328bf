/**
 * The engine in the page: the module at work on one scenario and one seed at a time.
 *
 * Run number r of a seed is the same dialogue, to the last bit, as the command plays.
 */

import { WORDS } from "../words.js";
import { layOut } from "./layout.js";
import { Memory, cells, shapeOf } from "./memory.js";
import { momentOf } from "./moment.js";
import { Months } from "./months.js";

const LINES = 512;

/**
 * An engine, ready to load a scenario.
 * @param {BufferSource} bytes the module
 * @param {object} facts of which it needs layout, outcomes and curves
 * @returns {Promise<Engine>}
 * @throws {Error} with a sentence, if this browser, or the site that holds the page, allows no WebAssembly
 */
export async function engineOf(bytes, facts) {
  try {
    const memory = new Memory(facts.layout);
    const {instance} = await WebAssembly.instantiate(bytes, memory.imports);
    return new Engine(instance.exports, memory, facts);
  } catch (fault) {
    throw new Error(WORDS.engine.noModule, {cause: fault});
  }
}

export class Engine {
  #doors;
  #memory;
  #facts;
  #laid;
  #end;

  constructor(doors, memory, facts) {
    this.#doors = doors;
    this.#memory = memory;
    this.#facts = facts;
  }

  /**
   * Take a scenario and a seed in place of those before.
   * @param {object} scenario as reading/ gives it
   * @param {string|number|bigint} seed 0 to 2**256 - 1
   * @throws {RangeError} with a sentence, if this device has too little memory
   */
  load(scenario, seed) {
    const memory = this.#memory;
    memory.end = this.#facts.layout.base;
    this.#laid = layOut(memory, scenario, seed, this.#facts);
    this.#call("fill");
    this.#end = memory.end;
  }

  /**
   * Play some runs.
   * @param {number|bigint} first number of the first run
   * @param {number} runs
   * @param {{curves?: boolean}} also whether they are followed month by month
   * @returns {{runs: number, outcomes: Object<string, Int32Array|Float64Array>, curves: ?Object<string, Float64Array>}}
   *     curves are (runs, months)
   */
  play(first, runs, {curves = false} = {}) {
    const playing = this.begin(first, runs, {curves});
    playing.some(0, runs);
    return {runs, outcomes: playing.outcomes(), curves: curves ? playing.curves() : null};
  }

  /**
   * Begin to play some runs, as play does, but some at a time.
   * @returns {{some: (start: number, runs: number) => void, outcomes: () => object, curves: () => object,
   *     months: (names: string[]) => Months}} outcomes and curves: what play gives; months: the curves of these names,
   *     as long as nothing else is asked of the engine
   */
  begin(first, runs, {curves = false} = {}) {
    const room = this.#room(runs, curves ? runs : 0);
    return {
      some: (start, some) => this.#play(first, start, some, room),
      outcomes: () => this.#outcomes(room, runs),
      curves: () => this.#curves(room.curves),
      months: (names) => this.#months(room.curves, names),
    };
  }

  /**
   * What happened in a run, line by line.
   * @param {number|bigint} run
   * @returns {number[][]} cells as in sim.events.Event: month from 0, kind, forum, question, government, amount
   */
  chronicle(run) {
    const {columns, sizes} = this.#laid, width = sizes.A;
    for (let lines = LINES; ; lines *= 2) {
      const room = this.#room(1, 0), kept = this.#memory.column("i", [lines, width]);
      this.#point("State", {chronicle: kept});
      this.#play(run, 0, 1, room);
      this.#point("State", {chronicle: columns.State.chronicle});
      const written = this.#memory.view(columns.State.written)[0], found = this.#memory.view(kept);
      if (written === lines) continue;
      return Array.from({length: written}, (_, line) => [...found.subarray(line * width, (line + 1) * width)]);
    }
  }

  /**
   * How things stand in a run at the end of a month.
   * @param {number|bigint} run
   * @param {number} month so many months after the beginning; 0 is before the first
   * @returns {object} as moment.js says
   */
  at(run, month) {
    const {columns, sizes} = this.#laid, world = this.#facts.layout.records.World.columns;
    const dated = Object.keys(world).filter((name) => world[name][1][1] === "T");
    const lived = (name) => ({...columns.World[name], shape: [month, ...columns.World[name].shape.slice(1)]});
    const room = this.#room(1, 0), trust = this.#memory.column("f", [sizes.S, sizes.W]);
    this.#point("World", Object.fromEntries(dated.map((name) => [name, lived(name)])));
    this.#play(run, 0, 1, room);
    this.#point("World", Object.fromEntries(dated.map((name) => [name, columns.World[name]])));
    this.#call("watch", {trust});
    return momentOf(this.#memory, {columns, sizes, month}, trust);
  }

  /** Room for what comes out, behind the scenario. */
  #room(runs, followed) {
    this.#memory.end = this.#end;
    const sizes = {...this.#laid.sizes, J: runs, I: followed}, {counts, ends, curves} = this.#facts.layout.doors.play;
    const column = (axes) => this.#memory.column(axes[0], shapeOf(axes, sizes));
    return {counts: column(counts), ends: column(ends), curves: column(curves)};
  }

  #play(first, start, runs, room) {
    this.#call(this.#laid.player, {first_run: BigInt(first), start, runs, ...room});
  }

  /** Call an entry point: a record is given by its address, a column by its address and lengths. */
  #call(name, given = {}) {
    const takes = Object.entries(this.#facts.layout.doors[name]);
    const values = takes.map(([argument, what]) => this.#laid.records[what] ?? given[argument]);
    this.#doors[name](...values.flatMap((value) => (value.shape ? [value.at, ...value.shape] : value)));
  }

  #point(record, columns) {
    const places = this.#facts.layout.records[record].columns;
    for (const [name, column] of Object.entries(columns)) {
      this.#memory.point(this.#laid.records[record] + places[name][0], column);
    }
  }

  #outcomes({counts, ends}, runs) {
    const whole = this.#memory.view(counts), parts = this.#memory.view(ends), {O} = this.#laid.sizes;
    const row = (numbers, place) => numbers.slice(place * runs, (place + 1) * runs);
    const found = (place) => (place < O ? row(whole, place) : row(parts, place - O));
    return Object.fromEntries(this.#facts.outcomes.map(({name}, place) => [name, found(place)]));
  }

  #curves(column) {
    const all = this.#memory.view(column), width = column.shape[2], length = cells(column.shape) / width;
    const named = this.#facts.curves.map(({name}, place) => {
      const found = new Float64Array(length);
      for (let cell = 0, at = place; cell < length; cell++, at += width) found[cell] = all[at];
      return [name, found];
    });
    return Object.fromEntries(named);
  }

  #months(column, names) {
    const known = this.#facts.curves.map(({name}) => name);
    const places = Object.fromEntries(names.map((name) => [name, known.indexOf(name)]));
    return new Months(this.#memory.view(column), column.shape, places);
  }
}
