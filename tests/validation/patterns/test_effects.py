"""Effects of made-up columns: known differences are found, and no interval says more than it knows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sim.statistics.intervals import resampled_sums
from sim.validation.patterns.claims import Term
from sim.validation.patterns.effects import effect
from tests.validation.patterns.made_up import AMOUNT, EVENTS, ONE, OTHER, columns, difference, share

MANY = 2000


def ratio(chance, rate, bottoms):
    return chance.binomial(bottoms, rate).astype(float), bottoms.astype(float)


def test_the_effect_is_that_of_totals_not_a_mean_of_ratios():
    one = np.array([4.0, 0.0]), np.array([4.0, 1.0])
    other = np.array([1.0, 1.0]), np.array([2.0, 2.0])
    assert effect(difference(AMOUNT), columns(one, other)).estimate == pytest.approx(0.8 - 0.5)
    assert effect(share(), columns(one, other)).estimate == pytest.approx(0.8 / 0.5 - 1)
    assert effect(replace(share(), against=0.25), columns(one, other)).estimate == pytest.approx(0.6 - 0.25)


@pytest.mark.parametrize("made", [difference(), share(), share(EVENTS)])
def test_the_interval_covers_as_often_as_it_says(made):
    """Two dependent rates, two hundred times; a difference of 0.1, a share of one half."""
    truth, covered = (0.1 if not made.per else 0.5), 0
    for seed in range(200):
        chance = np.random.default_rng(seed)
        bottoms = chance.integers(1, 8, 400)
        found = effect(made, columns(ratio(chance, 0.3, bottoms), ratio(chance, 0.2, bottoms)))
        covered += found.low < truth < found.high
    assert 180 <= covered <= 199


def test_it_agrees_with_a_bootstrap():
    chance = np.random.default_rng(5)
    bottoms = chance.integers(0, 6, MANY)
    one, other = ratio(chance, 0.4, bottoms), ratio(chance, 0.25, bottoms)
    found = effect(share(), columns(one, other))
    sums = resampled_sums(np.column_stack([*one, *other]), seed=2)
    resampled = sums[:, 0] / sums[:, 1] / (sums[:, 2] / sums[:, 3]) - 1
    assert [found.low, found.high] == pytest.approx(np.percentile(resampled, [2.5, 97.5]), abs=0.02)


def test_the_same_luck_is_used():
    """A tiny difference within dialogues that differ much is found, and lost if the rows are shuffled."""
    chance = np.random.default_rng(3)
    luck, ones = chance.normal(10, 5, MANY), np.ones(MANY)
    more = luck + 0.05 + chance.normal(0, 0.1, MANY)
    assert effect(difference(AMOUNT), columns((more, ones), (luck, ones))).low > 0
    shuffled = effect(difference(AMOUNT), columns((chance.permutation(more), ones), (luck, ones)))
    assert shuffled.low < 0 < shuffled.high


def test_what_never_happened_is_not_certain():
    nothing, ones = np.zeros(MANY), np.ones(MANY)
    found = effect(difference(), columns((nothing, ones), (nothing, ones)))
    assert found.low < 0 < found.high
    assert found.high < 0.01


def test_five_dialogues_are_no_finding():
    once, ones = np.zeros(MANY), np.ones(MANY)
    once[:3] = 1
    assert effect(difference(), columns((once, ones), (np.zeros(MANY), ones))).low < 0


def test_where_there_is_nothing_to_divide_by_there_is_no_effect():
    ones, nothing = np.ones(MANY), np.zeros(MANY)
    assert effect(difference(), columns((ones, ones), (nothing, nothing))).estimate is None
    noise = np.random.default_rng(1).normal(0, 1, MANY)
    assert effect(share(), columns((ones, ones), (noise, ones))).estimate is None


def test_weights_make_a_difference_of_differences():
    """By hand: (3 - 1) - 2 (1 - 0)."""
    made = replace(difference(AMOUNT), terms=(Term(1, AMOUNT, ONE), Term(-3, AMOUNT, OTHER)))
    ones = np.ones(10)
    assert effect(made, columns((3 * ones, ones), (ones, ones))).estimate == pytest.approx(0.0)
