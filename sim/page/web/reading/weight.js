/** What a dialogue weighs: the memory that the engine takes for it. Twin of `sim.scenario.weight`. */
import { WORDS } from "../words.js";
import { grouped, nearestWhole } from "./spelling.js";

const SAY = WORDS.reading;
const MEGABYTE = 1e6;

/** Note a scenario that is too heavy to be played, as it is or in the room of a track. */
export function weigh(scenario, report) {
  const { mix } = report.grammar;
  const size = (table) => mix.reduce((sum, kind) => sum + table[kind], 0);
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  weighSeats(scenario, scenario.forums.map((forum) => sum(forum.delegations.map(size))), [], report);
  for (const [track, room] of Object.entries(scenario.rooms)) {
    const seats = scenario.forums.map((forum) => size(room) * forum.delegations.length);
    weighSeats(scenario, seats, ["rooms", track], report);
  }
}

function weighSeats(scenario, seats, path, report) {
  const { weight, ceilings } = report.grammar;
  const sizes = sizesOf(scenario, seats);
  const bytes = ([axes, count]) => axes.reduce((product, axis) => product * sizes[axis], weight.bytes * count);
  const columns = weight.columns.map((column) => [bytes(column), column[0]]);
  const total = columns.reduce((sum, [size]) => sum + size, 0);
  if (total <= ceilings.HEAVIEST) return;
  const [, axes] = columns.reduce((most, each) => (heavier(each, most) ? each : most));
  const largest = axes.map((axis) => `${grouped(sizes[axis])} ${weight.words[axis]}`).join(" x ");
  report.add(path, SAY.foundHeavy(megabytes(total), largest), SAY.atMostMegabytes(megabytes(ceilings.HEAVIEST)));
}

function sizesOf(scenario, seats) {
  return {
    S: seats.reduce((sum, each) => sum + each, 0),
    W: Math.max(...seats),
    Q: scenario.agenda.reduce((sum, block) => sum + block.questions, 0),
    G: scenario.governments.length,
    K: scenario.theory.drafting.issues,
  };
}

/** The heavier of two columns, or of two as heavy the one whose axes come last. */
function heavier([size, axes], [other, others]) {
  return size > other || (size === other && axes.join() > others.join());
}

function megabytes(bytes) {
  return grouped(nearestWhole(bytes / MEGABYTE));
}
