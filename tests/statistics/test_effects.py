from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep

from sim.statistics.dominance import _error, cliffs_delta, dominance
from sim.statistics.effects import odds_ratio, risk_difference
from sim.statistics.intervals import share
from sim.statistics.paired import share_difference
from tests.statistics.test_paired import CELLS, columns

SAMPLE = st.lists(st.integers(0, 5), min_size=2, max_size=25)


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


# Dominance ---------------------------------------------------------------------------------------------------


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


def test_a_single_pair_has_no_interval():
    found = dominance(np.array([1]), np.array([2]))
    assert (found.estimate, found.n, found.method) == (None, 1, "no interval from a single dialogue")


def test_an_unpaired_odds_ratio_has_an_inner_interval_of_66_in_100():
    table, found = Table2x2([[30, 70], [45, 55]]), odds_ratio(yes(30, 100), yes(45, 100), paired=False)
    assert (found.inner_low, found.inner_high) == pytest.approx(table.oddsratio_confint(0.34), rel=1e-6)
    assert (found.low, found.high) == pytest.approx(table.oddsratio_confint(0.05), rel=1e-6)
    assert found.n == 100


def test_the_error_of_dominance_has_one_step_up_and_one_down_added():
    """Ahead in three of five, behind in one: a mean of .4, squares of 3.2, and 2 more, by four and by five."""
    assert _error(np.array([1.0, 1.0, 0.0, -1.0, 1.0])) == pytest.approx((5.2 / 4 / 5) ** 0.5)


def test_a_paired_odds_ratio_has_the_inner_ends_of_its_share():
    part = share(30, 42)
    found = odds_ratio(*columns(5, 30, 12, 40))
    ends = [p / (1 - p) for p in (part.low, part.inner_low, part.inner_high, part.high)]
    assert [found.low, found.inner_low, found.inner_high, found.high] == pytest.approx(ends)
