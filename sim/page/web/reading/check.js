/** What no single key can say: whether the parts of a scenario fit together. Twin of `sim.scenario.check`. */
import { WORDS } from "../words.js";
import { checkEvents } from "./check_events.js";
import { checkForums, checkSlots } from "./check_forums.js";
import { checkRecord } from "./check_record.js";
import { checkCapacity } from "./check_seats.js";
import { dotted, idOf } from "./faults.js";
import { given, roomOf, rows, seats, termsIn, trackOf } from "./resolve.js";
import { general } from "./spelling.js";
import { proper } from "./validate.js";

const SAY = WORDS.reading;

/** Note everything in which the parts of a scenario contradict each other. @param {Draft} draft */
export function checkParts(draft) {
  tension(draft);
  governments(draft);
  checkForums(draft);
  checkEvents(draft);
  checkRecord(draft);
  agenda(draft);
  rooms(draft);
  sources(draft);
}

function tension(draft) {
  const [low, high] = [["tension", "baseline"], ["tension", "breakdown"]];
  const [baseline, breakdown] = ["baseline", "breakdown"].map((name) => draft.clean.get("tension").get(name));
  if (!draft.fine(low, high) || breakdown > baseline) return;
  if (given(draft.raw, high)) draft.note(high, SAY.found(draft.show(breakdown)), SAY.aboveBaseline(general(baseline)));
  else draft.note(low, SAY.found(draft.show(baseline)), SAY.belowBreakdown(general(breakdown)));
}

/** Nobody is part of a dialogue without a seat in it. */
function governments(draft) {
  const sets = draft.partiesOfForums();
  if (sets.size === 0) return;
  const seated = new Set([...sets.values()].flat());
  for (const key of draft.raw.get("governments").keys()) {
    const path = ["governments", key];
    if (seated.has(proper(key)) || !draft.fine(path)) continue;
    draft.note(path, SAY.sitsNowhere, SAY.aDelegationIn([...sets.keys()].join(", ")));
  }
}

/** The different sets of governments that meet, by their ids. @param {Map} sets */
function different(sets) {
  return new Map([...sets.values()].map((parties) => [idOf(parties), parties]));
}

function agenda(draft) {
  const sets = draft.partiesOfForums();
  const blocks = rows(draft.clean, "agenda");
  if (blocks.length === 0) return usualAgenda(draft, different(sets).size);
  for (const [number, block] of blocks) agendaBlock(draft, number, block, different(sets));
  const most = draft.grammar.ceilings.QUESTIONS;
  const total = blocks.reduce((sum, [, block]) => sum + (block.get("questions") ?? 0), 0);
  if (total > most) draft.note(["agenda"], SAY.foundQuestions(total), SAY.atMostInAll(most));
  const served = new Set(blocks.map(([, block]) => idOf(draft.inOrder(block.get("parties") ?? []))));
  for (const [key, parties] of sets) {
    if (served.has(idOf(parties)) || !draft.fine(["agenda"])) continue;
    draft.note(["agenda"], SAY.noQuestionsFor(key), SAY.aBlockFor(parties.join(", "), key));
  }
}

function usualAgenda(draft, sets) {
  const each = draft.clean.get("drafting").get("questions");
  const path = ["drafting", "questions"];
  const most = draft.grammar.ceilings.QUESTIONS;
  if (!draft.fine(path, ["agenda"]) || each * sets <= most) return;
  draft.note(path, SAY.foundForEachSet(each, sets), SAY.atMostQuestions(most));
}

function agendaBlock(draft, number, block, sets) {
  const path = ["agenda", number, "parties"];
  const parties = block.get("parties") ?? [];
  draft.keys(path, parties, draft.governments);
  if (!draft.fine(path, ["governments"]) || sets.size === 0 || sets.has(idOf(draft.inOrder(parties)))) return;
  const allowed = [...sets.values()].sort(byKeys).map((each) => each.join(", ")).join("; or ");
  draft.note(path, SAY.noForumMeetsAmong(parties.join(", ")), allowed);
}

/** Lists of keys in the order of their first different one. */
function byKeys(one, other) {
  const place = one.findIndex((key, at) => key !== other[at]);
  if (place < 0) return one.length - other.length;
  return place >= other.length || one[place] > other[place] ? 1 : -1;
}

function rooms(draft) {
  for (const [track, table] of draft.clean.get("rooms")) {
    const path = ["rooms", track];
    const room = roomOf(track, table, draft.grammar);
    if (!draft.fine(...[...room.keys()].map((key) => [...path, key]))) continue;
    mixOfRoom(draft, path, room);
    checkCapacity(draft, path, room);
    const terms = termsIn(table, draft.grammar.terms);
    if (!terms.has("slots") && !terms.has("drafts")) continue;
    for (const key of draft.forums.keys()) checkSlots(draft, key, terms, path);
  }
}

function mixOfRoom(draft, path, room) {
  const { mix, ceilings, tracks } = draft.grammar;
  const [size, capacity] = [seats(room, mix), room.get("capacity")];
  if (size < 1 || size > ceilings.SEATS) {
    draft.note(path, SAY.foundSeats(size), SAY.oneTo(ceilings.SEATS));
  } else if (trackOf(room) !== path[1]) {
    const found = mix.filter((kind) => room.get(kind)).map((kind) => SAY.seatsOf(room.get(kind), kind));
    draft.note(path, SAY.foundRoom(found.join(", "), capacity), SAY.roomOf[path[1]](tracks[path[1]]));
  }
}

function sources(draft) {
  const held = draft.clean.get("sources") ?? new Map();
  let written = null;
  for (const key of held.keys()) {
    const parts = key.split(".");
    if (parts[0] !== "sources" && given(draft.raw, parts)) continue;
    written ??= draft.written().map((path) => dotted(path, draft.report.told));
    draft.note(["sources", key], SAY.namesNothing, SAY.aPathOfThisFile, [key, written]);
  }
  for (const [number, event] of rows(draft.clean, "events")) {
    if (!event.get("source") || !held.has(`events.${number}`)) continue;
    draft.note(["events", number, "source"], SAY.secondSource, SAY.oneSource(number));
  }
}
