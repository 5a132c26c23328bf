"""By which means a mechanism is switched off: pure functions from a scenario to a scenario.

Each returns an equal scenario where there is nothing to switch off. Terms of a room in ``scenario.rooms`` are set as
well, so that it makes no difference whether a forum is swapped to a track's room before or after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.plan import Change, Forum, Room, Scenario

Means = Callable[[Scenario], Scenario]
Values = Mapping[str, float]
LEAST = 1e-100
"""Evidence below this moves no trust by a bit: the prior alone counts for two turns or more."""
FAINT = 2.0**-500
"""What makes any breach fainter than that, and rounds nothing."""


def theory(chapter: str, values: Values) -> Means:
    """Set parameters of a chapter, to any value: a switch may leave the range that a study keeps to."""

    def switch(scenario: Scenario) -> Scenario:
        anew = getattr(scenario.theory, chapter)._replace(**values)
        return replace(scenario, theory=scenario.theory._replace(**{chapter: anew}))

    return switch


def zero(chapter: str, *names: str) -> Means:
    """Set parameters of a chapter to 0."""
    return theory(chapter, dict.fromkeys(names, 0.0))


def terms(values: Values) -> Means:
    """Set terms of every forum, at its start and at every later date at which it changes them."""

    def changed(change: Change) -> Change:
        return replace(change, terms=_over(change.terms, values))

    def switch_forum(forum: Forum) -> Forum:
        anew = forum.terms._replace(**dict[str, Any](values))
        return replace(forum, terms=anew, changes=tuple(map(changed, forum.changes)))

    def switch(scenario: Scenario) -> Scenario:
        rooms = {track: _furnished(room, _over(room.terms, values)) for track, room in scenario.rooms.items()}
        forums = tuple(map(switch_forum, scenario.forums))
        return replace(scenario, forums=forums, rooms=FrozenDict(rooms))

    return switch


def _over(given: Values, values: Values) -> Values:
    return FrozenDict({name: values.get(name, value) for name, value in given.items()})


def _furnished(room: Room, values: Values) -> Room:
    return replace(room, terms=values)


def only_drafting(scenario: Scenario) -> Scenario:
    """As many rounds as there are drafts, at every date: none is left for exchange."""

    def bare(given: Values) -> Values:
        kept = {name: value for name, value in given.items() if name != "slots"}
        return FrozenDict(kept | ({"slots": kept["drafts"]} if "drafts" in kept else {}))

    def switch_forum(forum: Forum) -> Forum:
        changes = tuple(replace(change, terms=bare(change.terms)) for change in forum.changes)
        return replace(forum, terms=forum.terms._replace(slots=forum.terms.drafts), changes=changes)

    rooms = {track: _furnished(room, bare(room.terms)) for track, room in scenario.rooms.items()}
    return replace(scenario, forums=tuple(map(switch_forum, scenario.forums)), rooms=FrozenDict(rooms))


def governments(values: Values) -> Means:
    """Set what every government has of its own."""

    def switch(scenario: Scenario) -> Scenario:
        anew = dict[str, Any](values)
        return replace(scenario, governments=tuple(replace(each, **anew) for each in scenario.governments))

    return switch


def undated(*kinds: str) -> Means:
    """Strike dated events of these kinds."""

    def switch(scenario: Scenario) -> Scenario:
        return replace(scenario, events=tuple(event for event in scenario.events if event.kind not in kinds))

    return switch


def independent(scenario: Scenario) -> Scenario:
    """No career or funding of a non-official depends on its government, at any date."""

    def free(forum: Forum) -> Forum:
        seated = tuple(replace(each, dependence=0.0) for each in forum.delegations)
        changes = tuple(
            replace(change, delegations=tuple(replace(each, dependence=0.0) for each in change.delegations))
            for change in forum.changes
        )
        return replace(forum, delegations=seated, changes=changes)

    return replace(scenario, forums=tuple(map(free, scenario.forums)))


def alike_in_private(scenario: Scenario) -> Scenario:
    """Former officials and experts speak as openly as an official in a private capacity."""
    openness = scenario.theory.candour.private
    return theory("candour", {"former": openness, "expert": openness})(scenario)


def alike_everywhere(scenario: Scenario) -> Scenario:
    """Everybody speaks as an official in official capacity does whose government is open, and so do all officials."""
    openness = scenario.theory.candour.official
    return theory("candour", {"closed": 1.0, "private": openness, "former": openness, "expert": openness})(scenario)


def unheld(scenario: Scenario) -> Scenario:
    """A breach counts for too little to move any trust by a bit; a breakthrough, their ratio, for what it did.

    Both by the same power of two, so that the ratio keeps every bit; at a breach of 0 a breakthrough would count for 0.
    """
    trust = scenario.theory.trust
    if trust.breach < LEAST:
        return scenario
    return theory("trust", {"breach": trust.breach * FAINT, "ratio": trust.ratio * FAINT})(scenario)


def all_of(*means: Means) -> Means:
    """One after the other."""
    return lambda scenario: reduce(lambda changed, each: each(changed), means, scenario)
