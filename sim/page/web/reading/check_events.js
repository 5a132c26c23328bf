/** Whether dated events lie within the scenario, concern somebody, and do not contradict each other. */
import { WORDS } from "../words.js";
import { idOf } from "./faults.js";
import { rows } from "./resolve.js";

const SAY = WORDS.reading;
const MATTERS = new Map([["opening", "receptivity"], ["closing", "receptivity"], ["encroachment", "encroachment"]]);

/** Note every event that cannot happen as written: twin of `sim.scenario.check_events`. @param {Draft} draft */
export function checkEvents(draft) {
  const settled = new Map();
  for (const [number, event] of rows(draft.clean, "events")) {
    const path = ["events", number];
    date(draft, path, event);
    draft.keys([...path, "governments"], event.get("governments") ?? [], draft.governments);
    draft.keys([...path, "forums"], event.get("forums") ?? [], draft.forumKeys);
    if (event.get("kind") === "politicised") present(draft, path, event);
    if (MATTERS.has(event.get("kind")) && event.has("month")) contradiction(draft, path, event, settled);
  }
}

function date(draft, path, event) {
  const [months, month] = [draft.clean.get("months"), event.get("month") ?? 1];
  if (!draft.fine(["months"])) return;
  if (month > months) {
    draft.note([...path, "month"], SAY.found(month), SAY.oneToMonths(months));
  } else if (month + (event.get("months") ?? 1) - 1 > months) {
    draft.note([...path, "months"], SAY.found(event.get("months")), SAY.untilTheEnd(months - month + 1, months));
  }
}

/** A government can publish only what is pending from a forum in which it sits. */
function present(draft, path, event) {
  if (!draft.forumKeys.every((key) => draft.sound(key))) return;
  const named = (event.get("forums") ?? []).filter((key) => draft.forumKeys.includes(key));
  const governments = draft.inOrder(event.get("governments") ?? []);
  for (const key of named) {
    for (const government of governments.filter((each) => !draft.seated(key).includes(each))) {
      draft.note([...path, "forums"], SAY.found(draft.show(key)), SAY.forumsOf(government));
    }
  }
}

function contradiction(draft, path, event, settled) {
  const [kind, month] = [event.get("kind"), event.get("month")];
  const says = `${kind} ${event.get("size") ?? 0}`;
  for (const government of event.get("governments") ?? []) {
    const matter = idOf([MATTERS.get(kind), String(month), government]);
    if (!settled.has(matter)) settled.set(matter, says);
    if (settled.get(matter) === says) continue;
    const allowed = SAY.oneOfAKind(SAY.matters[MATTERS.get(kind)], government, month);
    draft.note([...path, "governments"], SAY.anotherEvent(draft.show(government)), allowed);
  }
}
