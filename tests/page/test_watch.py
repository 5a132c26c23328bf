"""A moment of a run: a page that has played as many months as have passed is where the reference model is then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import load
from sim.lab.dialogue_tables import Watch
from sim.model import Dialogue, as_state
from sim.month.regard import WIDE
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Scenario
from tests.contested import contested
from tests.page.machine import Machine
from tests.page.moments import Moment, Moments
from tests.proof import first_difference
from tests.worlds import scenarios, widened

HARD = Path(__file__).parent.parent / "docs" / "hard.toml"
WORLDS = settings(deadline=None, suppress_health_check=list(HealthCheck))


def trust_of(dialogue: Dialogue) -> np.ndarray:
    """Who trusts whom now, asked agent by agent."""
    seats = dialogue.world.first_seat[:, -1] - dialogue.world.first_seat[:, 0]
    found = np.full((len(dialogue.world.forum), int(seats.max())), np.nan)
    for forum in dialogue.forums:
        for one in forum.participants:
            for other in one.prior:
                found[one.seat, other.seat - forum.participants[0].seat] = one.trust_in(other)
    return found


def lived(machine: Machine, scenario: Scenario, seed: int, run: int, stride: int = 1) -> None:
    """Hold every so many moments of a run, and its last, to the reference model."""
    dialogue, moments = Dialogue(scenario, seed, run), Moments(machine, scenario, seed)
    for month in range(scenario.months + 1):
        if month % stride == 0 or month == scenario.months:
            held_to(dialogue, moments.at(run, month), month)
        dialogue.step()


def held_to(dialogue: Dialogue, moment: Moment, month: int) -> None:
    """Every column of the state, whatever the engine puts off, and all trust, bit by bit."""
    difference = first_difference(as_state(dialogue), moment.state)
    assert not difference, f"after month {month}: {difference}"
    assert np.array_equal(moment.trust, trust_of(dialogue), equal_nan=True), f"after month {month}: trust"


@settings(WORLDS, max_examples=12)
@given(scenarios(most_months=8) | contested(), st.integers(0, 2**32), st.integers(0, 10**18))
def test_every_moment_of_generated_worlds(machine, scenario, seed, run):
    """Which fault would this catch? A page that looks ahead; trust that is read before it is brought up to date."""
    lived(machine, scenario, seed, run)


@settings(WORLDS, max_examples=4)
@given(scenarios(most_months=6), st.integers(0, 2**32))
def test_every_moment_of_wide_rooms(machine, scenario, seed):
    """There what is held about newcomers waits until somebody looks."""
    forums = tuple(widened(each, WIDE) for each in scenario.forums)
    lived(machine, vouch_for(replace(scenario, forums=forums)), seed, run=0)


@pytest.mark.parametrize("name", ["standing", "pcac-r2cp", HARD])
def test_moments_of_whole_lives(machine, name):
    lived(machine, load(name), seed=5, run=3, stride=9)


def test_what_was_put_off_is_done_first(machine):
    """The end of a run is measured, and so up to date; who looks does not count on that."""
    moments = Moments(machine, load("pcac-r2cp"), seed=2)
    before = moments.at(run=0, months=20).trust
    moments.forget()
    assert np.array_equal(moments.looked().trust, before, equal_nan=True)


def test_trust_is_that_of_the_table_that_run_writes(machine):
    """``trust.csv`` says who trusts whom by the names of seats; none is replaced in so short a life."""
    scenario, watch = load("standing", ["months=6", "careers.official=0", "careers.others=0"]), Watch()
    dialogue, moments = Dialogue(scenario, seed=1), Moments(machine, scenario, seed=1)
    watch(dialogue)
    (forum,) = dialogue.forums
    names = [f"{forum.key}.{each.government.key}.{each.place + 1}" for each in forum.participants]
    for month in range(1, 7):
        written = {(one, other): trust for when, one, other, trust in watch.trust if when == month}
        trust = moments.at(0, month).trust
        found = {(names[i], names[j]): trust[i, j] for i, j in np.argwhere(~np.isnan(trust))}
        assert found == written
    assert len(written) == 72
