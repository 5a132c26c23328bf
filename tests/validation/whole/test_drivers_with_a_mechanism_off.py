from __future__ import annotations

from dataclasses import replace

import pytest

from sim.engine import replay
from sim.model import Dialogue, as_state
from sim.scenario.origin import vouch_for
from sim.scenario.seating import in_room
from sim.validation.switches import SWITCHES, off
from tests.proof import first_difference
from tests.validation.switches.situations import everything

MONTHS = 18


def small():
    """A short life of a busy room of three a side, with every mechanism in use."""
    scenario = everything()
    rooms = {"track1_5": replace(scenario.rooms["track1_5"], officials=1, former=1, experts=1)}
    scenario = in_room(replace(scenario, rooms=rooms), "track1_5")
    forums = tuple(
        replace(each, closes=MONTHS, terms=each.terms._replace(meetings_a_year=6.0)) for each in scenario.forums
    )
    agenda = tuple(replace(block, questions=2) for block in scenario.agenda)
    events = tuple(replace(event, month=1 + event.month * (MONTHS - 1) // scenario.months) for event in scenario.events)
    return vouch_for(replace(scenario, months=MONTHS, forums=forums, agenda=agenda, events=events))


@pytest.mark.parametrize("name", SWITCHES)
def test_both_drivers_agree_to_the_bit_with_a_mechanism_off(name):
    """A switch leaves the ranges of studies: a rule that divides, or an integer, could part the drivers there."""
    scenario = off(small(), name)
    assert first_difference(as_state(Dialogue(scenario, 5, 2).run_to_end()), replay(scenario, 5, 2)) == ""
