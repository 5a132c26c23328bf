"""What is said of a mechanism is no more than its intervals allow."""

from __future__ import annotations

import pytest

from sim.validation.ablation import AblationPlan, Contribution, ablate, assess
from sim.validation.ablation.rows import IDLE, PLAYED, UNUSED
from tests.validation.switches.situations import standing

ASK = AblationPlan(("learning", "memo", "mandate", "approval"), ("track1", "track2"), 80, 2)


@pytest.fixture(scope="module")
def rows():
    return ablate(standing("months=36"), ASK)


def told(measure, estimate, arm, base=1.0, p=0.0001):
    return Contribution("x", "track2", PLAYED, measure, base, estimate, estimate - arm, estimate + arm,
               estimate - 2 * arm, estimate + 2 * arm, p, 100)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ([told("uptake", 0.2, 0.02)], "matters"),
        ([told("uptake", -0.2, 0.02)], "matters"),
        ([told("uptake", 0.02, 0.002)], "little"),
        ([told("uptake", 0.0, 0.001, p=1.0), told("standing", 0.4, 0.02)], "beside the path"),
        ([told("uptake", 0.0, 0.01, p=1.0)], "nothing"),
        ([told("uptake", 0.0, 0.03, p=1.0)], "not known"),
        ([told("uptake", 0.2, 0.3, p=0.4)], "not known"),
        ([told("uptake", 0.0, 0.01, base=0.0, p=1.0)], "nothing"),
        ([told("uptake", 0.1, 0.01, base=0.0)], "matters"),
        ([Contribution("x", "track1", IDLE), told("uptake", 0.2, 0.02)], "matters"),
        ([Contribution("x", "track1", IDLE), Contribution("x", "track2", UNUSED)], IDLE),
        ([Contribution("x", "track1", UNUSED)], UNUSED),
    ],
)
def test_a_verdict_says_no_more_than_the_intervals(rows, word):
    assert assess(rows).word == word
    assert assess(rows).candidate == (word in ("nothing", IDLE))


def test_a_wide_interval_does_not_make_a_row_the_loudest():
    wide, narrow = told("agreed", 0.9, 0.8), told("uptake", 0.3, 0.01)
    assert assess([wide, narrow]).row == narrow
