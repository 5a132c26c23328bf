from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sim.statistics.intervals import resampled_sums
from sim.statistics.rates import BOOTSTRAP, COMBINED, EXACT, JOINT, NOTHING, WIDENED, rate_difference, transfer_rate
from tests.lab.made_up import clustered


def rated(breakthroughs, transferred, seed=1, resamples=2000):
    sums = resampled_sums(np.column_stack((transferred, breakthroughs)), seed, resamples)
    return transfer_rate(np.asarray(transferred), np.asarray(breakthroughs), sums)


def two_rates(first, second, seed=1):
    sums = resampled_sums(np.column_stack((first[1], first[0], second[1], second[0])), seed)
    return transfer_rate(first[1], first[0], sums[:, :2]), transfer_rate(second[1], second[0], sums[:, 2:])


def delta_method(breakthroughs, transferred):
    rate, n = transferred.sum() / breakthroughs.sum(), len(breakthroughs)
    left = transferred - rate * breakthroughs
    error = np.sqrt(n / (n - 1) * np.sum(left**2)) / breakthroughs.sum()
    return rate - 1.96 * error, rate + 1.96 * error


@pytest.mark.parametrize("seed", range(5))
def test_the_bootstrap_agrees_with_the_delta_method(seed):
    breakthroughs, transferred = clustered(np.random.default_rng(seed), 2000, 2.0, 0.3, 0.2)
    found = rated(breakthroughs, transferred).value
    assert found.method == BOOTSTRAP
    low, high = delta_method(breakthroughs, transferred)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.12 * (high - low))


def test_bundles_know_as_much_as_dialogues(monkeypatch):
    """The same dialogues, drawn one by one and in bundles of twenty; the percentiles themselves are known to 3%."""
    breakthroughs, transferred = clustered(np.random.default_rng(3), 10_000, 2.0, 0.3, 0.2)
    one_by_one = rated(breakthroughs, transferred).value
    monkeypatch.setattr("sim.statistics.intervals.MOST_DRAWN", 500)
    bundled = rated(breakthroughs, transferred).value
    wide = one_by_one.high - one_by_one.low
    assert (bundled.low, bundled.high) == pytest.approx((one_by_one.low, one_by_one.high), abs=0.08 * wide)
    assert bundled.high - bundled.low == pytest.approx(wide, rel=0.1)


def test_clustering_widens_the_interval():
    chance = np.random.default_rng(4)
    alike = rated(*clustered(chance, 1000, 2.0, 0.3, 0.8)).value
    apart = rated(*clustered(chance, 1000, 2.0, 0.3, 0.01)).value
    assert alike.high - alike.low > 1.2 * (apart.high - apart.low)


@pytest.mark.parametrize("rate", [0, 1])
def test_all_one_way_gives_the_exact_bound_on_dialogues_not_on_breakthroughs(rate):
    breakthroughs = np.array([5] * 12 + [0] * 8)
    found = rated(breakthroughs, breakthroughs * rate).value
    exact = stats.binomtest(12 * rate, 12).proportion_ci(method="exact")
    assert found.method == EXACT
    assert (found.estimate, found.low, found.high) == pytest.approx((rate, exact.low, exact.high))


def test_no_breakthrough_no_rate():
    found = rated(np.zeros(20, int), np.zeros(20, int)).value
    assert (found.estimate, found.low, found.high, found.n) == (None, None, None, 0)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=40))
def test_any_rate_lies_in_intervals_that_nest_and_have_width(pairs):
    breakthroughs = np.array([most for most, _ in pairs])
    transferred = np.array([min(pair) for pair in pairs])
    found = rated(breakthroughs, transferred, resamples=300).value
    if not breakthroughs.sum():
        assert found.estimate is None
        return
    assert 0 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1
    assert found.high > found.low


def test_paired_rates_are_told_apart_sooner_than_unpaired_ones():
    breakthroughs, transferred = clustered(np.random.default_rng(1), 600, 3.0, 0.4, 0.4)
    lost = np.where(np.arange(600) % 6 == 0, np.minimum(transferred, 1), 0)
    first, second = two_rates((breakthroughs, transferred), (breakthroughs, transferred - lost))
    paired = rate_difference(first, second)
    assert paired.method == JOINT
    assert paired.low > 0
    assert first.value.low < second.value.high  # the two intervals alone would not tell


def test_a_rate_of_one_is_not_known_better_than_its_own_bound():
    sure = (np.ones(30, int), np.ones(30, int))
    half = clustered(np.random.default_rng(2), 30, 8.0, 0.5, 0.1)
    first, second = two_rates(sure, half)
    found = rate_difference(first, second)
    assert found.method == COMBINED
    assert found.estimate - found.low >= first.value.estimate - first.value.low


def test_no_rate_no_difference():
    none = (np.zeros(50, int), np.zeros(50, int))
    first, second = two_rates(none, clustered(np.random.default_rng(2), 50, 2.0, 0.5, 0.1))
    assert rate_difference(first, second).estimate is None


def test_dialogues_that_are_all_alike_still_leave_a_width():
    same = (np.full(40, 2), np.ones(40, int))
    first, second = two_rates(same, same)
    assert first.value.low < 0.5 < first.value.high
    gap = rate_difference(first, second)
    assert gap.low < 0 < gap.high


def covered(times, dialogues, mean, rate, likeness, resamples):
    hits = methods = 0
    for seed in range(times):
        breakthroughs, transferred = clustered(np.random.default_rng(seed), dialogues, mean, rate, likeness)
        found = rated(breakthroughs, transferred, seed, resamples).value
        hits += found.low <= rate <= found.high
        methods += found.method == WIDENED
    return hits / times, methods / times


def test_intervals_cover_about_as_often_as_they_say():
    share, _ = covered(150, 300, 2.0, 0.25, 0.2, 400)
    assert 0.88 <= share <= 0.99


def test_intervals_cover_where_few_dialogues_tell():
    share, widened = covered(150, 100, 2.0, 0.03, 0.2, 400)
    assert share >= 0.9
    assert widened > 0.5


@pytest.mark.deep
@pytest.mark.parametrize(
    ("dialogues", "mean", "rate", "likeness"),
    [
        (1000, 2.0, 0.25, 0.2),
        (1000, 0.3, 0.9, 0.3),
        (1000, 2.0, 0.02, 0.3),
        (1000, 0.05, 0.1, 0.3),
        (100, 2.0, 0.25, 0.2),
        (100, 0.3, 0.25, 0.2),
        (100, 2.0, 0.03, 0.2),
        (30, 2.0, 0.25, 0.2),
        (30, 1.0, 0.9, 0.2),
    ],
)
def test_coverage_over_many_worlds(dialogues, mean, rate, likeness):
    share, _ = covered(500, dialogues, mean, rate, likeness, 600)
    assert 0.92 <= share <= 0.999


def test_without_a_breakthrough_on_one_side_there_is_no_difference():
    some = rated([4, 4, 4], [1, 2, 1])
    found = rate_difference(some, rated([0, 0, 0], [0, 0, 0]))
    assert (found.estimate, found.n, found.method) == (None, 0, NOTHING)
    assert rate_difference(some, rated([2, 2, 1], [0, 1, 0])).n == 5
