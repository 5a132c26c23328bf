/** A moment of a run: how things stand at the end of a month, for who shows it. */

/** Numbers of a government, question or forum that are handed on as they are, by the names of sim.state. */
const TOLD = [
  "receptive", "tired", "status", "share", "worth", "public", "readiness", "uptake", "heard", "adopted", "declined",
  "alive", "met", "question", "shelved", "tries", "solved", "carried", "image",
];

/**
 * Read a moment from the memory.
 * @param {Memory} memory
 * @param {{columns: object, sizes: object, month: number}} laid the scenario in the memory, and months that were lived
 * @param {Column} trust who trusts whom, (S, W)
 * @returns {object} month; seats: a list of {forum, government, place, role, official, present (at its forum's last
 *     meeting of this month), seated (month in which the person came, counted from 1; 0 from the start)}; trust (S, W),
 *     NaN where there is no pair; first_seat (F, G + 1); tension; and the columns of TOLD as sim.state has them
 */
export function momentOf(memory, {columns, sizes, month}, trust) {
  const told = TOLD.map((name) => [name, memory.copy(columns.State[name])]);
  return {
    month,
    seats: seatsOf(memory, {columns, sizes, month}),
    trust: memory.copy(trust),
    first_seat: memory.copy(columns.World.first_seat),
    tension: memory.view(columns.State.tension)[0],
    ...Object.fromEntries(told),
  };
}

function seatsOf(memory, {columns, sizes, month}) {
  const {forum, government, place, role, official} = read(memory, columns.World);
  const {seated} = read(memory, columns.State), present = presentAt(memory, columns);
  const dated = Math.max(0, month - 1) * sizes.S;
  return Array.from({length: sizes.S}, (_, seat) => ({
    forum: forum[seat],
    government: government[seat],
    place: place[seat],
    role: role[dated + seat],
    official: official[dated + seat] === 1,
    present: present.has(seat),
    seated: seated[seat],
  }));
}

/** The columns of a record by name, each read when it is asked for. */
function read(memory, columns) {
  return new Proxy(columns, {get: (all, name) => memory.view(all[name])});
}

/** Seats at the tables of this month's last meetings. */
function presentAt(memory, columns) {
  const {met, table} = read(memory, columns.State), {forum} = read(memory, columns.World);
  return new Set(table.filter((seat) => seat >= 0 && met[forum[seat]] === 1));
}
