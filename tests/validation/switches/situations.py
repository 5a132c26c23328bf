"""Situations in which switches are tried."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from sim.scenario import load
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Change, Room, Scenario
from sim.validation.ablation import full


@cache
def standing(*overrides: str) -> Scenario:
    """The default scenario."""
    return load("standing", overrides)


@cache
def everything() -> Scenario:
    """A scenario that uses every mechanism, with dated changes of terms and rooms that have terms of their own."""
    scenario = full(standing())
    given = {"mandate": 0.3, "public_reach": 0.2, "in_person": 0.0, "facilitation": 0.2, "patience": 2, "slots": 8}
    forums = tuple(
        replace(forum, changes=(Change(20, FrozenDict({**given, "drafts": 5, "funding_patience": 12})),))
        for forum in scenario.forums
    )
    rooms = {track: furnished(room, {**given, "drafts": 3}) for track, room in scenario.rooms.items()}
    return vouch_for(replace(scenario, forums=forums, rooms=FrozenDict(rooms)))


def furnished(room: Room, terms: dict[str, float]) -> Room:
    """A room with terms of its own."""
    return replace(room, terms=FrozenDict(terms))
