"""The quick curve of a study's table is Kaplan and Meier's, and a pooled one forgets neither points nor common luck."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.statistics.life_table import Pool, life_table
from sim.statistics.survival import kaplan_meier
from tests.lab.known import HORIZON, study, waiting

MONTHS = st.lists(st.one_of(st.integers(1, 12), st.just(-1)), min_size=1, max_size=40)


@given(MONTHS)
def test_it_is_the_curve_of_the_library(first):
    first = np.array(first)
    found, theirs = life_table(first, 12), kaplan_meier(first, 12)
    assert found.month.tolist() == sorted({0, 12, *theirs.months.tolist()})
    for month, at_risk, events, survival, low, high in zip(*found, strict=True):
        expected = theirs.after(int(month))
        assert (survival, low, high) == pytest.approx((expected.estimate, expected.low, expected.high))
        assert at_risk == np.sum((first < 0) | (first >= month))
        assert events == np.sum(first == month)


@pytest.mark.parametrize(("first", "horizon"), [([0, 3], 12), ([13], 12), ([], 12)])
def test_months_that_cannot_be_are_refused(first, horizon):
    with pytest.raises(ValueError, match="month"):
        life_table(np.array(first), horizon)


def pooled(*columns, horizon=HORIZON):
    pool = Pool()
    for column in columns:
        pool.add(column, horizon)
    return pool.table()


def test_a_pool_of_the_same_point_twice_knows_no_more_than_one():
    """Catches an interval that takes runs on the same luck for independent ones."""
    first = study(3, 400).first_event[0]
    one, two = pooled(first), pooled(first, first)
    assert two.survival == pytest.approx(one.survival)
    assert (two.low, two.high) == (pytest.approx(one.low), pytest.approx(one.high))
    assert two.at_risk.tolist() == (2 * one.at_risk).tolist()


def test_a_pool_of_two_points_is_their_mean_with_an_interval_between_theirs():
    both = study(3, 400).first_event
    found, tables = pooled(*both), [life_table(each, HORIZON) for each in both]
    place = int(np.flatnonzero(found.month == 24)[0])
    rows = [int(np.flatnonzero(each.month <= 24)[-1]) for each in tables]
    assert found.survival[place] == pytest.approx(np.mean([t.survival[r] for t, r in zip(tables, rows, strict=True)]))
    widths = [each.high[row] - each.low[row] for each, row in zip(tables, rows, strict=True)]
    assert 0.7 * min(widths) < found.high[place] - found.low[place] < max(widths)


def test_pooled_intervals_cover_the_mean_of_the_points():
    """300 made-up studies of two points on the same luck; 95% intervals should hold the truth in 95 of 100."""
    truth, hits = (waiting(0, 24) + waiting(1, 24)) / 2, 0
    for seed in range(300):
        found = pooled(*study(seed, 150).first_event)
        place = int(np.flatnonzero(found.month <= 24)[-1])
        hits += found.low[place] <= truth <= found.high[place]
    assert 0.915 <= hits / 300 <= 0.985  # 95% and three standard errors


def test_where_nothing_or_everything_happened_a_pool_has_a_width():
    for month in (-1, 4):
        table = pooled(np.full(50, month), np.full(50, month), horizon=12)
        assert np.all(table.high - table.low > 0.05)


def test_points_of_different_length_are_not_pooled():
    pool = Pool()
    pool.add(np.array([3, -1]), 12)
    with pytest.raises(ValueError, match="months"):
        pool.add(np.array([3, -1]), 13)
