/** What happens on a date, what the talks are about, and what of a forum changes later: lists that may grow. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { button, choice, make } from "../element.js";
import { fieldFor } from "./field.js";
import { inWords } from "../display_names.js";
import { shaped } from "./panel.js";
import { optional, removal } from "./rows.js";

const words = WORDS.events;
const rowsAt = (desk, path) => desk.store.value(desk.which, path) ?? [];
const shapeOf = (rows) => JSON.stringify(rows.map((row) => row && [row.kind, Object.keys(row)]));

/** What the keys of an event that are lists choose from. */
function keysOf(desk) {
  const { governments, forums } = desk.store.scenarios[desk.which];
  const named = (all) => all.map((each) => [each.key, each.name]);
  return (key) => ({ governments: named(governments), forums: named(forums), parties: named(governments) })[key];
}

/** The dated events. */
export function events(desk) {
  const rows = () => rowsAt(desk, "events");
  const kinds = Object.keys(desk.facts.grammar.scenario.keys.events.each.kinds);
  const add = (kind) =>
    kind && desk.store.rows(desk.which, "events", "events", (before) => [...before, begun(desk, kind, before.length)]);
  return shaped(
    () => shapeOf(rows()),
    (field) => [
      ...rows()
        .map((row, place) => row && event(desk, row, `events.${place + 1}`, field))
        .filter(Boolean),
      choice([["", words.add], ...kinds.map((kind) => [kind, inWords(kind)])], "", add, {
        class: "add",
        "aria-label": words.add,
      }),
    ],
  );
}

function event(desk, { kind }, path, field) {
  const given = { kind, options: keysOf(desk), without: ["kind"] };
  return make(
    "fieldset",
    { class: "row" },
    make("legend", {}, inWords(kind)),
    optional(desk, path, field, given),
    removal(desk, "events", path, inWords(kind)),
  );
}

/** An event to begin with: about the middle of the time, of all governments, of half the size that it may have. */
function begun(desk, kind, there) {
  const { keys } = desk.facts.grammar.scenario.keys.events.each.kinds[kind];
  const { months, governments } = desk.store.scenarios[desk.which];
  const row = { kind, month: ((Math.ceil(months / 2) + there - 1) % months) + 1 };
  if (keys.governments?.required) row.governments = governments.map((each) => each.key);
  if (keys.size?.required) row.size = keys.size.high / 2;
  return row;
}

/** The agenda: questions by the governments that they are among. */
export function agenda(desk) {
  const rows = () => rowsAt(desk, "agenda");
  const add = () => desk.store.rows(desk.which, "agenda", "agenda", (before) => [...before, ...blocks(desk, before)]);
  return shaped(
    () => shapeOf(rows()),
    (field) => [
      ...rows().map((row, place) =>
        make(
          "fieldset",
          { class: "row" },
          make("legend", {}, row.name),
          optional(desk, `agenda.${place + 1}`, field, { options: keysOf(desk) }),
          removal(desk, "agenda", `agenda.${place + 1}`, row.name),
        ),
      ),
      button(words.addBlock, add, { class: "quiet" }),
    ],
  );
}

/** The first blocks are those that held while none was written; one more is a copy of the first. */
function blocks(desk, before) {
  const { agenda } = desk.store.scenarios[desk.which];
  const written = agenda.map(({ name, parties, questions }) => ({ name, parties: [...parties], questions }));
  return before.length ? [{ ...written[0], name: fillIn(words.block, { n: before.length + 1 }) }] : written;
}

/** Dated changes of a forum's terms; of seats too, where the text has such. */
export function laterChanges(desk) {
  const forums = () => desk.store.scenarios[desk.which].forums;
  const shape = () =>
    forums()
      .map((forum) => forum.key + shapeOf(rowsAt(desk, `forums.${forum.key}.changes`)))
      .join();
  return shaped(shape, (field) => forums().map((forum) => changes(desk, forum, field)));
}

function changes(desk, forum, field) {
  const path = `forums.${forum.key}.changes`;
  const add = () => desk.store.rows(desk.which, "forums", path, (before) => [...before, later(desk, forum, before)]);
  return make(
    "fieldset",
    {},
    make("legend", {}, forum.name),
    rowsAt(desk, path).map(
      (row, place) =>
        row &&
        make(
          "div",
          { class: "row" },
          optional(desk, `${path}.${place + 1}`, field),
          Object.keys(row.delegations ?? {}).map((key) =>
            laterSeats(desk, `${path}.${place + 1}.delegations.${key}`, key, field),
          ),
          removal(desk, "forums", `${path}.${place + 1}`, fillIn(words.change, { n: place + 1 })),
        ),
    ),
    button(words.addChange, add, { class: "quiet" }),
  );
}

function laterSeats(desk, path, government, field) {
  return make(
    "div",
    { class: "delegation", role: "group", "aria-label": government },
    make("h3", {}, government),
    optional(desk, path, field),
  );
}

/** A change to begin with: after the last one, everybody's seats as they are, for the hand to move. */
function later(desk, forum, before) {
  const month = Math.min(forum.closes, Math.max(forum.opens, before.at(-1)?.month ?? forum.opens) + 12);
  const seats = ({ officials, former, experts, capacity }) => ({ officials, former, experts, capacity });
  const delegations = Object.fromEntries(forum.delegations.map((each) => [each.government, seats(each)]));
  return { month, delegations };
}

/** The rooms in which tracks are compared. */
export function trackRooms(desk) {
  const tracks = Object.entries(desk.facts.grammar.tracks);
  const shape = () =>
    tracks.map(([track]) => Object.keys(desk.store.value(desk.which, `rooms.${track}`) ?? {})).join(";");
  return shaped(shape, (field) =>
    tracks.map(([track, name]) =>
      make("fieldset", { class: "row" }, make("legend", {}, name), room(desk, track, field)),
    ),
  );
}

function room(desk, track, field) {
  const mix = ["officials", "former", "experts"].map((kind) =>
    field(fieldFor(desk, `rooms.${track}.${kind}`, { how: "steps" })),
  );
  const without = ["officials", "former", "experts", "capacity"];
  return [
    make("div", { class: "seats" }, mix),
    field(fieldFor(desk, `rooms.${track}.capacity`)),
    ...optional(desk, `rooms.${track}`, field, { without }),
  ];
}
