"""What is played against what: every track's room as it is, and with one mechanism off at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from sim.scenario.origin import step
from sim.scenario.plan import Change, DatedEvent, Forum, Government, Scenario
from sim.scenario.seating import in_room
from sim.validation.switches import off, uses

FULL_TERMS = MappingProxyType({"mandate": 0.2, "public_reach": 0.1, "in_person": 0.5, "funding_patience": 36})
"""Terms of the full variant (assumptions: somewhere inside each range)."""
DEPENDENCE, POWER, FLOOR, REACH = 0.3, 1.5, 2.0, 2.0
"""Dependence of every delegation; power, floor and reach of the first government alone (assumptions)."""


class Variant(NamedTuple):
    """A room with one mechanism off; ``scenario`` is None where the room does not use it."""

    track: str
    mechanism: str
    scenario: Scenario | None


def full(scenario: Scenario) -> Scenario:
    """A variant that uses every mechanism: terms, sides that are not alike, dated events of every kind but one.

    Interruptions are left out: they are no mechanism, only a gap in the calendar.
    """
    return step(scenario, _full)


def _full(scenario: Scenario) -> Scenario:
    first, second = (government.key for government in scenario.governments[:2])
    return replace(
        scenario,
        governments=tuple(_strong(each) if each.key == first else each for each in scenario.governments),
        forums=tuple(map(_furnished, scenario.forums)),
        events=(*scenario.events, *_dated(scenario.months, first, second)),
    )


def _strong(government: Government) -> Government:
    return replace(government, power=POWER, floor=FLOOR, reach=REACH)


def _furnished(forum: Forum) -> Forum:
    def dependent(change: Change) -> Change:
        return replace(change, delegations=tuple(replace(each, dependence=DEPENDENCE) for each in change.delegations))

    return replace(
        forum,
        terms=forum.terms._replace(**FULL_TERMS),  # type: ignore[arg-type]
        delegations=tuple(replace(each, dependence=DEPENDENCE) for each in forum.delegations),
        changes=tuple(map(dependent, forum.changes)),
    )


def _dated(months: int, first: str, second: str) -> Iterator[DatedEvent]:
    """One of each kind, spread over the life of the dialogue."""
    at = [max(1, months * part // 8) for part in range(8)]
    yield DatedEvent("encroachment", at[1], governments=(second,), size=0.6)
    yield DatedEvent("crisis", at[2], size=0.6)
    yield DatedEvent("opening", at[3], governments=(first, second))
    yield DatedEvent("politicised", at[4], governments=(first,))
    yield DatedEvent("change_of_government", at[5], governments=(second,))
    yield DatedEvent("closing", at[6], governments=(first,))
    yield DatedEvent("crisis", at[7], size=0.6)


def variants(
    scenario: Scenario, names: Sequence[str], track: str, forum: str | None = None
) -> tuple[Scenario, list[Variant]]:
    """A track's room as it is, and one variant a mechanism."""
    room = in_room(scenario, track, forum)
    return room, [Variant(track, name, off(room, name) if uses(room, name) else None) for name in names]
