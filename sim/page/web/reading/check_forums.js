/** Whether a forum's dates, terms and delegations fit together: twin of `sim.scenario.check_forums`. */
import { WORDS } from "../words.js";
import { checkChanges } from "./check_changes.js";
import { checkCapacity, checkSize, windowOf } from "./check_seats.js";
import { given, stages } from "./resolve.js";
import { proper } from "./validate.js";

const SAY = WORDS.reading;

/** Note every contradiction within the forums. @param {Draft} draft */
export function checkForums(draft) {
  for (const [key, forum] of draft.forums) {
    window(draft, key, forum);
    meetings(draft, key, forum);
    checkSlots(draft, key, new Map(), []);
    delegations(draft, key, forum);
    checkChanges(draft, key, forum);
  }
}

function window(draft, key, forum) {
  const [first, last] = [["forums", key, "opens"], ["forums", key, "closes"]];
  if (!draft.fine(first, last, ["months"])) return;
  const months = draft.clean.get("months");
  const [opens, closes] = windowOf(draft, forum);
  if (opens > months) draft.note(first, SAY.found(opens), SAY.oneToMonths(months));
  else if (opens > closes || closes > months) draft.note(last, SAY.found(closes), SAY.fromOpening(opens, months));
}

function meetings(draft, key, forum) {
  const home = ["forums", key];
  const path = [...home, "meets_in"];
  if (!given(draft.raw, path)) return;
  const yearly = [...home, "meetings_a_year"];
  if (given(draft.raw, yearly)) draft.note(yearly, SAY.besideMeetsIn, SAY.datesOrNumber);
  const months = forum.get("meets_in") ?? [];
  if (months.some((month, place) => month < months[place - 1])) draft.note(path, SAY.outOfOrder, SAY.ascending);
  if (!draft.fine(["months"], [...home, "opens"], [...home, "closes"])) return;
  const [opens, closes] = windowOf(draft, forum);
  const outside = [...new Set(months)].filter((month) => month < opens || month > closes);
  for (const month of outside.sort((a, b) => a - b)) draft.note(path, SAY.found(month), SAY.whileOpen(opens, closes));
}

/**
 * Note a forum that drafts in more rounds than a meeting has, with a room's terms laid over its own or not.
 * @param {Draft} draft
 * @param {string} key of the forum.
 * @param {Map} room
 * @param {string[]} roomPath where the room's terms are written; empty if there is no room.
 */
export function checkSlots(draft, key, room, roomPath) {
  const where = new Map(["drafts", "slots"].map((name) => [name, [-1, ["forum", name]]]));
  const bases = [["forum"], ["forums", key], roomPath];
  bases.forEach((base, age) => written(draft, where, age, base));
  for (const [place, [below, terms]] of stages(draft.clean, draft.forums.get(key), room).entries()) {
    const age = bases.length + place;
    if (below.length) written(draft, where, age, ["forums", key, ...below]);
    if (terms.get("drafts") <= terms.get("slots")) continue;
    if (!draft.fine(where.get("drafts")[1], where.get("slots")[1])) continue;
    tooManyDrafts(draft, where, terms);
    return; // later stages only repeat it
  }
}

function tooManyDrafts(draft, where, terms) {
  const [[drafted, drafts], [slotted, slots]] = [where.get("drafts"), where.get("slots")];
  if (drafted >= slotted) draft.note(drafts, SAY.found(terms.get("drafts")), SAY.atMostSlots(terms.get("slots")));
  else draft.note(slots, SAY.found(terms.get("slots")), SAY.atLeastDrafts(terms.get("drafts")));
}

/** Keep where a value in force is written, if this table writes it; the youngest is what is blamed. */
function written(draft, where, age, base) {
  for (const name of where.keys()) {
    if (base.length && given(draft.raw, [...base, name])) where.set(name, [age, [...base, name]]);
  }
}

function delegations(draft, key, forum) {
  for (const [government, delegation] of forum.get("delegations") ?? []) {
    const path = ["forums", key, "delegations", government];
    const known = draft.governments;
    if (!known.includes(proper(government))) {
      draft.note(path, SAY.noSuchGovernment, known.join(", "), [government, known]);
    }
    checkSize(draft, path, delegation);
    checkCapacity(draft, path, delegation);
  }
}
