"""Who is ahead of whom, however far: against counting and against resampling."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.statistics.dominance import _error, cliffs_delta, dominance

SAMPLE = st.lists(st.integers(0, 5), min_size=2, max_size=25)


@given(SAMPLE, SAMPLE)
def test_cliffs_delta_counts_who_beats_whom(first, second):
    found = cliffs_delta(np.array(first), np.array(second), paired=False)
    expected = np.mean([(a > b) - (a < b) for a in first for b in second])
    assert found.estimate == pytest.approx(expected)
    assert -1 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1
    assert found.high > found.low


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=40))
def test_dominance_turned_round_is_its_mirror(pairs):
    first, second = np.array(pairs).T
    for measure in (cliffs_delta, dominance):
        found, back = measure(first, second), measure(second, first)
        assert found.estimate == pytest.approx(-back.estimate)
        assert (found.low, found.high) == pytest.approx((-back.high, -back.low))


def test_dominance_within_pairs_counts_conflicts():
    assert dominance(np.array([1, 2, 3, 0]), np.array([0, 2, 1, 1])).estimate == 0.25


def paired_counts(dialogues):
    chance = np.random.default_rng(5)
    common = chance.poisson(3, dialogues)
    return common + chance.poisson(0.6, dialogues), common + chance.poisson(0.4, dialogues)


@pytest.mark.parametrize("paired", [True, False])
def test_the_error_of_cliffs_delta_is_that_of_a_bootstrap(paired):
    first, second = paired_counts(300)
    chance = np.random.default_rng(1)
    drawn = []
    for _ in range(800):
        rows = chance.integers(0, 300, (2, 300))
        drawn.append(cliffs_delta(first[rows[0]], second[rows[0 if paired else 1]], paired).estimate)
    found = cliffs_delta(first, second, paired)
    assert found.high - found.low == pytest.approx(2 * 1.96 * np.std(drawn), rel=0.08)


def test_common_luck_narrows_cliffs_delta():
    first, second = paired_counts(300)
    paired, unpaired = cliffs_delta(first, second), cliffs_delta(first, second, paired=False)
    assert paired.high - paired.low < 0.7 * (unpaired.high - unpaired.low)


def test_one_that_always_wins_is_not_known_to_always_win():
    for measure in (cliffs_delta, dominance):
        found = measure(np.full(40, 9), np.zeros(40))
        assert found.estimate == found.high == 1
        assert 0.7 < found.low < 0.9


def test_the_error_of_dominance_has_one_step_up_and_one_down_added():
    """Ahead in three of five, behind in one: a mean of .4, squares of 3.2, and 2 more, by four and by five."""
    assert _error(np.array([1.0, 1.0, 0.0, -1.0, 1.0])) == pytest.approx((5.2 / 4 / 5) ** 0.5)
