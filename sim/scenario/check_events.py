"""Whether dated events lie within the scenario, concern somebody, and do not contradict each other."""

from __future__ import annotations

from sim.scenario.draft import Draft
from sim.scenario.faults import Path, display
from sim.scenario.resolve import rows
from sim.scenario.validate import Tree

_CONTRARY = {"opening": "receptivity", "closing": "receptivity", "encroachment": "level of encroachment"}


def check_events(draft: Draft) -> None:
    """Note every event that cannot happen as written."""
    settled: dict[tuple[str, int, str], tuple[str, float]] = {}
    for number, event in rows(draft.clean, "events"):
        path = ("events", number)
        _date(draft, path, event)
        draft.keys((*path, "governments"), event.get("governments", ()), draft.governments)
        draft.keys((*path, "forums"), event.get("forums", ()), draft.forum_keys)
        if event["kind"] == "politicised":
            _present(draft, path, event)
        if event["kind"] in _CONTRARY and "month" in event:
            _contradiction(draft, path, event, settled)


def _date(draft: Draft, path: Path, event: Tree) -> None:
    months, month = draft.clean["months"], event.get("month", 1)
    if not draft.report.fine(("months",)):
        return
    if month > months:
        draft.report.add((*path, "month"), f"found {month}", f"1 to {months}, the scenario's months")
    elif month + event.get("months", 1) - 1 > months:
        left = months - month + 1
        draft.report.add((*path, "months"), f"found {event['months']}", f"1 to {left}: the scenario ends in {months}")


def _present(draft: Draft, path: Path, event: Tree) -> None:
    """A government can publish only what is pending from a forum in which it sits."""
    if not all(draft.sound(key) for key in draft.forum_keys):
        return
    named = [key for key in event.get("forums", ()) if key in draft.forum_keys]
    governments = draft.in_order(event.get("governments", ()))
    for key in named:
        for government in (each for each in governments if each not in draft.parties(key)):
            draft.report.add((*path, "forums"), f"found {display(key)}", f"forums in which {government} sits")


def _contradiction(
    draft: Draft, path: Path, event: Tree, settled: dict[tuple[str, int, str], tuple[str, float]]
) -> None:
    says = (event["kind"], event.get("size", 0.0))
    for government in event.get("governments", ()):
        matter = (_CONTRARY[event["kind"]], event["month"], government)
        if settled.setdefault(matter, says) != says:
            allowed = f"one {matter[0]} for {government} in month {event['month']}"
            draft.report.add((*path, "governments"), f"found {display(government)}, who has another event", allowed)
