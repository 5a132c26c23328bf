"""Each number that is called given is so at generated values of everything else; without its rule it is not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sim.engine import simulate
from sim.lab.measure import MEASURES
from sim.rules import PARAMETERS
from sim.scenario import load
from sim.scenario.plan import Scenario
from sim.scenario.seating import in_room
from sim.validation.construction import FIXED_NUMBERS, follows
from tests.validation.construction.rooms import (
    at_level,
    in_private,
    never_open,
    on_terms,
    spoken_for,
    undated,
    with_theory,
)
from tests.worlds import scenarios

FEW = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
SEEDS = st.integers(0, 2**32)
RUNS = 20
BY_KEY = {each.key: each for each in FIXED_NUMBERS}


def played(scenario: Scenario, seed: int = 1, runs: int = RUNS) -> dict[str, np.ndarray]:
    return dict(simulate(scenario, runs, seed, 1, curves=0).outcomes)


def differing(one: Scenario, other: Scenario, seed: int = 1, runs: int = RUNS) -> set[str]:
    first, second = played(one, seed, runs), played(other, seed, runs)
    return {name for name in first if not np.array_equal(first[name], second[name], equal_nan=True)}


def track(name: str, *settings: str) -> Scenario:
    return in_room(load("standing", settings), name)


@FEW
@given(scenarios(), SEEDS)
def test_what_officials_solve_is_adopted_at_once(world, seed):
    scenario = spoken_for(world)
    assume(BY_KEY["at-once"].holds(scenario))
    found = played(scenario, seed)
    assert np.array_equal(found["carried"], found["solved"])
    assert np.array_equal(found["transferred"], found["breakthroughs"])
    assert np.array_equal(found["first_transfer"], found["first_breakthrough"])
    assert not found["declined"].any()


def test_what_officials_solve_is_adopted_at_once_and_they_do_solve_something():
    """Not an empty law; and it falls with the capacity in which they speak, and with an error that is too large."""
    assert played(track("track1"), runs=300)["solved"].sum() > 10
    private = in_private(track("track1"))
    found = played(private, runs=300)
    assert follows("transfer_rate", private) is None
    assert found["carried"].sum() < found["solved"].sum()
    erring = track("track1", "drafting.home_error_official=0.4", "drafting.caution=0", "transfer.receptive=1")
    found = played(erring, runs=300)
    assert follows("declined", erring) is None
    assert found["declined"].sum() > 0


@FEW
@given(scenarios(), SEEDS, st.floats(0, 1), st.floats(0, 1))
def test_encroachment_moves_nothing_in_a_room_of_officials(world, seed, low, high):
    scenario = on_terms(spoken_for(world), mandate=0.0)
    assert BY_KEY["out-of-reach"].holds(scenario)
    assert differing(at_level(scenario, low), at_level(scenario, high), seed) == set()


@pytest.mark.parametrize(
    "reached", [track("track2"), in_private(track("track1")), on_terms(track("track1"), mandate=0.5)]
)
def test_encroachment_moves_any_other_room(reached):
    """Seats, capacity, and a facilitator who answers to governments."""
    assert follows("candid", reached, "encroachment.level") is None
    assert "candid" in differing(at_level(reached, 0.0), at_level(reached, 1.0), runs=100)


@FEW
@given(scenarios(), SEEDS)
def test_nobody_publishes_what_officials_wrote(world, seed):
    scenario = undated(spoken_for(world), "politicised")
    assert not played(scenario, seed)["politicised"].any()


def test_an_unofficial_room_is_published():
    reached = at_level(with_theory(in_private(track("track1")), "encroachment", politicisation=1.0), 1.0)
    assert played(reached, runs=300)["politicised"].any()


@FEW
@given(scenarios(), SEEDS)
def test_officials_of_closed_governments_say_nothing_candid(world, seed):
    scenario = with_theory(never_open(spoken_for(world)), "candour", closed=0.0)
    assert BY_KEY["tongue-tied"].holds(scenario)
    assert not played(scenario, seed)["candid"].any()


def test_with_something_left_to_officials_of_closed_governments_they_say_it():
    scenario = with_theory(never_open(track("track1")), "candour", closed=0.5)
    assert follows("candid", scenario) is None
    assert played(scenario)["candid"].any()


@FEW
@given(scenarios(), SEEDS)
def test_a_government_that_is_never_receptive_adopts_nothing_it_did_not_instruct(world, seed):
    scenario = never_open(in_private(world))
    assert BY_KEY["unheeded"].holds(scenario)
    found = played(scenario, seed)
    assert not any(found[name].any() for name in ("adopted", "declined", "transferred", "carried", "agreed"))


def test_what_it_instructed_a_closed_government_adopts():
    scenario = with_theory(never_open(track("track1")), "candour", closed=1.0)
    assert played(scenario, runs=300)["adopted"].any()


@FEW
@given(scenarios(), SEEDS, st.floats(0, 0.9), st.floats(0, 0.9))
def test_tension_cancels_no_meeting_of_an_unofficial_room(world, seed, low, high):
    scenario = on_terms(in_private(world), funding_patience=0)
    assert BY_KEY["never-suspended"].holds(scenario)
    calm, tense = (with_theory(scenario, "tension", baseline=level, breakdown=0.1) for level in (low, high))
    assert not differing(calm, tense, seed) & {"meetings", "cancelled"}


def test_tension_cancels_meetings_of_officials():
    calm, tense = (with_theory(track("track1"), "tension", baseline=level, breakdown=0.7) for level in (0.0, 0.95))
    assert {"meetings", "cancelled"} <= differing(calm, tense)


def test_what_follows_is_told_of_its_rooms_alone():
    official, mixed = track("track1", "drafting.posture=0.1"), track("track1_5")
    assert follows("transfer_rate", track("track1", "drafting.posture=0.01")) is None
    assert follows("transfer_rate", official).startswith("Whatever a room of officials solves")
    assert follows("transfer_rate", mixed) is None
    assert follows("transferred", official) is None
    assert follows("transferred", official, "encroachment.level").startswith("Encroachment moves nothing")
    assert follows("transferred", official, "governments.east.encroachment").startswith("Encroachment moves nothing")
    assert follows("transferred", official, "tension.baseline") is None
    assert follows("meetings", mixed, "tension.baseline").startswith("Tension cancels no meeting")


@pytest.mark.parametrize("each", FIXED_NUMBERS, ids=lambda each: each.key)
def test_a_given_number_names_what_there_is(each):
    assert set(each.outcomes) <= set(MEASURES)
    assert set(each.parameters) <= set(PARAMETERS)
    assert each.sentence.endswith(".")
