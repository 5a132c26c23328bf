from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep

from sim.statistics.dominance import dominance
from sim.statistics.effects import odds_ratio, risk_difference
from sim.statistics.intervals import share
from sim.statistics.paired import share_difference
from tests.statistics.test_paired import CELLS, columns


def yes(count, n):
    return np.arange(n) < count


def test_an_unpaired_risk_difference_is_newcombes():
    found = risk_difference(yes(56, 70), yes(48, 80), paired=False)
    expected = confint_proportions_2indep(56, 70, 48, 80, method="newcomb")
    assert (found.low, found.high) == pytest.approx(expected)
    assert expected == pytest.approx((0.0524, 0.3339), abs=1e-4)  # as printed in Newcombe 1998, example (a)


def test_a_paired_risk_difference_is_the_paired_share():
    first, second = columns(30, 12, 5, 40)
    assert risk_difference(first, second) == share_difference(first, second)


def test_an_unpaired_odds_ratio_is_the_textbook_one():
    found = odds_ratio(yes(30, 100), yes(20, 90), paired=False)
    expected = Table2x2(np.array([[30, 70], [20, 70]]))
    assert found.estimate == pytest.approx(expected.oddsratio)
    assert (found.low, found.high) == pytest.approx(expected.oddsratio_confint())


def test_an_odds_ratio_with_an_empty_cell_is_open_at_one_end():
    found = odds_ratio(yes(5, 5), yes(9, 40), paired=False)
    assert found.estimate is None
    assert found.low > 1
    assert found.high is None
    assert odds_ratio(yes(0, 5), yes(0, 40), paired=False).low is None


def test_a_paired_odds_ratio_looks_at_those_that_differ_only():
    found = odds_ratio(*columns(5, 24, 12, 9))
    assert found.estimate == 2.0
    assert found == odds_ratio(*columns(500, 24, 12, 900))
    assert (odds_ratio(*columns(5, 3, 0, 5)).estimate, odds_ratio(*columns(5, 0, 0, 5)).low) == (None, None)


@given(CELLS)
def test_a_paired_odds_ratio_turned_round_is_its_inverse(cells):
    first, second = columns(*cells)
    found, back = odds_ratio(first, second), odds_ratio(second, first)
    if found.estimate and found.high and found.low:
        assert back.estimate == pytest.approx(1 / found.estimate)
        assert (back.low, back.high) == pytest.approx((1 / found.high, 1 / found.low))


def test_a_single_pair_has_no_interval():
    found = dominance(np.array([1]), np.array([2]))
    assert (found.estimate, found.n, found.method) == (None, 1, "no interval from a single dialogue")


def test_an_unpaired_odds_ratio_has_an_inner_interval_of_66_in_100():
    table, found = Table2x2([[30, 70], [45, 55]]), odds_ratio(yes(30, 100), yes(45, 100), paired=False)
    assert (found.inner_low, found.inner_high) == pytest.approx(table.oddsratio_confint(0.34), rel=1e-6)
    assert (found.low, found.high) == pytest.approx(table.oddsratio_confint(0.05), rel=1e-6)
    assert found.n == 100


def test_a_paired_odds_ratio_has_the_inner_ends_of_its_share():
    part = share(30, 42)
    found = odds_ratio(*columns(5, 30, 12, 40))
    ends = [p / (1 - p) for p in (part.low, part.inner_low, part.inner_high, part.high)]
    assert [found.low, found.inner_low, found.inner_high, found.high] == pytest.approx(ends)
