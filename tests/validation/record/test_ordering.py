"""The order of cases: known by hand, held against SciPy, and honest where there is nothing to order."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import kendalltau, mannwhitneyu

from sim.statistics.dominance import cliffs_delta
from sim.validation.record.ordering import area, order, rank


@pytest.mark.parametrize("seed", range(5))
def test_tau_and_area_are_those_of_scipy_with_ties(seed):
    draws = np.random.default_rng(seed)
    model, history = draws.integers(0, 6, 14) / 6, draws.integers(0, 3, 14).astype(float)
    assert order(model, history).tau == pytest.approx(kendalltau(model, history).statistic, abs=1e-12)
    yes = (history > 0).astype(float)
    expected = mannwhitneyu(model[yes > 0], model[yes == 0]).statistic / (yes.sum() * (1 - yes).sum())
    found = area(model, yes)
    assert found.estimate == pytest.approx(expected, abs=1e-12)
    assert found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high
    delta = cliffs_delta(model[yes > 0], model[yes == 0], paired=False)
    ends = [(end + 1) / 2 for end in (delta.low, delta.high, delta.inner_low, delta.inner_high)]
    assert [found.low, found.high, found.inner_low, found.inner_high] == pytest.approx(ends)
    assert (found.n, found.method) == (14, delta.method)


def test_the_shuffles_give_the_known_chance():
    """Three above seven in perfect order: one of 120 ways, so p is near 1/120, and never 0."""
    model, history = np.arange(10.0), np.array([0.0] * 7 + [1.0] * 3)
    found = order(model, history)
    assert found.p == pytest.approx(1 / 120, abs=0.003)
    assert found.tau > found.chance_high > 0 > found.chance_low
    turned = order(-model, history)
    assert turned.p == 1.0
    assert turned.tau == -found.tau


def test_a_perfect_order_of_few_cases_keeps_a_wide_interval():
    found = area(np.array([0.9, 0.8, 0.1, 0.2, 0.3]), np.array([1.0, 1.0, 0.0, 0.0, 0.0]))
    assert found.estimate == 1.0
    assert found.low < 0.5


def test_no_order_no_number():
    assert order(np.array([0.2, 0.3]), np.array([1.0, 1.0])).tau is None
    assert order(np.array([0.2, 0.2]), np.array([0.0, 1.0])).p is None
    few = area(np.array([0.2, 0.3, 0.4]), np.array([1.0, 0.0, 0.0]))
    assert (few.estimate, few.n, few.method) == (None, 3, "needs two cases of each kind")
    assert order(np.array([0.2, 0.2, 0.5, 0.5]), np.array([0.0, 0.0, 1.0, 1.0])).tau == 1.0


def test_months_that_lie_in_two_classes_have_no_rank_by_months():
    assert rank("yes", (6, 18), by_months=True) is None
    assert [rank("yes", took, by_months=True) for took in ((7, 12), (12, 13), (13, 13))] == [2, None, 1]
    assert rank("yes", (6, 18), by_months=False) == 1
    assert rank("unknown", None, by_months=True) is None
