from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sim.statistics.estimate import Estimate
from sim.statistics.intervals import FEW, MOST_DRAWN, _bundled, mean, resampled_sums, share, wilson, within


def test_wilson_is_the_textbook_interval():
    expected = stats.binomtest(7, 40).proportion_ci(method="wilson")
    found = share(7, 40)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-12)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_within_intervals_that_nest_and_have_width(case):
    found = share(*case)
    assert 0 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1
    assert found.high > found.low


def test_wilson_narrows_with_size():
    few, many = wilson(0.3, 10.5), wilson(0.3, 105.0)
    assert few.low < many.low < many.high < few.high


@pytest.mark.parametrize("n", [5, 40, FEW, FEW + 2, 2000])
def test_a_mean_has_students_interval_but_for_the_two_added_steps(n):
    values = np.random.default_rng(3).normal(50, 40, n)
    expected = stats.t.interval(0.95, n - 1, np.mean(values), stats.sem(values))
    found = mean(values)
    assert (found.low, found.high) == pytest.approx(expected, rel=0.01)


def test_what_never_varied_still_has_width():
    found = mean(np.zeros(1000))
    assert found.low < 0 < found.high
    # of order three in a thousand, as the rule of three has it
    assert 0.002 < found.high < 0.005


@pytest.mark.parametrize(("ups", "apart"), [(4, False), (5, False), (6, True), (30, True)])
def test_rare_events_are_told_apart_no_sooner_than_by_a_sign_test(ups, apart):
    differences = np.zeros(1000)
    differences[:ups] = 1
    assert (mean(differences).low > 0) is apart
    assert bool(stats.binomtest(ups, ups).pvalue < 0.05) is apart


def test_a_single_dialogue_has_no_interval():
    found = mean(np.array([3]))
    assert (found.estimate, found.low, found.high) == (3.0, None, None)


def test_resampling_is_the_same_again_and_differs_by_seed():
    columns = np.random.default_rng(1).poisson(2, (300, 4))
    first = resampled_sums(columns, 7, 200)
    assert np.array_equal(first, resampled_sums(columns, 7, 200))
    assert not np.array_equal(first, resampled_sums(columns, 8, 200))


def test_resampling_does_not_depend_on_how_much_is_held_at_once(monkeypatch):
    columns = np.random.default_rng(1).poisson(2, (300, 4))
    whole = resampled_sums(columns, 7, 200)
    monkeypatch.setattr("sim.statistics.intervals.AT_ONCE", 1000)
    assert np.array_equal(whole, resampled_sums(columns, 7, 200))


def test_many_dialogues_are_drawn_in_bundles_that_hold_each_of_them_once(monkeypatch):
    columns = np.random.default_rng(1).poisson(2, (1003, 2))
    monkeypatch.setattr("sim.statistics.intervals.MOST_DRAWN", 100)
    bundles = _bundled(columns)
    assert bundles.shape == (100, 2)
    assert np.array_equal(bundles.sum(axis=0), columns.sum(axis=0))
    assert set(_bundled(np.ones((1003, 1)))[:, 0]) == {10, 11}


@pytest.mark.parametrize("dialogues", [300, MOST_DRAWN + 1, 3 * MOST_DRAWN])
def test_settings_resampled_apart_meet_the_same_dialogues(dialogues):
    """Points of a study come one after another, and their rates are compared: pairs must not be lost on the way."""
    columns = np.random.default_rng(1).poisson(2, (dialogues, 4))
    together = resampled_sums(columns, 7, 20)
    assert np.array_equal(together[:, :2], resampled_sums(columns[:, :2], 7, 20))
    assert np.array_equal(together[:, 2:], resampled_sums(columns[:, 2:], 7, 20))


def test_resampled_columns_are_of_the_same_dialogues():
    column = np.random.default_rng(1).poisson(2, 100)
    sums = resampled_sums(np.column_stack((column, column, np.ones(100))), 1, 500)
    assert np.array_equal(sums[:, 0], sums[:, 1])
    assert (sums[:, 2] == 100).all()
    assert np.mean(sums[:, 0]) == pytest.approx(column.sum(), rel=0.02)
    assert np.std(sums[:, 0]) == pytest.approx(np.std(column) * 10, rel=0.1)


def test_what_cannot_be_counted_says_so_and_ends_that_are_cut_keep_all_else():
    assert share(0, 0) == Estimate(None, None, None, 0, "nothing to count")
    found = Estimate(0.5, -2.0, 2.0, 9, "a method", -0.5, 1.5)
    assert within(found, -1.0, 1.0) == Estimate(0.5, -1.0, 1.0, 9, "a method", -0.5, 1.0)
