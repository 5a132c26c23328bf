/** Whether dated changes of a forum lie within it, in order, and change something that is there. */
import { WORDS } from "../words.js";
import { checkCapacity, checkSize, windowOf } from "./check_seats.js";
import { given, reseated, rows, seats } from "./resolve.js";
import { proper } from "./validate.js";

const SAY = WORDS.reading;

/** Note every change that cannot be made as written: twin of a part of `sim.scenario.check_forums`. */
export function checkChanges(draft, key, forum) {
  let before = 0;
  for (const [number, change] of rows(forum, "changes")) {
    const path = ["forums", key, "changes", number];
    const month = change.get("month") ?? 0;
    if (month) {
      dated(draft, path, month, before);
      before = month;
    }
    if (change.has("meetings_a_year") && given(draft.raw, ["forums", key, "meets_in"])) {
      draft.note([...path, "meetings_a_year"], SAY.inForumWithDates, SAY.datesAlone);
    }
    const changes = change.get("delegations").size > 0 || draft.grammar.terms.some((name) => change.has(name));
    if (!changes && draft.fine(path)) draft.note(path, SAY.changesNothing, SAY.whatChanges);
  }
  if (draft.sound(proper(key))) reseatings(draft, key, forum);
}

function dated(draft, path, month, before) {
  const home = path.slice(0, 2);
  const at = [...path, "month"];
  if (month === before) draft.note(at, SAY.secondTime(month), SAY.oneChangeAMonth);
  else if (month < before) draft.note(at, SAY.foundAfter(month, before), SAY.changesAscending);
  if (!draft.fine([...home, "opens"], [...home, "closes"], ["months"])) return;
  const [opens, closes] = windowOf(draft, draft.forums.get(home[1]));
  if (month <= opens || month > closes) draft.note(at, SAY.found(month), SAY.afterOpening(opens, closes));
}

function reseatings(draft, key, forum) {
  const known = draft.seated(proper(key));
  const seated = new Map(forum.get("delegations") ?? []);
  for (const [number, change] of rows(forum, "changes")) {
    for (const [government, table] of change.get("delegations")) {
      const path = ["forums", key, "changes", number, "delegations", government];
      const home = ["forums", key, "delegations", government];
      if (seated.has(government)) reseating(draft, [home, path], seated, table);
      else if (draft.fine(home)) draft.note(path, SAY.noDelegationHere, known.join(", "), [government, known]);
    }
  }
}

function reseating(draft, [home, path], seated, table) {
  const { mix } = draft.grammar;
  const government = home.at(-1);
  const before = seated.get(government);
  const after = reseated(before, table, mix);
  const counts = [home, path].flatMap((base) => mix.map((kind) => [...base, kind]));
  if (draft.fine(...counts) && seats(after, mix) !== seats(before, mix)) {
    draft.note(path, SAY.foundSeats(seats(after, mix)), SAY.asManyAsBefore(seats(before, mix)));
  } else {
    checkSize(draft, path, after);
    checkCapacity(draft, path, after);
  }
  seated.set(government, after);
}
