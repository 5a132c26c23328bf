"""Restricted means: the area under the curve, with an interval."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.statistics.intervals import resampled_sums
from sim.statistics.restricted import RESTRICTED, months_until, restricted_difference, restricted_mean
from sim.statistics.survival import kaplan_meier
from tests.lab.known import HORIZON, study

MONTHS = st.lists(st.one_of(st.integers(1, 12), st.just(-1)), min_size=1, max_size=40)


@given(MONTHS.filter(lambda first: len(first) > 1), st.integers(1, 12))
def test_a_restricted_mean_is_the_area_under_the_curve(first, horizon):
    curve = kaplan_meier(np.array(first), 12)
    area = sum(curve.after(month).estimate for month in range(horizon))
    found = restricted_mean(np.array(first), horizon)
    assert found.estimate == pytest.approx(area)
    assert 0 <= found.low <= found.estimate <= found.high <= horizon


def test_a_restricted_difference_has_the_interval_of_a_paired_bootstrap():
    first, second = study(3, 400).first_event
    months = [months_until(each, HORIZON) for each in (first, second)]
    sums = resampled_sums(np.column_stack(months), 1) / 400
    low, high = np.percentile(sums[:, 0] - sums[:, 1], [2.5, 97.5])
    found = restricted_difference(first, second, HORIZON)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.05 * (high - low))


def test_a_restricted_mean_names_its_method_where_it_has_an_interval():
    assert restricted_mean(np.array([3, -1, 5]), 12).method == RESTRICTED
    assert restricted_mean(np.array([3]), 12).method == "no interval from a single dialogue"
