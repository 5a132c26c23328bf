"""Tables: what a scenario says, in numbers. A page in a browser makes the same ones of the scenario it was given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sim.rules.forum import Forum as Terms
from sim.scenario.grammar import EVENT
from sim.scenario.origin import demand
from sim.scenario.plan import DatedEvent, Delegation, Forum, Scenario
from sim.seats.calendar import meetings_due, mixes_in_turn, terms_in_turn

EVENT_KINDS = tuple(EVENT.kinds)
"""Kinds of dated events; their numbers in a table are their places here."""
GOVERNMENT = ("encroachment", "rigidity", "power", "floor", "receptive", "reach")
"""Numbers of a government, in the order of the table's columns."""
MIX = ("officials", "former", "experts")
"""Seats of a delegation by role; behind them stands whether its officials speak in official capacity."""


class Tables(NamedTuple):
    """A scenario in numbers; what ``sim.seats.room.TABLES`` says of their axes. Months count from 0 here."""

    due: np.ndarray
    """Meetings due in a month."""
    ends: np.ndarray
    """First and last month in which a forum may meet."""
    rank: np.ndarray
    """Place of a government among the delegations of a forum; -1 if it has none."""
    sizes: np.ndarray
    """Seats of a government in a forum."""
    terms_from: np.ndarray
    """Forum, and month from which a row of terms holds; in this order, the first of every forum from month 0."""
    terms: np.ndarray
    mixes_from: np.ndarray
    """Forum, government, and month from which a mix sits there; in this order, the first from month 0."""
    mixes: np.ndarray
    """Seats by role as in ``MIX``; 1 if its officials speak in official capacity."""
    dependence: np.ndarray
    governments: np.ndarray
    """As in ``GOVERNMENT``."""
    party: np.ndarray
    """Whether a government is a party to a question."""
    event: np.ndarray
    """Kind as in ``EVENT_KINDS``, month, and how many months it lasts; by month, else as the scenario has them."""
    event_size: np.ndarray
    event_whom: np.ndarray
    """Governments that it names."""
    event_where: np.ndarray
    """Forums that it concerns."""


def flatten(scenario: Scenario) -> Tables:
    """A scenario as tables. Raises ScenarioError if it was changed by hand."""
    demand(scenario)
    keys = [government.key for government in scenario.governments]
    return Tables(
        **_forums(scenario, keys),
        **_terms(scenario),
        **_mixes(scenario, keys),
        **_sides(scenario, keys),
        **_events(scenario, keys),
    )


def _forums(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    forums, months = scenario.forums, scenario.months
    seats = [{each.government: each.seats for each in forum.delegations} for forum in forums]
    ranks = [{key: place for place, key in enumerate(sizes)} for sizes in seats]
    due = np.array([meetings_due(forum, months) for forum in forums], np.int64)
    return {
        "due": np.ascontiguousarray(due.T),
        "ends": np.array([(forum.opens - 1, forum.closes - 1) for forum in forums], np.int64),
        "rank": np.array([[rank.get(key, -1) for key in keys] for rank in ranks], np.int64),
        "sizes": np.array([[sizes.get(key, 0) for key in keys] for sizes in seats], np.int64),
    }


def _terms(scenario: Scenario) -> dict[str, np.ndarray]:
    rows = [
        (number, month, terms)
        for number, forum in enumerate(scenario.forums)
        for month, terms in terms_in_turn(forum, scenario.months)
    ]
    return {
        "terms_from": np.array([(forum, month) for forum, month, _ in rows], np.int64),
        "terms": np.array([terms for _, _, terms in rows], np.float64).reshape(-1, len(Terms._fields)),
    }


def _mixes(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    rows = [
        (number, keys.index(seated.government), month, mix)
        for number, forum in enumerate(scenario.forums)
        for seated in _in_order(forum, keys)
        for month, mix in mixes_in_turn(forum, seated, scenario.months)
    ]
    mixes = [(*(getattr(mix, role) for role in MIX), mix.capacity == "official") for *_, mix in rows]
    return {
        "mixes_from": np.array([where for *where, _ in rows], np.int64),
        "mixes": np.array(mixes, np.int64),
        "dependence": np.array([mix.dependence for *_, mix in rows], np.float64),
    }


def _in_order(forum: Forum, keys: list[str]) -> Iterator[Delegation]:
    return iter(sorted(forum.delegations, key=lambda each: keys.index(each.government)))


def _sides(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    numbers = [[getattr(each, name) for name in GOVERNMENT] for each in scenario.governments]
    party = [[key in block.parties for key in keys] for block in scenario.agenda for _ in range(block.questions)]
    return {"governments": np.array(numbers, np.float64), "party": np.array(party, np.bool_)}


def _events(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    dated = [event for event in scenario.events if 1 <= event.month <= scenario.months]
    dated.sort(key=_month)
    number, sides, forums = len(dated), len(keys), [forum.key for forum in scenario.forums]
    event = [(EVENT_KINDS.index(each.kind), each.month - 1, each.months) for each in dated]
    whom = [[key in each.governments for key in keys] for each in dated]
    where = [[not each.forums or key in each.forums for key in forums] for each in dated]
    return {
        "event": np.array(event, np.int64).reshape(number, 3),
        "event_size": np.array([each.size for each in dated], np.float64),
        "event_whom": np.array(whom, np.bool_).reshape(number, sides),
        "event_where": np.array(where, np.bool_).reshape(number, len(forums)),
    }


def _month(event: DatedEvent) -> int:
    return event.month
