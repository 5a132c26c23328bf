/** From a checked draft to the plain scenario that the engine takes: twin of `sim.scenario.build`. */
import { reseated, roomOf, rows, termsIn } from "./resolve.js";
import { outer } from "./tree.js";

const ENDING = /^(.+)\.[^.]+$/;

/**
 * The scenario that a tree without faults describes, under the names that Python's has.
 * @param {Map} clean
 * @param {string} file whose name without its ending is the scenario's key.
 * @param {object} grammar
 * @returns {object}
 */
export function build(clean, file, grammar) {
  const order = [...clean.get("governments").keys()];
  const forums = [...clean.get("forums")].map(([key, table]) => forumOf({ clean, order, grammar }, key, table));
  return {
    key: stem(file),
    ...namedOf(clean, ["title", "summary", "months", "start"]),
    governments: [...clean.get("governments")].map(([key, table]) => governmentOf(clean, key, table, grammar)),
    forums,
    agenda: agendaOf(clean, forums, order),
    theory: Object.fromEntries(grammar.chapters.map((name) => [name, Object.fromEntries(clean.get(name))])),
    events: rows(clean, "events").map(([, event]) => eventOf(clean, event, order)),
    rooms: roomsOf(clean, grammar),
    sources: sourcesOf(clean),
    record: recordOf(clean),
    assumptions: rows(clean, "assumptions").map(([, each]) => outer(each)),
  };
}

/** The name of a file without its folder and its ending. @param {string} file */
function stem(file) {
  const name = file.replace(/\/+$/, "").split("/").at(-1);
  return ENDING.exec(name)?.[1] ?? name;
}

function namedOf(table, names) {
  return Object.fromEntries(names.map((name) => [name, table.get(name)]));
}

function governmentOf(clean, key, table, grammar) {
  const found = { key };
  for (const [name, word] of grammar.governments) {
    const elsewhere = word.otherwise ? word.otherwise.split(".").reduce((tree, part) => tree.get(part), clean) : null;
    found[name] = table.has(name) ? table.get(name) : elsewhere;
  }
  return found;
}

function forumOf({ clean, order, grammar }, key, table) {
  const seated = new Map(order.filter((name) => table.get("delegations").has(name))
    .map((name) => [name, table.get("delegations").get(name)]));
  return {
    key,
    ...namedOf(table, ["name", "opens"]),
    closes: table.get("closes") ?? clean.get("months"),
    terms: Object.fromEntries([...clean.get("forum"), ...termsIn(table, grammar.terms)]),
    delegations: [...seated].map(delegationOf),
    meets_in: table.get("meets_in") ?? null,
    changes: changesOf(table, seated, grammar),
  };
}

function delegationOf([government, table]) {
  return { government, ...Object.fromEntries(table) };
}

function changesOf(table, seated, grammar) {
  const now = new Map(seated);
  return rows(table, "changes").map(([, change]) => {
    const given = change.get("delegations");
    const changed = [...now.keys()].filter((name) => given.has(name));
    for (const name of changed) now.set(name, reseated(now.get(name), given.get(name), grammar.mix));
    return {
      month: change.get("month"),
      terms: Object.fromEntries(termsIn(change, grammar.terms)),
      delegations: changed.map((name) => delegationOf([name, now.get(name)])),
    };
  });
}

function agendaOf(clean, forums, order) {
  const blocks = rows(clean, "agenda").map(([, block]) => ({
    name: block.get("name"),
    parties: order.filter((key) => block.get("parties").includes(key)),
    questions: block.get("questions"),
  }));
  if (blocks.length) return blocks;
  const sets = new Map(forums.map((forum) => forum.delegations.map((each) => each.government))
    .map((parties) => [parties.join(), parties]));
  const name = (parties) => parties.map((key) => clean.get("governments").get(key).get("name")).join(", ");
  const questions = clean.get("drafting").get("questions");
  return [...sets.values()].map((parties) => ({ name: name(parties), parties, questions }));
}

function eventOf(clean, event, order) {
  const kind = event.get("kind");
  const usual = kind === "crisis" ? clean.get("tension").get("size") : 0;
  const forums = event.get("forums") ?? [];
  return {
    kind,
    month: event.get("month"),
    months: event.get("months") ?? 1,
    governments: order.filter((key) => (event.get("governments") ?? []).includes(key)),
    forums: [...clean.get("forums").keys()].filter((key) => forums.includes(key)),
    size: event.get("size") ?? usual,
  };
}

function roomsOf(clean, grammar) {
  const room = (track, table) => ({
    ...Object.fromEntries(roomOf(track, table, grammar)),
    terms: Object.fromEntries(termsIn(table, grammar.terms)),
  });
  return Object.fromEntries([...clean.get("rooms")].map(([track, table]) => [track, room(track, table)]));
}

function recordOf(clean) {
  const record = clean.get("record");
  if (!record) return null;
  const forums = [...clean.get("forums").keys()];
  const transfer = { transfer_lenient: record.get("transfer"), uptake_months: null, transfer_months: null };
  return { forum: forums.length === 1 ? forums[0] : "", ...transfer, ...Object.fromEntries(record) };
}

function sourcesOf(clean) {
  const found = Object.create(null);
  if (clean.has("record")) found.record = clean.get("record").get("sources").join("; ");
  for (const [key, text] of clean.get("sources")) found[key] = text;
  for (const [number, event] of rows(clean, "events")) {
    if (event.get("source")) found[`events.${number}`] = event.get("source");
  }
  return found;
}
