"""Which parameters are called constrained or related: shares, distances and correlations worked by hand."""

import numpy as np
import pytest
from scipy.stats import kstest, spearmanr

from sim.validation.calibration.marginals import PRIOR, below, distances, marginals, pairs, prior_points
from sim.validation.calibration.ranges import PATHS, RANGES, ordered, reach_ordered

A, B = 3, 7
ROWS = 120
SHUFFLED = 2
"""Seed of the shuffles: that of the points, by drawing the same numbers, would put some in order again."""


def points(second, seed=1):
    """Points in which ``second`` makes parameter B of parameter A; all others are drawn, the same each time."""
    found = np.random.default_rng(seed).random((ROWS, len(PATHS)))
    found[:, B] = second(found[:, A])
    return found


def drawn(first):
    return np.random.default_rng(9).random(len(first))


def related(accepted, prior):
    return [(pair.one, pair.other, pair.correlation, pair.p) for pair in pairs(accepted, prior, SHUFFLED)]


def test_a_correlation_that_the_prior_has_too_is_no_finding():
    """Held against nothing, it would be called a correlation of 1."""
    same = points(lambda first: first**2)
    assert related(same, same) == []


def test_a_correlation_counts_by_how_far_it_departs_from_that_of_the_prior():
    accepted, prior = points(lambda first: first), points(drawn)
    own = spearmanr(prior[:, A], prior[:, B]).statistic
    (found,) = related(accepted, prior)
    assert found == (PATHS[A], PATHS[B], pytest.approx(1.0 - own), 1 / 201)


def test_a_correlation_that_the_accepted_lack_is_one_the_other_way():
    accepted, prior = points(drawn), points(lambda first: first)
    own = spearmanr(accepted[:, A], accepted[:, B]).statistic
    (found,) = related(accepted, prior)
    assert found == (PATHS[A], PATHS[B], pytest.approx(own - 1.0), 1 / 201)


def test_the_strongest_pair_comes_first():
    accepted, prior = points(lambda first: -first), points(drawn)
    accepted[:, 0] = accepted[:, 1] + drawn(prior)
    found = pairs(accepted, prior, SHUFFLED)
    assert [(pair.one, pair.other) for pair in found] == [(PATHS[A], PATHS[B]), (PATHS[0], PATHS[1])]
    own = spearmanr(prior[:, A], prior[:, B]).statistic
    assert found[0].correlation == pytest.approx(-1.0 - own)
    assert 0.4 < found[1].correlation < -found[0].correlation


def test_shares_below_and_distances_by_hand():
    prior = np.array([[0.1], [0.2], [0.3], [0.4]])
    shares = below(np.array([[0.05], [0.25], [0.9]]), prior)
    assert shares.ravel().tolist() == [0.0, 0.5, 1.0]
    assert distances(np.array([[0.0], [0.5], [1.0]])) == pytest.approx(1 / 3)
    assert distances(np.array([[0.7], [0.8]])) == pytest.approx(0.7)
    some = np.random.default_rng(1).random((40, 3))
    assert distances(some) == pytest.approx([kstest(column, "uniform").statistic for column in some.T])


def test_a_parameter_is_told_before_and_after():
    """Of 500 vectors those are kept whose first share is below a half: half its spread is left, and of no other."""
    prior = np.random.default_rng(2).random((500, len(PATHS)))
    accepted = prior[prior[:, 0] < 0.5]
    found = marginals(accepted, prior, draws=50)
    assert [row.path for row in found] == list(PATHS)
    for column, (each, row) in enumerate(zip(RANGES, found, strict=True)):
        before, until = (each.at(end) for end in np.quantile(prior[:, column], [0.05, 0.95]))
        q05, median, q95 = (each.at(end) for end in np.quantile(accepted[:, column], [0.05, 0.5, 0.95]))
        assert row[1:6] == (before, until, q05, median, q95)
        places = [np.log(end) if each.log else end for end in (before, until, q05, q95)]
        assert row.width == pytest.approx((places[3] - places[2]) / (places[1] - places[0]))
        share = (np.searchsorted(np.sort(prior[:, column]), accepted[:, column])) / len(prior)
        assert row.distance == pytest.approx(kstest(share, "uniform").statistic)
        assert row.distance_low < row.distance_high
    first, *others = found
    assert (first.p, first.constrained) == (1 / 51, True)
    assert first.distance == pytest.approx(1 - len(accepted) / 500, abs=0.01)
    assert first.distance_low <= first.distance <= first.distance_high
    assert not any(row.constrained for row in others)


def test_the_prior_has_openness_in_order_and_reach_unless_not():
    narrow, wide = prior_points(1), prior_points(1, reach=False)
    assert narrow.shape == wide.shape == (PRIOR, len(PATHS))
    assert ordered(wide).all()
    assert reach_ordered(narrow).all()
    assert not reach_ordered(wide).all()
    assert np.array_equal(narrow[:9], wide[reach_ordered(wide)][:9])
