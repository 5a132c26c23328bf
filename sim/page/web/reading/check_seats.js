/** Whether seats are as many as there may be, and somebody speaks in the capacity that is given. */
import { WORDS } from "../words.js";
import { given, seats } from "./resolve.js";

const SAY = WORDS.reading;

/** First and last month in which a forum may meet. @returns {number[]} */
export function windowOf(draft, forum) {
  return [forum.get("opens"), forum.get("closes") ?? draft.clean.get("months")];
}

/** Note a capacity in which nobody speaks. @param {Draft} draft @param {string[]} path @param {Map} mix */
export function checkCapacity(draft, path, mix) {
  const capacity = [...path, "capacity"];
  if (mix.get("capacity") !== "official" || mix.get("officials") || !given(draft.raw, capacity)) return;
  if (draft.fine(path)) draft.note(capacity, SAY.officialOfNobody, SAY.officialsOrNoCapacity);
}

/** Note a delegation without seats, with too many, or with more people than seats. */
export function checkSize(draft, path, delegation) {
  const { mix, ceilings } = draft.grammar;
  if (!draft.fine(...mix.map((kind) => [...path, kind]))) return;
  const [size, people] = [seats(delegation, mix), (delegation.get("people") ?? []).length];
  if (size === 0 && !draft.fine(path)) return; // a misspelt key explains why nobody sits here
  if (size < 1 || size > ceilings.SEATS) draft.note(path, SAY.foundSeats(size), SAY.seatsTogether(ceilings.SEATS));
  else if (people > size) draft.note([...path, "people"], SAY.foundPeople(people), SAY.atMostSeats(size));
}
