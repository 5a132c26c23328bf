"""Limiting cases of transfer: closed governments, and carriers without reach. Exact, whatever the luck."""

from __future__ import annotations

import pytest

from sim.engine import replay, simulate
from sim.events import ADOPTED, BREAKTHROUGH, BRIEFED, HEARD
from tests.model.kernel import MUTE, ROOMS, UNOFFICIAL, conflict

CLOSED = ("transfer.receptive=0",)
LOUD = (
    "transfer.take_back=0.5",
    "transfer.briefing=0.2",
    "transfer.memo=0.1",
    "forum.mandate=0.5",
    "forum.public_reach=0.5",
)
BUSY = ("forum.meetings_a_year=12", "government.change=0.1", "government.door=0.5", "drafting.rigidity=0.5")
MANY = 300
SIDES = pytest.mark.parametrize("sides", [2, 3])
ROOM = pytest.mark.parametrize("room", UNOFFICIAL)


def totals(mix: str, *overrides: str, sides: int = 2, others: str = "") -> dict[str, float]:
    """Sums of every outcome over many dialogues."""
    played = simulate(conflict(mix, *overrides, sides=sides, others=others), MANY, 11, 1, curves=0)
    return {name: float(values.sum()) for name, values in played.outcomes.items()}


@SIDES
@ROOM
def test_closed_governments_transfer_nothing_from_an_unofficial_room(room, sides):
    """However loud the carriers: hearing is not deciding."""
    found = totals(ROOMS[room], *CLOSED, *LOUD, *BUSY, sides=sides)
    assert found["uptake"] > MANY / 10
    assert found["transferred"] == found["declined"] == found["agreed"] == 0


@SIDES
def test_closed_governments_still_transfer_what_their_officials_settle(sides):
    """On instructions: every breakthrough of the official room, and none less."""
    found = totals(ROOMS["track1"], *CLOSED, *BUSY, sides=sides)
    assert found["transferred"] == found["breakthroughs"] > 0


def test_one_closed_government_without_officials_stops_what_the_other_adopts():
    """A lopsided room: one side speaks for its government, the other does not."""
    lopsided = conflict(ROOMS["track1"], *CLOSED, *LOUD, *BUSY, others=ROOMS["track2"])
    lives = [replay(lopsided, 3, run) for run in range(40)]
    assert sum(life.tally[ADOPTED] for life in lives) > 0
    assert not any(life.adopted[:, 1].any() for life in lives)
    assert totals(ROOMS["track1"], *CLOSED, *LOUD, *BUSY, others=ROOMS["track2"])["transferred"] == 0


def test_the_same_rooms_transfer_when_governments_are_open():
    """What the closed ones are held against: it is receptivity that stopped them."""
    for room in UNOFFICIAL:
        assert totals(ROOMS[room], "transfer.receptive=1", *LOUD, *BUSY)["transferred"] > MANY / 10


@SIDES
@ROOM
def test_without_reach_nothing_is_heard_from_an_unofficial_room(room, sides):
    """Open governments, many breakthroughs, and nobody who tells."""
    found = totals(ROOMS[room], *MUTE, *BUSY, "transfer.receptive=1", sides=sides)
    assert found["breakthroughs"] > MANY / 10
    assert found["uptake"] == found["transferred"] == found["declined"] == 0


@ROOM
def test_without_reach_no_government_is_briefed(room):
    """So tension is not calmed and no official learns, either."""
    quiet = [replay(conflict(ROOMS[room], *MUTE, *BUSY), 3, run) for run in range(40)]
    told = [replay(conflict(ROOMS[room], *BUSY), 3, run) for run in range(40)]
    assert sum(life.tally[BREAKTHROUGH] for life in quiet) > 0
    assert sum(life.tally[BRIEFED] + life.tally[HEARD] for life in quiet) == 0
    assert sum(life.tally[BRIEFED] for life in told) > 0


def test_an_official_room_needs_no_reach():
    found = totals(ROOMS["track1"], *MUTE, *BUSY)
    assert found["uptake"] == found["breakthroughs"] > 0


@pytest.mark.parametrize("carrier", MUTE)
def test_each_carrier_alone_is_enough_to_be_heard(carrier):
    """Catches a reach that is read nowhere: with all others at zero, one of them brings uptake."""
    name = carrier.removesuffix("=0")
    others = [each for each in MUTE if each != carrier]
    found = totals(ROOMS["track1_5"], *BUSY, *others, f"{name}=0.1")
    assert found["uptake"] > 0
