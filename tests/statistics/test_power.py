from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import TTestIndPower, TTestPower

from sim.statistics.paired import mean_difference
from sim.statistics.power import Deviations, repetitions_for, spread_if, spread_of, spread_of_shares


@pytest.mark.parametrize("effect", [0.1, 0.2, 0.5])
@pytest.mark.parametrize("power", [0.8, 0.9, 0.99])
def test_repetitions_are_those_of_the_exact_t_test(effect, power):
    found = repetitions_for(Deviations(1.0, 1.0, 1.0), effect, power)
    assert found.paired == pytest.approx(TTestPower().solve_power(effect, alpha=0.05, power=power), abs=1.5)
    assert found.independent == pytest.approx(TTestIndPower().solve_power(effect, alpha=0.05, power=power), abs=1.5)


def test_a_study_of_that_size_tells_the_difference_apart_as_often_as_it_said():
    chance = np.random.default_rng(1)
    spread = spread_if(2.0, 2.0, 0.6)
    size = repetitions_for(spread, 0.3).paired
    common = chance.normal(0, 2 * 0.6**0.5, (600, size))
    first, second = (common + chance.normal(shift, 2 * 0.4**0.5, (600, size)) for shift in (0.3, 0.0))
    told = [mean_difference(one, two).low > 0 for one, two in zip(first, second, strict=True)]
    assert np.mean(told) == pytest.approx(0.8, abs=0.06)


@given(st.floats(0.01, 5), st.floats(0.01, 5), st.floats(-0.99, 0.99), st.floats(0.02, 1))
def test_what_is_needed_is_what_is_detectable(first, second, correlation, difference):
    spread = spread_if(first, second, correlation)
    found = repetitions_for(spread, difference)
    reach = 1.959964 + 0.841621  # normal quantiles of two-sided 5% and of a power of 80%
    assert reach * spread.difference / found.paired**0.5 <= difference
    assert reach * (first**2 + second**2) ** 0.5 / found.independent**0.5 <= difference
    assert found == repetitions_for(spread, -difference)


def test_the_spread_of_pairs_is_seen_in_a_pilot():
    chance = np.random.default_rng(1)
    common = chance.normal(0, 3, 20_000)
    found = spread_of(common + chance.normal(0, 1, 20_000), common + chance.normal(0, 1, 20_000))
    assert found == pytest.approx((10**0.5, 10**0.5, 2**0.5), rel=0.02)


def test_shares_have_their_own_spread_and_limits():
    found = spread_of_shares(0.5, 0.2, 0.3)
    assert found[:2] == (0.5, 0.4)
    assert found.difference**2 == pytest.approx(0.25 + 0.16 - 2 * 0.3 * 0.5 * 0.4)
    for first, second, correlation in ((0.05, -0.05, 0), (0.5, 0.02, 0.9), (0.5, 0.5, -1.01)):
        with pytest.raises(ValueError, match=r"shares|correlation"):
            spread_of_shares(first, second, correlation)


@pytest.mark.parametrize(("difference", "power"), [(0, 0.8), (1, 0.5), (1, 1.0)])
def test_what_no_study_can_do_is_refused(difference, power):
    with pytest.raises(ValueError, match="power"):
        repetitions_for(Deviations(1, 1, 1), difference, power)


def test_the_normal_reach_is_widened_for_few_dialogues():
    """(1.960 + 0.842)^2 = 7.849 of a variance of 1.0269 is 8.06; half of 1.960^2 more is 9.98, so ten."""
    assert repetitions_for(Deviations(9.0, 9.0, 1.0269**0.5), 1.0).paired == 10
    assert repetitions_for(Deviations(0.01, 0.01, 0.01), 1.0) == (2, 2)


def test_shares_that_cannot_be_so_much_correlated_are_told_how_much_they_can():
    """Of .2 and .5 both happen in 0 to .2, where .1 is by chance: .1 to either side, by .4 * .5."""
    with pytest.raises(
        ValueError, match=r"^shares of 0\.2 and 0\.5 can be correlated by -0\.50 to 0\.50, not by 0\.9$"
    ):
        spread_of_shares(0.2, 0.5, 0.9)
    assert spread_of_shares(0.0, 1.0) == spread_of_shares(1.0, 0.0) == (0.0, 0.0, 0.0)
    with pytest.raises(ValueError, match=r"^a spread needs at least 2 dialogues$"):
        spread_of(np.array([1.0, np.nan]), np.array([1.0, 2.0]))
