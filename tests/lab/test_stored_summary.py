"""A summary of many points, read as intervals: those of the runs, within what can be."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.stored_summary import estimate_from
from sim.lab.tables.summary import estimate
from sim.statistics.intervals import share


def test_intervals_from_moments_are_those_of_the_runs():
    """Samples of zeros and of ones among them: no count below 0, no degree outside 0 and 1, none without a width."""
    chance = np.random.default_rng(3)
    columns = {
        "breakthroughs": [chance.poisson(1.2, 60), np.zeros(60), np.eye(60)[0], np.ones(60)],
        "trust_end": [chance.random(60), np.zeros(60), np.ones(60)],
        "alive": [np.ones(60), (chance.random(60) < 0.9).astype(float)],
    }
    for name, samples in columns.items():
        for numbers in samples:
            found = estimate_from(name, 60, float(numbers.mean()), float(numbers.var(ddof=1)))
            wanted = estimate({name: numbers}, name, 9)
            assert (found.low, found.high) == pytest.approx((wanted.low, wanted.high))
            assert found.method == wanted.method
            assert found.low < found.high
    assert estimate_from("any_transfer", 60, 1.0, 0.0) == share(60, 60)


@pytest.mark.parametrize(("rate", "variance"), [(0.0, 0.0), (0.02, 0.1), (0.98, 0.2), (1.0, 0.0)])
def test_a_rate_from_moments_has_an_interval_within_what_can_be(rate, variance):
    """Catches Student's, which leaves 0 to 1, and none at all where all went one way."""
    found = estimate_from("transfer_rate", 40, rate, variance)
    assert 0 <= found.low <= rate <= found.high <= 1
    assert found.low < found.high


def test_first_months_from_moments_are_no_sooner_than_the_first_month():
    found = estimate_from("first_uptake", 20, 1.4, 1.9)
    assert (found.low, found.high > 1.4) == (1.0, True)
    assert estimate_from("first_uptake", 20, 9.0, 0.0).low is None
