from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests

from sim.lab.measure import widest
from sim.statistics.estimate import Difference, Estimate
from sim.statistics.intervals import mean
from sim.statistics.several import correct, holm, p_value

NONE = Estimate(None, None, None, 0)


def difference(values, name="breakthroughs"):
    return Difference(name, "track1_5", "track2", mean(values, step=0.0))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_holm_is_holm(values):
    assert holm(values) == pytest.approx(multipletests(values, method="holm")[1])


@pytest.mark.parametrize("values", [[0.5, 1.2], [-0.1], [float("nan")], [[0.1]]])
def test_what_is_no_p_value_is_refused(values):
    with pytest.raises(ValueError, match="p-values"):
        holm(values)


@given(st.floats(-3, 3), st.floats(0.01, 3), st.floats(0.01, 3))
def test_a_p_value_is_below_5_in_100_where_the_interval_leaves_out_zero(value, below, above):
    found = Estimate(value, value - below, value + above, 100)
    assert (p_value(found) < 0.05) == (found.low > 0 or found.high < 0) or 0 in (found.low, found.high)


def test_a_p_value_is_that_of_the_t_test():
    values = np.random.default_rng(1).normal(0.1, 1, 400)
    assert p_value(mean(values, step=0.0)) == pytest.approx(stats.ttest_1samp(values, 0).pvalue, rel=0.02)


def test_without_an_interval_there_is_no_p_value_and_it_does_not_count():
    chance = np.random.default_rng(1)
    known = difference(chance.normal(0.3, 1, 300))
    alone, unknown = correct([known, Difference("transfer_rate", "track1", "track2", NONE)], widest)
    assert (unknown.p_value, unknown.holm, unknown.several_low, unknown.apart) == (None, None, None, 0)
    assert alone.holm == alone.p_value
    assert alone.several_low == pytest.approx(known.value.low)


@pytest.mark.parametrize(("measure", "most"), [("transfer_rate", 1), ("trust_end", 1), ("transferred", 9)])
def test_wider_intervals_of_shares_end_at_1_all_the_same(measure, most):
    far = Difference(measure, "track1", "track2", Estimate(0.7, 0.4, 0.95, 30))
    near = Difference(measure, "track2", "track1", Estimate(-0.7, -0.95, -0.4, 30))
    highest, lowest = correct([far, near] * 20, widest)[:2]
    assert highest.several_high == -lowest.several_low
    assert (highest.several_high == 1) == (most == 1)
    assert 0.95 < highest.several_high <= most


def test_the_more_is_asked_the_less_is_told_apart():
    chance = np.random.default_rng(1)
    close = Difference("breakthroughs", "track1", "track2", Estimate(0.1, 0.02, 0.18, 400))
    others = [difference(chance.normal(0, 1, 400)) for _ in range(9)]
    assert close.apart == 1
    assert correct([close], widest)[0].apart == 1
    assert correct([close, *others], widest)[0].apart == 0


def test_among_differences_that_are_none_a_false_finding_is_rare():
    """Nine times nothing: uncorrected, a third of studies find something; corrected, one in twenty."""
    chance = np.random.default_rng(7)
    plain = found = missed = 0
    for _ in range(400):
        asked = [difference(row) for row in chance.normal(0, 1, (9, 250))]
        after = correct(asked, widest)
        plain += any(each.apart for each in asked)
        found += any(each.apart for each in after)
        missed += any(each.several_low > 0 or each.several_high < 0 for each in after)
    assert plain / 400 > 0.25
    assert 0.02 <= found / 400 <= 0.09
    assert 0.02 <= missed / 400 <= 0.09


def test_holm_tells_apart_whatever_the_simultaneous_intervals_do():
    chance = np.random.default_rng(3)
    more = 0
    for _ in range(100):
        for each in correct([difference(row) for row in chance.normal(0.13, 1, (5, 400))], widest):
            outside = each.several_low > 0 or each.several_high < 0
            assert each.apart or not outside
            more += bool(each.apart) and not outside
    assert more > 0


def test_an_interval_without_an_arm_toward_zero_leaves_no_doubt():
    assert p_value(Estimate(0.0, 0.0, 0.0, 9)) == 1.0
    assert p_value(Estimate(0.5, 0.5, 0.7, 9)) == 0.0
    assert p_value(Estimate(-0.5, -0.7, -0.5, 9)) == 0.0
