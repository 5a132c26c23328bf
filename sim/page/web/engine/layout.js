/**
 * A scenario laid out in the memory of a module: its tables, and room for its world, theory, luck and state.
 *
 * The twin of sim/page/pack.py. The module itself fills the world; everything else is written here.
 */

import { flatten } from "./flatten.js";
import { keysOf } from "./luck.js";
import { cells, shapeOf } from "./memory.js";

const KINDS = {float: "f", int: "i"};

/**
 * A scenario in a memory.
 * @typedef {object} Laid
 * @property {Object<string, number>} sizes lengths of axes, by the letters of facts.layout
 * @property {Object<string, Object<string, Column>>} columns by record: World, Luck and State
 * @property {Object<string, number>} records addresses by name: Tables, World, Theory, Luck and State
 * @property {string} player the entry point that plays it
 */

/**
 * Lay out a scenario from where the memory ends.
 * @param {Memory} memory
 * @param {object} scenario
 * @param {string|number|bigint} seed 0 to 2**256 - 1
 * @param {object} facts
 * @returns {Laid}
 */
export function layOut(memory, scenario, seed, facts) {
  const tables = flatten(scenario, facts), {records} = facts.layout;
  const sizes = sizesOf(tables, scenario.theory.drafting.issues, facts.layout);
  const room = ([, axes]) => memory.column(axes[0], shapeOf(axes, sizes));
  const filled = ([, axes], name) => memory.fill(axes[0], tables[name].shape, tables[name].data);
  const columns = {
    Tables: mapped(records.Tables.columns, filled),
    World: mapped(records.World.columns, room),
    Luck: mapped(records.Luck.columns, room),
    State: stateOf(memory, sizes, facts.layout),
  };
  memory.view(columns.Luck.keys).set(keysOf(seed, sizes.F, facts.layout.chance));
  const addresses = mapped(columns, (found, name) => recordOf(memory, records[name], found));
  const all = {...addresses, Theory: theoryOf(memory, scenario.theory, facts.layout.theory)};
  return {sizes, columns, records: all, player: playerOf(sizes, facts.layout)};
}

/** Talks of the usual sizes have an entry point of their own, which is quicker. */
function playerOf(sizes, {usual}) {
  return Object.entries(usual).every(([letter, length]) => sizes[letter] === length) ? "play_usual" : "play";
}

function mapped(named, found) {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, found(value, name)]));
}

function sizesOf(tables, issues, layout) {
  const [T, F] = tables.due.shape, [Q, G] = tables.party.shape, seats = tables.sizes.data;
  const forums = Array.from({length: F}, (_, forum) => sum(seats.slice(forum * G, (forum + 1) * G)));
  const S = sum(forums), W = Math.max(...forums);
  return {...layout.fixed, T, F, G, H: G + 1, Q, K: issues, S, W, P: S * W, L: 0};
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Columns of a state: those of a kind one after another in one stretch, some once more, the chronicle empty. */
function stateOf(memory, sizes, {records, stretches, within}) {
  const {chronicle, ...named} = mapped(records.State.columns, ([, axes]) => axes);
  const own = Object.keys(named).filter((name) => !(name in stretches) && !(name in within));
  const found = {chronicle: memory.column(chronicle[0], shapeOf(chronicle, sizes))};
  for (const [stretch, [kind]] of Object.entries(stretches)) {
    const inside = own.filter((name) => named[name][0] === kind);
    const shapes = inside.map((name) => shapeOf(named[name], sizes));
    found[stretch] = memory.column(kind, [sum(shapes.map(cells))]);
    memory.view(found[stretch]).fill(0);
    let before = 0;
    inside.forEach((name, place) => {
      found[name] = memory.part(found[stretch], before, shapes[place]);
      before += cells(shapes[place]);
    });
  }
  for (const [name, first] of Object.entries(within)) {
    found[name] = memory.part(found[first], 0, shapeOf(named[name], sizes));
  }
  return found;
}

function recordOf(memory, {size, columns}, found) {
  const at = memory.room(size);
  for (const [name, [start]] of Object.entries(columns)) memory.point(at + start, found[name]);
  return at;
}

function theoryOf(memory, theory, {size, chapters}) {
  const at = memory.room(size);
  for (const [chapter, parameters] of Object.entries(chapters)) {
    for (const [name, [start, kind]] of Object.entries(parameters)) {
      memory.write(at + start, KINDS[kind], theory[chapter][name]);
    }
  }
  return at;
}
