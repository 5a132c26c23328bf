"""The proof: on generated worlds both pages of every phase leave the same bits, and whole runs agree."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import load, simulate
from sim.engine import replay
from sim.events import HELD, WAS_DECLINED, WAS_TRANSFERRED
from sim.model import Dialogue, as_state
from sim.month.regard import WIDE
from sim.rules import Theory
from sim.rules.forum import Forum as Terms
from sim.rules.tension import Tension
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Block, Delegation, Forum, Government, Scenario
from tests.contested import contested
from tests.proof import Lockstep, first_difference
from tests.worlds import made_easy, scenarios, widened

WORLDS = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@WORLDS
@given(scenarios() | contested(), st.integers(0, 2**32), st.integers(0, 1000))
def test_both_pages_of_every_phase_leave_the_same_bits(scenario, seed, run):
    """Which fault would this catch? Any in a left or right page that a life of some months can show."""
    Lockstep(scenario, seed, run).live()


@settings(WORLDS, max_examples=25)
@given(scenarios(most_months=8), st.integers(0, 2**32), st.booleans())
def test_both_pages_agree_in_wide_rooms(scenario, seed, all_wide):
    """The engine sweeps a wide room in another way than a small one, and what is held about its newcomers waits."""
    forums = tuple(widened(each, WIDE) if all_wide or not n else each for n, each in enumerate(scenario.forums))
    Lockstep(vouch_for(replace(scenario, forums=forums)), seed).live()


def test_an_official_room_settles_only_what_it_covers():
    """Too rare among generated worlds: a two-sided package is transferred while a three-sided official room meets."""
    theory = made_easy(Theory())
    theory = theory._replace(drafting=theory.drafting._replace(contrast=0.2), tension=Tension(baseline=0.0, crisis=0.0))
    sides = tuple(Government(key, key, 0.0, 0.5, 1.0, 1.0, 1.0, 5.0) for key in ("red", "blue", "green"))
    often = Terms(meetings_a_year=24.0, quorum=0.5)
    pair = tuple(Delegation(key, former=2) for key in ("red", "blue"))
    talks = tuple(Delegation(key, officials=1, capacity="official") for key in ("red", "blue", "green"))
    forums = (Forum("pair", "Pair", 1, 24, often, pair), Forum("talks", "Talks", 1, 24, often, talks))
    agenda = (Block("two", ("red", "blue"), 3), Block("three", ("red", "blue", "green"), 1))
    scenario = vouch_for(Scenario("covers", "Covers", "", 24, "", sides, forums, agenda, theory))
    lives = [Lockstep(scenario, seed=seed) for seed in range(5)]
    for life in lives:
        life.live()
    transferred = [event for life in lives for event in life.model.chronicle if event.kind == WAS_TRANSFERRED]
    assert any(event.forum == 0 for event in transferred)


def test_a_refusal_between_two_meetings_finds_what_has_faded():
    """Too rare among generated worlds: the engine lets evidence fade late, and a refusal adds to it before it has."""
    scenario = load("standing", ["drafting.caution=0", "drafting.home_error_expert=0.3", "transfer.receptive=1"])
    life = Lockstep(scenario, seed=11)
    life.live()
    held = {event.month for event in life.model.chronicle if event.kind == HELD}
    refused = {event.month for event in life.model.chronicle if event.kind == WAS_DECLINED}
    assert refused - held


@settings(WORLDS, max_examples=100)
@given(scenarios(), st.integers(0, 2**32))
def test_whole_runs_agree(scenario, seed):
    """The order of the month, the reuse of a state and the chronicle, as the two drivers are really run."""
    assert first_difference(as_state(Dialogue(scenario, seed, 3).run_to_end()), replay(scenario, seed, 3)) == ""


@settings(WORLDS, max_examples=60)
@given(scenarios(), st.integers(0, 2**32), st.booleans())
def test_to_be_followed_changes_nothing(scenario, seed, wide):
    """Whoever reads a curve brings evidence up to date at the end of a month instead of at the next meeting."""
    if wide:
        scenario = vouch_for(replace(scenario, forums=tuple(widened(each, WIDE) for each in scenario.forums)))
    alone, followed = (simulate(scenario, 3, seed, 1, curves=curves).outcomes for curves in (0, 3))
    for name, column in alone.items():
        assert np.array_equal(column, followed[name], equal_nan=True), name
