"""Seating: a forum in a track's room, all else held equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from sim.scenario.faults import Fault, ScenarioError, display, nearest
from sim.scenario.origin import demand_scenario, step
from sim.scenario.plan import Forum, Scenario


def in_room(scenario: Scenario, track: str, forum: str | None = None) -> Scenario:
    """The scenario with every forum, or the one named, swapped to a track's room; all else held equal.

    Dated changes of seats are dropped in a swapped forum, dated changes of its other terms are kept. Raises
    ScenarioError if there is no such track or forum.
    """
    demand_scenario(scenario)
    forums = [each.key for each in scenario.forums]
    wrong = _none_such("track", track, list(scenario.rooms))
    wrong += _none_such("forum", forum, forums) if forum is not None else []
    if wrong:
        raise ScenarioError(wrong)
    return step(scenario, partial(_seated, track=track, only=forum))


def _none_such(what: str, name: object, there: list[str]) -> list[Fault]:
    if name in there:
        return []
    return [Fault("in_room", 0, what, f"found {display(name)}", ", ".join(there), nearest(str(name), there))]


def _seated(scenario: Scenario, track: str, only: str | None) -> Scenario:
    return replace(scenario, forums=tuple(_swapped(scenario, track, only)))


def _swapped(scenario: Scenario, track: str, only: str | None) -> Iterator[Forum]:
    room = scenario.rooms[track]
    mix: dict[str, Any] = {name: getattr(room, name) for name in ("officials", "former", "experts", "capacity")}
    for forum in scenario.forums:
        swapped = replace(
            forum,
            terms=forum.terms._replace(**dict[str, Any](room.terms)),
            delegations=tuple(replace(delegation, **mix, people=()) for delegation in forum.delegations),
            changes=tuple(replace(change, delegations=()) for change in forum.changes if change.terms),
        )
        yield swapped if only in (None, forum.key) else forum
