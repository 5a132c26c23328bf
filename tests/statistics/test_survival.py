from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf
from statsmodels.duration.survfunc import SurvfuncRight

from sim.statistics.restricted import restricted_mean
from sim.statistics.survival import kaplan_meier

MONTHS = st.lists(st.one_of(st.integers(1, 12), st.just(-1)), min_size=1, max_size=40)


def test_the_curve_is_kaplan_and_meiers_also_where_dialogues_leave_early():
    chance = np.random.default_rng(2)
    month, left = chance.geometric(0.05, 400), chance.integers(5, 61, 400)
    first = np.where(month <= left, month, -1)
    found = kaplan_meier(first, left)
    theirs = SurvfuncRight(np.where(first > 0, first, left), first > 0)
    falls = np.isin(theirs.surv_times, found.months)
    assert found.waiting == pytest.approx(theirs.surv_prob[falls])
    # log-log by hand: S to the power exp(-+ 1.96 * error of log(-log S))
    middle = np.flatnonzero((found.waiting > 0.05) & (found.waiting < 0.98))
    share, error = found.waiting[middle], theirs.surv_prob_se[falls][middle]
    spread = 1.959964 * error / (share * np.abs(np.log(share)))
    assert found.ends[0, middle] == pytest.approx(share ** np.exp(spread))
    assert found.ends[1, middle] == pytest.approx(share ** np.exp(-spread))


@given(MONTHS)
def test_observed_to_the_end_the_curve_is_a_plain_share(first):
    first = np.array(first)
    found = kaplan_meier(first, 12)
    for month in range(13):
        waiting, come = found.after(month), found.by(month)
        assert waiting.estimate == pytest.approx(np.mean((first < 0) | (first > month)))
        assert come.estimate == pytest.approx(1 - waiting.estimate)
        assert 0 <= waiting.low <= waiting.estimate <= waiting.high <= 1
        assert waiting.low <= waiting.inner_low <= waiting.inner_high <= waiting.high
        assert come.high - come.low == pytest.approx(waiting.high - waiting.low)
        assert waiting.high > waiting.low


@pytest.mark.parametrize("month", [-1, 7])
def test_an_outcome_that_is_the_same_in_all_still_has_a_width(month):
    found = kaplan_meier(np.full(50, month), 12).after(12)
    assert found.high - found.low > 0.05


def test_what_never_happened_may_still_happen_in_three_of_n():
    found = restricted_mean(np.full(1000, -1), 60)
    assert found.high == found.estimate == 60
    assert 60 * 1 / 1000 < 60 - found.low < 60 * 3.7 / 1000


@pytest.mark.parametrize(("first", "observed"), [([0, 3], 12), ([13], 12), ([], 12), ([[1]], 12), ([-1], 0)])
def test_months_that_cannot_be_are_refused(first, observed):
    with pytest.raises(ValueError, match="month"):
        kaplan_meier(np.array(first), observed)


@pytest.mark.parametrize("month", [-1, 13])
def test_nobody_knows_what_came_after_the_last_month(month):
    with pytest.raises(ValueError, match="0 to 12"):
        kaplan_meier(np.array([3, -1]), 12).after(month)


def test_a_curve_falls_in_whole_months_with_intervals_of_95_and_66_in_100():
    """Ten dialogues: two in month 3, three in month 8; log-log intervals are those of scipy."""
    first = np.array([3, 3, 8, 8, 8, -1, -1, -1, -1, -1])
    found = kaplan_meier(first, 12)
    assert found.months.dtype.kind == "i"
    curve = ecdf(CensoredData(first[:5].astype(float), right=np.full(5, 12.0))).sf
    for level, rows in ((0.95, (0, 1)), (0.66, (2, 3))):
        ends = curve.confidence_interval(level, method="log-log")
        for row, end in zip(rows, (ends.low, ends.high), strict=True):
            assert found.ends[row] == pytest.approx(end.probabilities[:2])
