"""Every scenario that is shipped, both drivers: the same bits."""

from __future__ import annotations

import pytest

from sim.engine import replay
from sim.model import Dialogue, as_state
from sim.scenario import load
from sim.scenario.record import CASE, PRESET
from sim.scenario.shipped import DEFAULT, paths
from sim.seats import lay_out
from tests.proof import first_difference

MUCH = 200
"""Meetings times participants from which a run of agents is left to the deep tests."""


def work(name: str) -> int:
    world = lay_out(load(name))
    return sum(int(world.meetings[:, forum].sum()) for forum in world.forum)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.deep) if work(name) > MUCH else name for name in paths()]
)
def test_both_drivers_leave_the_same_bits(name):
    """Catches a case (three sides, dated seats, many forums) that only one driver plays as written."""
    scenario = load(name)
    assert first_difference(as_state(Dialogue(scenario, 1, 3).run_to_end()), replay(scenario, 1, 3)) == ""


def test_every_shipped_scenario_says_what_is_known_of_it():
    kinds = {name: load(name).record for name in paths() if name != DEFAULT}
    assert {record.kind for record in kinds.values() if record is not None} <= {CASE, PRESET}
    assert [name for name, record in kinds.items() if record is None] == []


def test_the_two_sessions_in_new_york_differ_in_dates_only():
    """What 2005 and 2006 are held against each other for is receptivity: the room must be the same."""
    one, other = load("ncafp-dprk-2005"), load("ncafp-dprk-2006")
    assert one.forums == other.forums
    assert one.governments == other.governments
    assert (one.theory, one.agenda, one.months) == (other.theory, other.agenda, other.months)
    assert one.events != other.events
