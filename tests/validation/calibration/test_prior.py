"""What is held possible of a parameter: its mean, its mode, its ends, and that values and shares go back and forth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.validation.calibration.prior import PriorRange, quantile, share_below
from sim.validation.calibration.ranges import RANGES

PLACES = st.floats(0.0, 1.0)
SHARES = (np.arange(20_000) + 0.5) / 20_000


@given(PLACES)
def test_the_mean_is_that_of_pert(likely):
    assert quantile(likely, SHARES).mean() == pytest.approx((0.0 + 4.0 * likely + 1.0) / 6.0, abs=1e-4)


@given(st.floats(0.05, 0.95))
def test_nothing_is_more_frequent_than_the_most_likely(likely):
    def density(place):
        return float(share_below(likely, place + 0.01) - share_below(likely, place - 0.01))

    assert all(density(likely) >= density(place) for place in np.linspace(0.01, 0.99, 25) if abs(place - likely) > 0.03)


@given(PLACES, PLACES, PLACES)
def test_the_further_the_more_lies_below_and_nothing_lies_beyond_the_ends(likely, one, other):
    low, high = sorted((one, other))
    assert 0.0 == share_below(likely, 0.0) <= share_below(likely, low) <= share_below(likely, high)
    assert share_below(likely, 1.0) == 1.0


@given(st.sampled_from(RANGES), st.floats(0.001, 0.999))
def test_a_value_and_the_share_below_it_go_back_and_forth(each, share):
    value = float(each.values(share))
    assert each.low <= value <= each.high
    assert each.share(value) == pytest.approx(share, abs=1e-6)


def test_a_range_and_its_mirror_image_mirror_each_other():
    one, other = PriorRange("trust.prior", 0.0, 0.2, 1.0), PriorRange("trust.prior", 0.0, 0.8, 1.0)
    assert one.values(SHARES) == pytest.approx(1.0 - other.values(1.0 - SHARES))


def test_a_logarithmic_range_is_even_in_its_decades():
    memo = PriorRange("transfer.memo", 0.001, 0.01, 0.1, log=True)
    below, above = memo.values(0.1), memo.values(0.9)
    assert float(below * above) == pytest.approx(0.01**2)


def test_the_most_likely_value_lies_in_its_range():
    assert all(each.low <= each.likely <= each.high for each in RANGES)


def test_a_place_outside_the_range_has_all_or_nothing_below():
    assert (RANGES[0].share(-1.0), RANGES[0].share(99.0)) == (0.0, 1.0)
