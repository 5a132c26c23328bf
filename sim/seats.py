"""Seats: from the scenario's delegations and dates to who sits where, month by month."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from sim.chance import SIDE
from sim.rules.forum import Forum as Terms
from sim.rules.roles import EXPERT, FORMER, OFFICIAL
from sim.scenario.origin import demand
from sim.scenario.plan import Delegation, Event, Forum, Scenario
from sim.scenario.resolve import track_of
from sim.state import World


def lay_out(scenario: Scenario) -> World:
    """Everything a scenario fixes before any luck, as arrays. Raises ScenarioError if it was changed by hand."""
    demand(scenario)
    keys = [government.key for government in scenario.governments]
    return World(**_calendar(scenario), **_events(scenario, keys), **_sides(scenario, keys), **_seats(scenario, keys))


def hearings(world: World) -> float:
    """At most how often somebody hears somebody in a dialogue: what its time grows with.

    Half a nanosecond each where much is heard; more where there are many issues and questions.
    """
    seats, slots = world.first_seat[:, -1] - world.first_seat[:, 0], world.terms[:, :, Terms._fields.index("slots")]
    return float((world.meetings * slots * seats**2).sum())


def meetings_due(forum: Forum, months: int) -> list[int]:
    """How many meetings a forum holds in each month, as its calendar has it.

    A rate accumulates month by month, a twelfth of the year's meetings each, from the month of opening.
    """
    if forum.meets_in is not None:
        return [forum.meets_in.count(month + 1) for month in range(months)]
    due, saved = [], Fraction(0)
    for month, terms in enumerate(_terms(forum, months)):
        if forum.opens <= month + 1 <= forum.closes:
            saved += Fraction(str(terms.meetings_a_year)) / 12
        due.append(int(saved))
        saved -= int(saved)
    return due


def _terms(forum: Forum, months: int) -> Iterator[Terms]:
    terms = forum.terms
    dated = {change.month: change for change in forum.changes}
    for month in range(1, months + 1):
        if month in dated:
            changed: dict[str, Any] = dict(dated[month].terms)
            terms = terms._replace(**changed)
        yield terms


def _delegations(forum: Forum, months: int) -> Iterator[tuple[Delegation, ...]]:
    seated = {delegation.government: delegation for delegation in forum.delegations}
    dated = {change.month: change for change in forum.changes}
    for month in range(1, months + 1):
        for new in dated[month].delegations if month in dated else ():
            seated[new.government] = new
        yield tuple(seated.values())


def _calendar(scenario: Scenario) -> dict[str, np.ndarray]:
    months, forums = scenario.months, scenario.forums
    due = np.array([meetings_due(forum, months) for forum in forums], np.int64).T
    interrupted = np.zeros((months, len(forums)), np.bool_)
    for event in _of_kind(scenario, "interruption"):
        interrupted[event.month - 1 : event.month - 1 + event.months, _forums_of(scenario, event)] = True
    terms = np.array([list(_terms(forum, months)) for forum in forums], np.float64).transpose(1, 0, 2)
    month = np.arange(1, months + 1)[:, None]
    opens, closes = (np.array([getattr(forum, end) for forum in forums], np.int64) for end in ("opens", "closes"))
    return {
        "meetings": np.ascontiguousarray(due),
        "meeting": np.ascontiguousarray(np.cumsum(due, axis=0) - due),
        "interrupted": interrupted,
        "terms": np.ascontiguousarray(terms),
        "opens": opens - 1,
        "open": np.ascontiguousarray((opens <= month) & (month <= closes)),
    }


def _of_kind(scenario: Scenario, kind: str) -> Iterator[Event]:
    return (event for event in scenario.events if event.kind == kind)


def _forums_of(scenario: Scenario, event: Event) -> list[int]:
    return [number for number, forum in enumerate(scenario.forums) if not event.forums or forum.key in event.forums]


def _events(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    months, sides = scenario.months, len(keys)
    crisis, change = np.zeros(months), np.zeros((months, sides), np.bool_)
    receptivity = np.full((months, sides), -1, np.int64)
    politicised = np.zeros((months, len(scenario.forums), sides), np.bool_)
    level = np.tile([government.encroachment for government in scenario.governments], (months, 1)).astype(np.float64)
    for event in sorted(scenario.events, key=lambda event: event.month):
        month, whom = event.month - 1, [keys.index(key) for key in event.governments]
        if event.kind == "crisis":
            crisis[month] = crisis[month] + event.size * (1 - crisis[month])  # two crises in a month compound
        elif event.kind == "change_of_government":
            change[month, whom] = True
        elif event.kind in ("opening", "closing"):
            receptivity[month, whom] = int(event.kind == "opening")
        elif event.kind == "encroachment":
            level[month:, whom] = event.size
        elif event.kind == "politicised":
            for forum in _forums_of(scenario, event):
                there = [side for side in whom if keys[side] in scenario.forums[forum].governments]
                politicised[month, forum, there] = True
    return {
        "crisis": crisis, "change": change, "receptivity": receptivity, "politicised": politicised, "level": level
    }  # fmt: skip


def _sides(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    own = {"rigidity": "rigidity", "power": "power", "floor": "floor", "receptive_share": "receptive", "reach": "reach"}
    out = {
        name: np.array([getattr(each, said) for each in scenario.governments], np.float64) for name, said in own.items()
    }
    party = np.array(
        [[key in block.parties for key in keys] for block in scenario.agenda for _ in range(block.questions)], np.bool_
    )
    there = np.array([[key in forum.governments for key in keys] for forum in scenario.forums], np.bool_)
    covers = (there[:, None, :] == party[None, :, :]).all(axis=2)
    return out | {"party": party, "parties": party.sum(axis=1).astype(np.int64), "covers": covers}


def _seats(scenario: Scenario, keys: list[str]) -> dict[str, np.ndarray]:
    months, sides = scenario.months, len(keys)
    first, rank = np.zeros((len(scenario.forums), sides + 1), np.int64), np.full((len(scenario.forums), sides), -1)
    forum_of: list[int] = []
    side_of: list[int] = []
    place_of: list[int] = []
    for number, forum in enumerate(scenario.forums):
        sizes = {delegation.government: delegation.seats for delegation in forum.delegations}
        for side, key in enumerate(keys):
            first[number, side] = len(forum_of)
            if key in sizes:
                rank[number, side] = list(sizes).index(key)
            forum_of += [number] * sizes.get(key, 0)
            side_of += [side] * sizes.get(key, 0)
            place_of += range(sizes.get(key, 0))
        first[number, sides] = len(forum_of)
    seats = len(forum_of)
    out = {
        "first_seat": first, "rank": rank.astype(np.int64), "forum": np.array(forum_of, np.int64),
        "government": np.array(side_of, np.int64), "place": np.array(place_of, np.int64),
        "lot": rank[forum_of, side_of] * SIDE + place_of,
        "role": np.zeros((months, seats), np.int64), "official": np.zeros((months, seats), np.bool_),
        "dependence": np.zeros((months, seats)), "officials_share": np.zeros((months, seats)),
        "speaks_for": np.zeros((months, len(scenario.forums), sides), np.bool_),
        "official_room": np.zeros((months, len(scenario.forums)), np.bool_),
    }  # fmt: skip
    for number, forum in enumerate(scenario.forums):
        for month, delegations in enumerate(_delegations(forum, months)):
            out["official_room"][month, number] = track_of(delegations) == "track1"
            for delegation in delegations:
                _seat(out, month, number, keys.index(delegation.government), delegation)
    role, official = out["role"], out["official"]
    replaced = np.zeros((months, seats), np.bool_)
    replaced[1:] = (role[1:] != role[:-1]) | (official[1:] != official[:-1])
    return out | {"replaced": replaced}


def _seat(out: dict[str, np.ndarray], month: int, forum: int, side: int, delegation: Delegation) -> None:
    first = out["first_seat"][forum, side]
    seats = slice(first, first + delegation.seats)
    roles = [OFFICIAL] * delegation.officials + [FORMER] * delegation.former + [EXPERT] * delegation.experts
    out["role"][month, seats] = roles
    out["official"][month, seats] = [role == OFFICIAL and delegation.capacity == "official" for role in roles]
    out["dependence"][month, seats] = delegation.dependence
    out["officials_share"][month, seats] = delegation.officials / delegation.seats
    out["speaks_for"][month, forum, side] = delegation.wholly_official
