from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.optimize import brentq
from statsmodels.stats.contingency_tables import mcnemar as theirs

from sim.statistics.effects import risk_difference
from sim.statistics.intervals import share
from sim.statistics.newcombe import square_and_add
from sim.statistics.paired import mcnemar, mean_difference, share_difference, table

CELLS = st.tuples(*[st.integers(0, 60)] * 4).filter(any)


def columns(both, first_only, second_only, neither):
    cell = np.repeat(np.arange(4), (both, first_only, second_only, neither))
    return cell < 2, cell % 2 == 0


def tango(first_only, second_only, n):
    """Tango's score interval (1998), by another road: solve for the differences that the test just rejects."""

    def statistic(gap):
        b = -(first_only + second_only) + (2 * n - first_only + second_only) * gap
        c = -second_only * gap * (1 - gap)
        cell = (np.sqrt(b * b - 8 * n * c) - b) / (4 * n)
        return (first_only - second_only - n * gap) / np.sqrt(n * (2 * cell + gap * (1 - gap)))

    centre = (first_only - second_only) / n
    return (
        brentq(lambda gap: statistic(gap) - 1.959964, -0.999, centre),
        brentq(lambda gap: statistic(gap) + 1.959964, centre, 0.999),
    )


@pytest.mark.parametrize("cells", [(60, 40, 20, 80), (150, 30, 30, 90), (20, 70, 10, 100), (300, 25, 12, 63)])
def test_paired_shares_have_about_the_score_interval(cells):
    found = share_difference(*columns(*cells))
    low, high = tango(cells[1], cells[2], sum(cells))
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.08 * (high - low))


def test_the_likeness_is_corrected_as_newcombe_has_it():
    """By hand: 10 * 10 - 2 * 3 = 94, less half of 25, over the root of 12 * 13 * 13 * 12."""
    found = share_difference(*columns(10, 2, 3, 10))
    bounds = square_and_add(share(12, 25), share(13, 25), (94 - 12.5) / 156)
    assert (found.low, found.high) == pytest.approx((bounds.low, bounds.high))


@given(CELLS)
def test_any_paired_shares_lie_in_intervals_that_nest_and_mirror(cells):
    first, second = columns(*cells)
    found, back = share_difference(first, second), share_difference(second, first)
    assert -1 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1
    assert found.high > found.low
    assert (back.low, back.high) == pytest.approx((-found.high, -found.low))


def test_pairs_that_are_alike_are_told_apart_sooner():
    first, second = columns(80, 20, 2, 98)
    assert share_difference(first, second).low > 0
    assert risk_difference(first, second, paired=False).low < 0


@given(CELLS)
def test_the_table_counts_every_dialogue_once(cells):
    assert table(*columns(*cells)) == cells


@given(CELLS)
def test_mcnemar_is_the_exact_test(cells):
    found = mcnemar(*columns(*cells))
    expected = theirs(np.reshape(cells, (2, 2)), exact=True).pvalue if cells[1] + cells[2] else 1.0
    assert found.p_value == pytest.approx(expected)
    assert (found.first_only, found.second_only) == cells[1:3]


def test_a_paired_mean_is_the_paired_t_interval():
    chance = np.random.default_rng(1)
    common = chance.normal(0, 3, 500)
    first, second = common + chance.normal(0.2, 1, 500), common + chance.normal(0, 1, 500)
    expected = stats.ttest_rel(first, second).confidence_interval()
    found = mean_difference(first, second)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=0.001)


def test_a_share_of_trust_is_not_drowned_by_the_step_of_a_count():
    chance = np.random.default_rng(1)
    found = mean_difference(chance.normal(0.4, 0.02, 1000), chance.normal(0.4, 0.02, 1000))
    assert found.high - found.low < 0.005


def test_what_is_missing_in_one_row_is_left_out_of_both():
    first, second = np.array([1.5, np.nan, 3.5, 4.0]), np.array([1.0, 2.0, np.nan, 3.0])
    found = mean_difference(first, second)
    assert (found.estimate, found.n) == (0.75, 2)


@pytest.mark.parametrize("measure", [mean_difference, share_difference, mcnemar])
def test_rows_that_cannot_be_paired_are_refused(measure):
    with pytest.raises(ValueError, match="paired"):
        measure(np.zeros(4), np.zeros(5))
    with pytest.raises(ValueError, match="paired"):
        measure(np.zeros((4, 1)), np.zeros((4, 1)))
