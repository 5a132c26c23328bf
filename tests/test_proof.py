"""The proof: on generated worlds both pages of every phase leave the same bits, and whole runs agree."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim.engine import replay
from sim.model import Dialogue, as_state
from tests.proof import Lockstep, first_difference
from tests.worlds import scenarios

WORLDS = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@WORLDS
@given(scenarios(), st.integers(0, 2**32), st.integers(0, 1000))
def test_both_pages_of_every_phase_leave_the_same_bits(scenario, seed, run):
    """Which fault would this catch? Any in a left or right page that a life of some months can show."""
    Lockstep(scenario, seed, run).live()


@settings(WORLDS, max_examples=100)
@given(scenarios(), st.integers(0, 2**32))
def test_whole_runs_agree(scenario, seed):
    """The order of the month, the reuse of a state and the chronicle, as the two drivers are really run."""
    assert first_difference(as_state(Dialogue(scenario, seed, 3).run_to_end()), replay(scenario, seed, 3)) == ""
