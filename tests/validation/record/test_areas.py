"""Areas over cases: five cases by hand, SciPy's statistic, draws on a seed, and the best fact chosen in every draw."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from sim.validation.record.areas import DRAWS, _areas, _drawn, area_of, coding_areas
from sim.validation.record.ordering import FEW
from sim.validation.record.play import NEVER
from sim.validation.record.questions import first_year, hazard, own_period

FIVE = ("yes", "no", "yes", "no", "no")


def against(values, history=FIVE, seed=1, **facts):
    found = coding_areas(
        "strict", history, {"model": np.array(values)}, {k: np.array(v) for k, v in facts.items()}, seed
    )
    return found, found.measures["model"]


def test_five_cases_by_hand():
    """Pairs of .6 and .4 against .5, .1, .4: won, won, won; lost, won, tied: 4.5 of 6. The fact loses but two."""
    found, (area, lead) = against([0.6, 0.5, 0.4, 0.1, 0.4], plain=[2, 3, 0, 0, 0], dull=[0, 0, 0, 1, 0])
    assert (found.cases, found.happened, found.best) == (5, 2, "plain")
    assert area.estimate == pytest.approx(4.5 / 6)
    assert found.facts["plain"].estimate == pytest.approx((0 + 1 + 1 + 0 + 0.5 + 0.5) / 6)
    assert lead.estimate == pytest.approx(1.5 / 6)
    assert area.low <= area.estimate <= area.high


values = st.lists(st.integers(0, 5), min_size=4, max_size=30)


@given(values, st.data())
def test_the_area_is_the_statistic_of_mann_and_whitney(numbers, data):
    sides = st.lists(st.sampled_from(["yes", "no", "unknown"]), min_size=len(numbers), max_size=len(numbers))
    history = data.draw(sides)
    model = np.array(numbers, float)
    yes, no = (model[[each == side for each in history]] for side in ("yes", "no"))
    found = area_of(model, history)
    if min(len(yes), len(no)) < 2:
        assert found is None
    else:
        assert found == pytest.approx(mannwhitneyu(yes, no).statistic / (len(yes) * len(no)))
        assert found + area_of(-model, history) == pytest.approx(1)


def test_a_draw_is_the_area_of_the_cases_it_drew():
    happened, model = np.array([True, True, False, False, False]), np.array([0.4, 0.9, 0.5, 0.2, 0.4])
    counts = _drawn(happened, 3)
    assert counts[0].tolist() == [1] * 5
    assert set(counts.sum(axis=1)) == {5}
    areas = _areas(model, happened, counts)
    for draw in (1, 2, 3):
        again, side = np.repeat(model, counts[draw]), np.repeat(happened, counts[draw])
        expected = mannwhitneyu(again[side], again[~side]).statistic / (side.sum() * (~side).sum())
        assert areas[draw] == pytest.approx(expected)


def test_draws_of_one_kind_are_left_out_and_few_in_number():
    """Of five draws of five all are without one of the two with a chance of .6 ** 5, all with it of .4 ** 5."""
    kept = len(_drawn(np.array([True, True, False, False, False]), 1)) - 1
    assert kept / DRAWS == pytest.approx(1 - 0.6**5 - 0.4**5, abs=0.02)


def test_the_best_fact_is_chosen_anew_in_every_draw():
    """Two facts alike on the whole, right about different cases: with either alone the lead would be 0 in the middle of
    its draws; with the better of both in every draw it is below."""
    rng = np.random.default_rng(1)
    history = ["yes"] * 12 + ["no"] * 12
    signal = np.array([1.0] * 12 + [0.0] * 12)
    model, one, other = (signal + rng.normal(0, 1.5, 24) for _ in range(3))
    _, alone = against(model, history, one=one)
    _, both = against(model, history, one=one, other=other)
    assert both.difference.low <= alone.difference.low
    assert both.difference.high < alone.difference.high
    assert both.area == alone.area


def test_the_draws_hang_on_the_seed_and_on_nothing_else():
    model, fact = np.random.default_rng(0).permuted(np.tile(np.arange(31.0), (2, 1)), axis=1)
    history = ["no", "yes", "no"] * 10 + ["yes"]
    (first, one), (again, _), (_, other) = (against(model, history, seed, plain=fact) for seed in (1, 1, 2))
    assert first == again
    assert one.area.estimate == other.area.estimate
    assert one.area.low != other.area.low


def test_a_model_that_is_a_fact_leads_by_nothing():
    _, (_, lead) = against([3, 2, 1, 0, 4], plain=[3, 2, 1, 0, 4])
    assert (lead.estimate, lead.low) == (0, None)


def test_a_fact_that_holds_the_other_way_round_is_not_turned_round():
    found, _ = against([0, 1, 2, 3, 4], plain=[0, 1, 0, 1, 1])
    assert found.facts["plain"].estimate == 0


def test_no_interval_is_without_width_where_the_order_is_perfect():
    found, (area, _) = against([5, 2, 4, 1, 0], plain=[0, 0, 1, 0, 0])
    assert area.estimate == 1
    assert area.low < area.high == 1
    assert "bootstrap" in found.facts["plain"].method


def test_with_one_case_of_a_kind_nothing_is_said():
    found, (area, lead) = against([1, 2, 3], ("yes", "no", "no"), plain=[1, 2, 3])
    assert (found.best, area.estimate, lead.low, area.method) == ("", None, None, FEW)


def test_the_measures_by_hand():
    """In month 0, 12 and 13, and never in 20 months watched: at risk 1, 13, 14 and 21 months."""
    months = np.array([0, 12, 13, NEVER])
    assert own_period(months, 20) == 0.75
    assert first_year(months, 20) == 0.5
    assert hazard(months, 20) == pytest.approx(3 / 49)
