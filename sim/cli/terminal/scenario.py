"""What a scenario says of itself: its rooms, what happened, what is assumed in it, and where its figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sim.scenario.names import tree_of, value_of
from sim.scenario.plan import TRACKS, Forum, Scenario
from sim.scenario.resolve import track_of
from sim.scenario.values import plain, to_toml


def as_object(scenario: Scenario) -> dict[str, Any]:
    """For ``--json``."""
    record = scenario.record
    return {
        "name": scenario.key,
        "title": scenario.title,
        "summary": scenario.summary,
        "start": scenario.start,
        "months": scenario.months,
        "forums": {forum.key: forum.name for forum in scenario.forums},
        "record": record and {"kind": record.kind, "uptake": record.uptake, "transfer": record.transfer},
        "assumptions": assumptions(scenario),
        "sources": dict(scenario.sources),
    }


def assumptions(scenario: Scenario) -> list[dict[str, Any]]:
    """Every assumption with what stands under its key; None where nothing does."""
    origin = scenario.origin
    tree = tree_of(origin.text, origin.settings) if origin else {}
    return [
        {"key": each.key, "stands": value_of(tree, each.key), "other": plain(each.other), "why": each.why}
        for each in scenario.assumptions
    ]


def lines(scenario: Scenario) -> Iterator[str]:
    """For people."""
    first = f" from {scenario.start}" if scenario.start else ""
    yield from (scenario.title, scenario.summary, f"{scenario.months} months{first}.", "", "Forums")
    yield from (f"  {forum.key}: {_of_forum(forum)}" for forum in scenario.forums)
    if scenario.record and scenario.record.period:
        record = scenario.record
        yield from ("", "What happened", f"  {record.period}: uptake {record.uptake}, transfer {record.transfer}.")
        yield f"  {record.ended}"
    if scenario.assumptions:
        yield from ("", 'Assumed, and what could as well be (--set "KEY=OTHER" plays it)')
    for each in assumptions(scenario):
        yield f"  {each['key']}: {_short(each['stands'])}, or {_short(each['other'])}"
        yield f"    {each['why']}"
    yield from ("", "Sources", *(f"  {key}: {text}" for key, text in scenario.sources.items()))


def _of_forum(forum: Forum) -> str:
    seats = sum(delegation.seats for delegation in forum.delegations)
    return (
        f"{forum.name} ({TRACKS[track_of(forum.delegations)]}, {seats} seats, months {forum.opens} to {forum.closes})"
    )


def _short(value: Any) -> str:
    """A value as TOML has it; text bare, and of an event only what happens."""
    if isinstance(value, dict):
        value = {key: each for key, each in value.items() if key != "source"}
    return value if isinstance(value, str) else "nothing" if value is None else to_toml(value)
