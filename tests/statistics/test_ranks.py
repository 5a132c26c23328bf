"""Rank correlation against scipy's, ties and all; and that there is one of it, and one sign rule, in the whole tree."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import rankdata, spearmanr

from sim.statistics.ranks import chance, correlation, correlations, ranks, spearman


@pytest.mark.parametrize("seed", range(3))
def test_rank_correlations_and_their_chance_are_those_of_scipy_with_ties(seed):
    points = np.random.default_rng(seed).integers(0, 6, (30, 4)).astype(float)
    theirs = spearmanr(points)
    assert correlations(points) == pytest.approx(theirs.statistic)
    assert ranks(points[:, 0]).tolist() == rankdata(points[:, 0]).tolist()
    for two in (1, 2, 3):
        rho = spearman(points[:, 0], points[:, two])
        assert rho == pytest.approx(theirs.statistic[0, two])
        assert chance(rho, 30) == pytest.approx(theirs.pvalue[0, two])


def test_where_nothing_varies_there_is_no_rank_correlation():
    x, flat = np.arange(30.0), np.ones(30)
    assert np.isnan([spearman(x[:2], x[:2]), spearman(flat, x), spearman(x, flat)]).all()
    assert spearman(np.array([1.0, 2.0, 3.0]), np.array([1.0, 3.0, 2.0])) == pytest.approx(0.5)
    assert correlation(float("nan"), 30).estimate is None


@pytest.mark.parametrize("rho", [-1.0, -0.6, 0.0, 0.6, 1.0])
def test_an_interval_of_a_rank_correlation_is_wider_where_it_was_picked_from_several(rho):
    one, several = correlation(rho, 20), correlation(rho, 20, tried=10)
    assert -1 <= several.low <= one.low <= rho <= one.high <= several.high <= 1
    assert (one.low, one.high) != (several.low, several.high)


def test_the_interval_of_a_rank_correlation_holds_what_it_should():
    """Coverage by simulation: normal pairs of correlation 0.5, whose rank correlation is 0.483."""
    luck, held = np.random.default_rng(3), 0
    for _ in range(400):
        x = luck.normal(size=40)
        trend = correlation(spearman(x, 0.5 * x + np.sqrt(0.75) * luck.normal(size=40)), 40)
        held += trend.low <= 0.4826 <= trend.high
    assert 366 <= held <= 394
