"""A page lives the same dialogues as the command, to the last bit: all shipped scenarios, and generated worlds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import load
from sim.month.regard import WIDE
from sim.scenario.origin import vouch_for
from sim.scenario.plan import TRACKS, Scenario
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from tests.contested import contested
from tests.page.machine import Machine
from tests.page.same import compared
from tests.worlds import scenarios, widened

HARD = Path(__file__).parents[2] / "docs" / "hard.toml"
WORLDS = settings(deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def generated(draw) -> Scenario:
    """Any generated world, its rooms widened now and then."""
    scenario = draw(scenarios() | contested())
    if draw(st.integers(0, 4)):
        return scenario
    forums = tuple(widened(each, WIDE) if draw(st.booleans()) else each for each in scenario.forums)
    return vouch_for(replace(scenario, forums=forums))


@settings(WORLDS, max_examples=20)
@given(generated(), st.integers(0, 2**32), st.integers(0, 10**18))
def test_generated_worlds(machine: Machine, scenario, seed, first_run):
    """Which fault would this catch? Any in translator, module or packer that a life of some months can show."""
    compared(machine, scenario, seed, first_run, runs=2)


@pytest.mark.deep
@settings(WORLDS, max_examples=300)
@given(generated(), st.integers(0, 2**256 - 1), st.integers(0, 10**18))
def test_many_generated_worlds(machine: Machine, scenario, seed, first_run):
    compared(machine, scenario, seed, first_run)


@pytest.mark.parametrize("name", paths())
def test_shipped_scenarios(machine: Machine, name):
    assert compared(machine, load(name), seed=11, first_run=1000, runs=2) > 0


@pytest.mark.deep
@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("name", paths())
def test_shipped_scenarios_in_the_room_of_each_track(machine: Machine, name, track):
    assert compared(machine, in_room(load(name), track), seed=11, first_run=1000) > 0


def test_a_scenario_that_has_everything(machine: Machine):
    assert compared(machine, load(HARD), seed=3) > 0
