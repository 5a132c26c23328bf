/** Whether the record of a scenario fits its forums and does not contradict itself: twin of `check_record`. */
import { WORDS } from "../words.js";
import { strip } from "./spelling.js";

const SAY = WORDS.reading;
const CASE = "case";
const [NO, UNKNOWN, YES] = ["no", "unknown", "yes"];
const DATED = ["uptake", "transfer"];
const CODED = [...DATED, "transfer_lenient"];

/** Note every contradiction within the record, where there is one. @param {Draft} draft */
export function checkRecord(draft) {
  const record = draft.clean.get("record");
  if (record === undefined) return;
  forum(draft, record);
  if (record.get("kind") === CASE) said(draft, record);
  else if (record.has("kind")) silent(draft, record);
  for (const answer of DATED) months(draft, record, answer);
  lenient(draft, record);
  order(draft, record);
}

function forum(draft, record) {
  const [path, known] = [["record", "forum"], draft.forumKeys];
  const allowed = SAY.keyOfOneForum(known.join(", "));
  const key = record.get("forum");
  if (key !== undefined && !known.includes(key)) {
    draft.note(path, SAY.found(draft.show(key)), allowed, [key, known]);
  } else if (draft.fine(path) && key === undefined && record.get("kind") === CASE && known.length > 1) {
    draft.note(path, SAY.missing, allowed);
  }
}

function said(draft, record) {
  for (const key of ["period", "ended"]) {
    const path = ["record", key];
    if (draft.fine(path) && !strip(record.get(key) ?? "")) draft.note(path, SAY.missing, SAY.textInACase);
  }
}

/** Nobody knows what came of a situation that never was. */
function silent(draft, record) {
  for (const answer of CODED) {
    const found = record.get(answer) ?? UNKNOWN;
    if (found !== UNKNOWN) draft.note(["record", answer], SAY.found(draft.show(found)), SAY.asInPresets(UNKNOWN));
  }
}

function months(draft, record, answer) {
  const path = ["record", `${answer}_months`];
  if (!record.has(path[1])) return;
  const [first, last] = record.get(path[1]);
  if (first > last) draft.note(path, SAY.foundBefore(first, last), SAY.earliestFirst);
  if (!draft.fine(["record", answer]) || record.get(answer) === YES) return;
  draft.note(path, SAY.besideAnswer(answer, draft.show(record.get(answer))), SAY.monthsWhere(answer));
}

/** Whoever asks for less finds no less. */
function lenient(draft, record) {
  const path = ["record", "transfer_lenient"];
  if (!record.has("transfer_lenient") || !draft.fine(path, ["record", "transfer"])) return;
  const { answers } = draft.grammar;
  const allowed = answers.slice(answers.indexOf(record.get("transfer")));
  const found = record.get("transfer_lenient");
  if (allowed.includes(found)) return;
  draft.note(path, SAY.found(draft.show(found)), SAY.sinceTransfer(allowed.reverse(), record.get("transfer")));
}

/** What reached official talks was taken up first. */
function order(draft, record) {
  const keys = [...CODED, ...DATED.map((key) => `${key}_months`)];
  if (!draft.fine(...keys.map((key) => ["record", key]))) return;
  const reached = ["transfer", "transfer_lenient"].find((key) => record.get(key) === YES);
  if (reached && record.get("uptake") === NO) {
    draft.note(["record", "uptake"], SAY.found(draft.show(NO)), SAY.sinceReached(reached));
  }
  if (!record.has("uptake_months") || !record.has("transfer_months")) return;
  const [earliest, latest] = [record.get("uptake_months")[0], record.get("transfer_months")[1]];
  if (latest < earliest) draft.note(["record", "transfer_months"], SAY.asLatest(latest), SAY.orLater(earliest));
}
