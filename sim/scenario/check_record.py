"""Whether the record of a scenario fits its forums and does not contradict itself."""

from __future__ import annotations

from sim.scenario.draft import Draft
from sim.scenario.faults import display
from sim.scenario.record import ANSWERS, CASE, NO, UNKNOWN, YES
from sim.scenario.validate import Tree

_DATED = ("uptake", "transfer")
_CODED = (*_DATED, "transfer_lenient")


def check_record(draft: Draft) -> None:
    """Note every contradiction within the record, where there is one."""
    record = draft.clean.get("record")
    if record is None:
        return
    _forum(draft, record)
    if record.get("kind") == CASE:
        _said(draft, record)
    elif "kind" in record:
        _silent(draft, record)
    for answer in _DATED:
        _months(draft, record, answer)
    _lenient(draft, record)
    _order(draft, record)


def _forum(draft: Draft, record: Tree) -> None:
    path, known = ("record", "forum"), draft.forum_keys
    if "forum" in record and record["forum"] not in known:
        allowed = f"the key of one forum: {', '.join(known)}"
        draft.report.add(path, f"found {display(record['forum'])}", allowed, (record["forum"], known))
    elif draft.report.fine(path) and "forum" not in record and record.get("kind") == CASE and len(known) > 1:
        draft.report.add(path, "missing", f"the key of one forum: {', '.join(known)}")


def _said(draft: Draft, record: Tree) -> None:
    for key in ("period", "ended"):
        if draft.report.fine(("record", key)) and not record.get(key, "").strip():
            draft.report.add(("record", key), "missing", "text on one line, not empty, in the record of a case")


def _silent(draft: Draft, record: Tree) -> None:
    """Nobody knows what came of a situation that never was."""
    for answer in _CODED:
        if record.get(answer, UNKNOWN) != UNKNOWN:
            draft.report.add(("record", answer), f"found {display(record[answer])}", f"{UNKNOWN}, as in every preset")


def _months(draft: Draft, record: Tree, answer: str) -> None:
    path = ("record", f"{answer}_months")
    if path[1] not in record:
        return
    first, last = record[path[1]]
    if first > last:
        draft.report.add(path, f"found {first} before {last}", "the earliest month first")
    if draft.report.fine(("record", answer)) and record[answer] != YES:
        draft.report.add(path, f"found beside {answer} = {display(record[answer])}", f"months where {answer} is yes")


def _lenient(draft: Draft, record: Tree) -> None:
    """Whoever asks for less finds no less."""
    path = ("record", "transfer_lenient")
    if "transfer_lenient" not in record or not draft.report.fine(path, ("record", "transfer")):
        return
    allowed = ANSWERS[ANSWERS.index(record["transfer"]) :]
    if record["transfer_lenient"] not in allowed:
        since = f"{' or '.join(reversed(allowed))}, since transfer is {record['transfer']}"
        draft.report.add(path, f"found {display(record['transfer_lenient'])}", since)


def _order(draft: Draft, record: Tree) -> None:
    """What reached official talks was taken up first."""
    paths = (*(("record", key) for key in _CODED), *(("record", f"{key}_months") for key in _DATED))
    if not draft.report.fine(*paths):
        return
    reached = next((key for key in ("transfer", "transfer_lenient") if record.get(key) == YES), None)
    if reached and record["uptake"] == NO:
        draft.report.add(("record", "uptake"), 'found "no"', f"yes, since {reached} is yes")
    if "uptake_months" in record and "transfer_months" in record:
        earliest, latest = record["uptake_months"][0], record["transfer_months"][1]
        if latest < earliest:
            found = f"found {latest} as the latest month"
            draft.report.add(("record", "transfer_months"), found, f"{earliest} or later, the earliest of the uptake")
