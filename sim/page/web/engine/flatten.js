/**
 * Flatten: a scenario as tables of numbers, as sim.seats.flattened has it; the module's fill makes its world of them.
 *
 * Months count from 0 in tables. T months, F forums, G governments, Q questions, N stages of terms, M mixes, E events.
 */

import { meetingsDue } from "./calendar.js";

/**
 * Everything a scenario fixes before any luck.
 * @param {object} scenario as reading/ gives it: checked, complete, of plain values
 * @param {object} facts what Python hands the page
 * @returns {Object<string, {shape: number[], data: number[]}>} rows one after another, by the names of the tables
 */
export function flatten(scenario, facts) {
  const keys = scenario.governments.map((government) => government.key);
  return {
    ...forumsOf(scenario, keys),
    ...termsOf(scenario, facts.layout.terms),
    ...seatsOf(scenario, keys),
    ...sidesOf(scenario, facts.layout.governments, keys),
    ...eventsOf(scenario, facts.layout.events, keys),
  };
}

function forumsOf(scenario, keys) {
  const {forums} = scenario;
  const row = (found) => ({delegations}) => keys.map((key) => found(delegations, key));
  const sides = (found) => table(forums.map(row(found)), keys.length);
  return {
    due: table(dueOf(scenario), forums.length),
    ends: table(forums.map((forum) => [forum.opens - 1, forum.closes - 1]), 2),
    rank: sides((delegations, key) => delegations.findIndex((each) => each.government === key)),
    sizes: sides((delegations, key) => seats(delegations.find((each) => each.government === key))),
  };
}

function termsOf({forums, months}, names) {
  const rows = forums.flatMap((forum, number) => {
    return stagesOf(forum, months).map(([month, terms]) => ({from: [number, month], terms}));
  });
  return {
    terms_from: table(rows.map((row) => row.from), 2),
    terms: table(rows.map((row) => names.map((name) => row.terms[name])), names.length),
  };
}

function seatsOf({forums, months}, keys) {
  const rows = forums.flatMap((forum, number) => mixesOf(forum, number, {keys, months}));
  return {
    mixes_from: table(rows.map((row) => row.from), 3),
    mixes: table(rows.map((row) => row.seats), 4),
    dependence: column(rows.map((row) => row.dependence)),
  };
}

function sidesOf({governments, agenda}, names, keys) {
  const party = agenda.flatMap((block) => {
    return Array.from({length: block.questions}, () => keys.map((key) => Number(block.parties.includes(key))));
  });
  return {
    governments: table(governments.map((each) => names.map((name) => each[name])), names.length),
    party: table(party, keys.length),
  };
}

function table(rows, width) {
  return {shape: [rows.length, width], data: rows.flat()};
}

function column(data) {
  return {shape: [data.length], data};
}

function seats(delegation) {
  return delegation ? delegation.officials + delegation.former + delegation.experts : 0;
}

/** Dated changes of a forum that the scenario lives to see, by month from 0; of two in a month the later. */
function dated(forum, months) {
  const seen = forum.changes.filter((change) => change.month <= months);
  seen.sort((one, other) => one.month - other.month);
  return new Map(seen.map((change) => [change.month - 1, change]));
}

/** Terms of a forum, each with the month from which they hold. */
function stagesOf(forum, months) {
  const found = new Map([[0, forum.terms]]);
  let terms = forum.terms;
  for (const [month, change] of dated(forum, months)) {
    terms = {...terms, ...change.terms};
    found.set(month, terms);
  }
  return [...found];
}

/** Who sits in the seats of each delegation, government by government, with the month from which they do. */
function mixesOf(forum, number, {keys, months}) {
  const changes = [...dated(forum, months)];
  const seated = keys.map((key) => forum.delegations.find((each) => each.government === key));
  return seated.flatMap((delegation, side) => {
    if (!delegation) return [];
    const found = new Map([[0, delegation]]);
    for (const [month, change] of changes) {
      for (const each of change.delegations) if (each.government === delegation.government) found.set(month, each);
    }
    return [...found].map(([month, mix]) => mixOf(mix, [number, side, month]));
  });
}

function mixOf(delegation, from) {
  const {officials, former, experts, capacity, dependence} = delegation;
  return {from, seats: [officials, former, experts, Number(capacity === "official")], dependence};
}

/** Meetings due, month by month. */
export function dueOf({forums, months}) {
  const all = forums.map((forum) => meetingsDue(forum, ratesOf(forum, months)));
  return Array.from({length: months}, (_, month) => all.map((due) => due[month]));
}

/** Meetings a year, month by month. */
function ratesOf(forum, months) {
  const from = new Map(stagesOf(forum, months));
  let terms = forum.terms;
  return Array.from({length: months}, (_, month) => {
    terms = from.get(month) ?? terms;
    return terms.meetings_a_year;
  });
}

/** Dated events by month; who names no forum means all. */
function eventsOf(scenario, kinds, keys) {
  const events = scenario.events.filter((each) => each.month >= 1 && each.month <= scenario.months);
  events.sort((one, other) => one.month - other.month);
  const forums = scenario.forums.map((forum) => forum.key);
  const where = (some, key) => Number(some.length === 0 || some.includes(key));
  return {
    event: table(events.map((each) => [kinds.indexOf(each.kind), each.month - 1, each.months]), 3),
    event_size: column(events.map((each) => each.size)),
    event_whom: table(events.map((each) => keys.map((key) => Number(each.governments.includes(key)))), keys.length),
    event_where: table(events.map((each) => forums.map((key) => where(each.forums, key))), forums.length),
  };
}
