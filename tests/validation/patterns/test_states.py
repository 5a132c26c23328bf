"""What is read off last states, against the engine's own outcomes, rules by hand, and linear programming."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from sim.engine import replay, simulate
from sim.validation.patterns.arm import Arm, arm_scenario
from sim.validation.patterns.runs import Runs
from sim.validation.patterns.states import (
    GAIN,
    LOSS,
    SETTLED_SURPLUS,
    STILL_FELT,
    SURPLUS,
    best_surplus,
    misreading_of,
    trust_of,
)

ARM = Arm(room="track1_5").but("months=18")


def read(measure, arm=ARM, dialogues=3):
    tops, bottoms = measure.read(Runs(arm_scenario(arm), 1, dialogues, None))
    return tops / bottoms


def test_trust_and_misreading_are_those_of_the_outcomes():
    known = simulate(arm_scenario(ARM), 3, 1).outcomes
    assert read(trust_of(0)) == pytest.approx(known["trust_end"])
    assert read(misreading_of(0)) == pytest.approx(known["misreading_end"])


def test_a_forum_is_looked_at_alone():
    """Of two forums the first never meets: its people stay as they were."""
    quiet = ("forums.official.meetings_a_year=0", "months=18", "transfer.briefing=0", "transfer.memo=0")
    arm = Arm(scenario="two forums").but(*quiet)
    theory = arm_scenario(arm).theory
    assert read(misreading_of(0), arm) == pytest.approx(theory.understanding.asymmetry)
    assert np.all(read(misreading_of(1), arm) < theory.understanding.asymmetry)
    assert read(trust_of(0), arm) == pytest.approx(theory.trust.prior)


def test_one_more_piece_of_evidence_by_hand():
    """Before anyone has met, trust is the prior, 0.5, held as strongly as 5 pieces of evidence."""
    arm = ARM.but("months=1", "trust.prior=0.5", "trust.strength=5", "trust.breach=2.5", "trust.ratio=2")
    assert read(LOSS, arm) == pytest.approx(0.5 - 2.5 / 7.5)
    assert read(GAIN, arm) == pytest.approx((2.5 + 1.25) / 6.25 - 0.5)
    faded = 2.5 * arm_scenario(arm).theory.trust.forgetting ** 36
    assert read(STILL_FELT, arm) == pytest.approx(0.5 - 2.5 / (5 + faded))


def lines():
    return st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(lambda row: np.array(row) / sum(row))


@given(lines(), lines(), st.floats(0.5, 0.7), st.floats(0.5, 0.7))
def test_the_best_surplus_is_that_of_linear_programming(mine, theirs, first, second):
    """Shares x of the first side; its worth is mine x, that of the other 1 - theirs x."""
    limits = np.array([-mine, theirs]), np.array([-first, 1 - second])
    best = linprog(theirs - mine, *limits, bounds=[(0, 1)] * 4, method="highs")
    expected = 1 - best.fun - first - second if best.status == 0 else 0.0
    assert best_surplus(np.array([mine, theirs]), np.array([first, second])) == pytest.approx(expected, abs=1e-6)


def test_nothing_settled_realises_nothing_and_no_package_beats_the_best():
    quiet = ARM.but("forum.drafts=0")
    assert np.all(read(SURPLUS, quiet) == 0)
    assert np.all(read(SETTLED_SURPLUS, quiet) == 0)
    open_minds = ("understanding.asymmetry=0", "drafting.posture=0", "drafting.caution=0")
    talking = Arm(room="track2").but(*open_minds, "drafting.home_error_former=0", "drafting.home_error_expert=0")
    realised, settled = read(SURPLUS, talking), read(SETTLED_SURPLUS, talking)
    assert np.all((realised > 0) & (realised < settled) & (settled <= 1))
    assert sum(np.sum(replay(arm_scenario(talking), 1, run).origin >= 0) for run in range(3)) > 5
