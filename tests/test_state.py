"""What a state remembers of a life is what its chronicle says: what counts the first time counts once, and so on.

Both pages of a phase may misread a rule alike. Here the columns that only remember are told again from the chronicle of
the engine, line by line, without a page.
"""

from __future__ import annotations

from itertools import pairwise
from random import Random

import numpy as np
import pytest

from sim.engine import chronicle, replay
from sim.events import (
    BREAKTHROUGH,
    CHANGED,
    CLOSED,
    HELD,
    OPENED,
    SEATED,
    SHELVED,
    UPTAKE,
    WAS_DECLINED,
    WAS_TRANSFERRED,
    WENT_STALE,
)
from sim.seats import lay_out
from sim.state import IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM
from tests.contested import world

REMEMBERED = ("solved", "carried", "worked", "tired", "seated")
WORLDS = 300


@pytest.fixture(scope="module")
def lives():
    """Where, what happened and what is remembered of it, of 300 lives."""
    luck, lived = Random(1), []
    for _ in range(WORLDS):
        scenario, seed = world(luck), luck.randrange(2**32)
        lived.append((lay_out(scenario), chronicle(scenario, seed), replay(scenario, seed)))
    return lived


def told(where, lines):
    """The columns ``REMEMBERED``, from a chronicle."""
    (forums, questions), sides = where.covers.shape, where.party.shape[1]
    solved, tired, seated = (np.zeros(shape, int) for shape in ((forums, questions), sides, len(where.government)))
    carried, worked = np.zeros((2, forums, questions), bool)
    refused = set()
    for month, kind, f, q, g, amount in lines:
        if kind == BREAKTHROUGH and not solved[f, q]:
            solved[f, q] = IN_OFFICIAL_ROOM if where.official_room[month, f] else IN_UNOFFICIAL_ROOM
        elif kind == HELD and q >= 0:
            worked[f, q] = True
        elif kind == WAS_TRANSFERRED:
            carried[f, q] = True
        elif kind == SEATED:
            seated[amount] = month + 1
        elif kind == CHANGED:
            tired[g] = 0
        elif kind == SHELVED:
            tired += where.rank[f] >= 0
        elif kind == WENT_STALE or (kind == WAS_DECLINED and (month, q) not in refused):
            tired += where.party[q]
        if kind == WAS_DECLINED:
            refused.add((month, q))
    return solved, carried, worked, tired, seated


def test_what_is_remembered_is_what_was_noted(lives):
    for number, (where, lines, state) in enumerate(lives):
        for name, column in zip(REMEMBERED, told(where, lines), strict=True):
            assert np.array_equal(getattr(state, name), column), (number, name)


def test_governments_open_and_close_in_turn(lives):
    """Which fault would this catch? One that lets a closed government disown, or an open one open."""
    for where, lines, _ in lives:
        for government in range(where.party.shape[1]):
            turns = [event.kind for event in lines if event.kind in (OPENED, CLOSED) and event.government == government]
            assert all(one != other for one, other in pairwise(turns))


def test_a_package_is_taken_up_once(lives):
    for where, lines, _ in lives:
        for question in range(where.covers.shape[1]):
            path = [
                event.kind for event in lines if event.kind in (BREAKTHROUGH, UPTAKE) and event.question == question
            ]
            assert (UPTAKE, UPTAKE) not in pairwise(path)


def test_the_lives_hold_what_only_once_is_about(lives):
    """Else the laws above say nothing: all of it is seen in several lives."""
    both, twice, together = 0, 0, 0
    for where, lines, state in lives:
        rooms = {(event.forum, event.question, bool(where.official_room[event.month, event.forum]))
                 for event in lines if event.kind == BREAKTHROUGH}  # fmt: skip
        both += any((f, q, not official) in rooms for f, q, official in rooms)
        twice += int(np.count_nonzero(state.carried)) < state.tally[WAS_TRANSFERRED]
        refusals = [(event.month, event.question) for event in lines if event.kind == WAS_DECLINED]
        together += len(set(refusals)) < len(refusals)
    assert min(both, twice, together) >= 3, (both, twice, together)
