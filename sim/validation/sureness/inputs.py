"""What a scenario puts in by date or by guess: each is taken away, or given its other plausible value, once.

A dated event is taken away. A closing that follows an opening of the same government goes with it, as neither means
much without the other. An assumption is given the other value that the scenario itself names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sim.scenario.faults import ScenarioError
from sim.scenario.plan import DatedEvent, Scenario
from sim.scenario.setting import LEFT_OUT

EVENT, ASSUMPTION = "event", "assumption"
OPENING, CLOSING = "opening", "closing"


class Input(NamedTuple):
    """Something without which, or with another value of which, a comparison is made once more."""

    key: str
    """Its name as ``--set`` takes it; of a chain those of all its events, joined by ``+``."""
    kind: str
    """``EVENT`` or ``ASSUMPTION``."""
    events: tuple[DatedEvent, ...]
    """The events it takes away; () of an assumption that is about none."""
    why: str
    """What the scenario says of an assumption; "" of an event."""
    changes: Mapping[str, Any]
    """What ``Scenario.with_`` is told."""


def inputs_of(scenario: Scenario) -> tuple[Input, ...]:
    """Every dated event or chain of events, then every assumption, in the order of the scenario.

    An assumption that takes away what an event's own input takes away is not asked twice: the event has its reason.

    >>> from sim.scenario import load
    >>> [each.key for each in inputs_of(load("oslo-1993"))][:2]
    ['events.1', 'events.2']
    """
    guesses = {frozenset([each.key]): each for each in scenario.assumptions if each.other == LEFT_OUT}
    found = []
    rows = _rows(scenario)
    for places in _chains(scenario.events):
        keys = [f"events.{rows[place]}" for place in places]
        guess = guesses.get(frozenset(keys))
        events = tuple(scenario.events[place] for place in places)
        found.append(Input("+".join(keys), EVENT, events, guess.why if guess else "", dict.fromkeys(keys, LEFT_OUT)))
    taken = {each.key for each in found}
    for guess in scenario.assumptions:
        if guess.key not in taken or guess.other != LEFT_OUT:
            found.append(Input(guess.key, ASSUMPTION, (), guess.why, {guess.key: guess.other}))
    return tuple(each for each in found if _fits(scenario, each))


def _rows(scenario: Scenario) -> list[int]:
    """Under which number the text has each event: rows that a setting left out keep theirs."""
    settings = () if scenario.origin is None else scenario.origin.settings
    gone = {each.name for each in settings if each.value == LEFT_OUT}
    many = len(scenario.events) + len(gone)
    return [number for number in range(1, many + 1) if f"events.{number}" not in gone][: len(scenario.events)]


def _fits(scenario: Scenario, each: Input) -> bool:
    """Whether it can still be asked: another value may not fit what somebody has set beside it."""
    try:
        scenario.with_(each.changes)
    except ScenarioError:
        return False
    return True


def _chains(events: tuple[DatedEvent, ...]) -> list[list[int]]:
    """Places of the events that go together: an opening with the closings of its governments, until they open again."""
    chains: list[list[int]] = []
    order = sorted(range(len(events)), key=lambda place: events[place].month)
    for place in order:
        event = events[place]
        opened = _opened(chains, events, event) if event.kind == CLOSING else None
        if opened is None:
            chains.append([place])
        else:
            opened.append(place)
    return sorted((sorted(chain) for chain in chains), key=lambda chain: chain[0])


def _opened(chains: list[list[int]], events: tuple[DatedEvent, ...], closing: DatedEvent) -> list[int] | None:
    """The latest chain that began with an opening of one of the governments that close."""
    for chain in reversed(chains):
        first = events[chain[0]]
        if first.kind == OPENING and _meet(first.governments, closing.governments):
            return chain
    return None


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two lists of governments, empty for all, have one in common."""
    return not one or not other or bool(set(one) & set(other))
