from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from sim.lab.measure import ANY, EVER, RATE, scale_of
from sim.lab.tables.summary import estimate
from sim.measures import CURVES, OUTCOMES
from sim.statistics.bounded import COUNT, SHARE, mean_of, months
from sim.statistics.intervals import share
from tests.statistics.means import SIZES, WORLDS, coverage

HORIZON = 60
CAREFUL = {("events, mean 0.05", 20), ("at most one, in 5%", 20), ("at most one, in 90%", 20)}
"""Worlds and sizes of one event or so a study: an interval that never covers too seldom covers more than 97%."""


def within(found, least, most):
    assert least <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= most
    assert found.low < found.high


@given(st.lists(st.integers(0, 60), min_size=2, max_size=40))
def test_a_mean_count_lies_in_intervals_that_nest_have_width_and_never_fall_below_zero(counts):
    within(mean_of(np.array(counts), COUNT), 0, inf)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=40))
def test_a_mean_degree_lies_in_intervals_that_stay_from_0_to_1(degrees):
    found = mean_of(np.array(degrees), SHARE)
    assert 0 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1
    assert found.low < found.high or 0 < np.ptp(degrees) < 1e-9


@given(st.lists(st.integers(1, HORIZON), min_size=2, max_size=40))
def test_mean_months_lie_in_intervals_that_stay_from_1_to_the_horizon(waited):
    within(mean_of(np.array(waited), months(HORIZON)), 1, HORIZON)


@given(st.sampled_from([each.name for each in OUTCOMES] + sorted(EVER)), st.integers(0, 2**32 - 1), st.integers(2, 30))
def test_no_outcome_of_a_study_has_an_interval_outside_its_range(outcome, seed, dialogues):
    """The range is that of the unit; dialogues are made up, few and full of zeros."""
    chance = np.random.default_rng(seed)
    unit = {each.name: each.unit for each in OUTCOMES}.get(outcome, "yes or no")
    rare = chance.random(dialogues) < 0.1
    made_up = {"share": rare * chance.random(dialogues), "month": np.where(rare, chance.integers(1, 61, dialogues), -1)}
    column = made_up.get(unit, rare * chance.integers(0, 9, dialogues))
    within(estimate({EVER.get(outcome, outcome): column}, outcome, HORIZON), *RANGES.get(unit, (0, inf)))


RANGES = {"share": (0, 1), "yes or no": (0, 1), "month": (1, HORIZON)}


def test_every_outcome_and_curve_has_a_range():
    assert {scale_of(each.name, HORIZON) for each in OUTCOMES} == {COUNT, SHARE, months(HORIZON)}
    assert {scale_of(each.name, HORIZON) for each in CURVES} == {COUNT, SHARE}
    assert {scale_of(name, HORIZON) for name in ("trust", "trust_end", "image_end")} == {SHARE}
    with pytest.raises(KeyError):
        scale_of(RATE + ANY, HORIZON)


@pytest.mark.parametrize(("kind", "most"), [(COUNT, inf), (SHARE, 1.0), (months(HORIZON), HORIZON - 1.0)])
def test_the_ends_solve_the_equation_they_stand_for(kind, most):
    """(mean - m)^2 = t^2 V(m) proportion / n, solved by search."""
    values = np.random.default_rng(5).beta(1, 4, 35) * (3 if most == inf else most) + kind.least
    found, n, above = mean_of(values, kind), len(values), float(np.mean(values)) - kind.least
    squares = float(np.var(values) * n)

    def v(m):
        return m * (1 - m / most)

    proportion = (squares + kind.added * kind.spread) / ((n - 1) * v(above) + kind.added)
    t = stats.t.ppf(0.975, n - 1)

    def off(m):
        return (above - m) ** 2 - t * t * v(m) * proportion / n

    ends = optimize.brentq(off, 1e-12, above), optimize.brentq(off, above, min(most, 10.0 * above + 10))
    assert (found.low - kind.least, found.high - kind.least) == pytest.approx(ends, rel=1e-9)


def test_for_yes_or_no_it_is_wilsons():
    found, wilson = mean_of(np.arange(1000) < 130, SHARE), share(130, 1000)
    assert (found.low, found.high) == pytest.approx((wilson.low, wilson.high), abs=2e-5)


def test_for_many_independent_events_it_is_students_with_the_variance_of_the_mean():
    values = np.random.default_rng(3).poisson(60, 1000)
    found, error = mean_of(values, COUNT), stats.sem(values)
    assert (found.low, found.high) == pytest.approx(
        (found.estimate - 1.96 * error, found.estimate + 1.96 * error), abs=0.01
    )


def test_none_in_a_thousand_is_at_most_about_four_in_a_thousand():
    found = mean_of(np.zeros(1000, int), COUNT)
    assert (found.estimate, found.low) == (0, 0)
    assert found.high == pytest.approx(stats.norm.ppf(0.975) ** 2 / 1000)
    assert found.high > -np.log(0.025) / 1000  # the exact bound on a mean of independent events


@pytest.mark.parametrize("value", [0.0, 0.3, 1.0])
def test_a_degree_that_never_varied_may_still_differ_in_a_few_dialogues(value):
    """By as much as it can: for 0 and 1 the exact bound of Clopper and Pearson."""
    found, few = mean_of(np.full(1000, value), SHARE), stats.binomtest(0, 1000).proportion_ci(method="exact").high
    assert (found.low, found.high) == pytest.approx((value - few * value, value + few * (1 - value)))


def test_sixty_meetings_that_never_varied_have_a_narrow_interval_of_some_width():
    found = mean_of(np.full(1000, 60), COUNT)
    assert 0.001 < found.high - 60 < 0.005
    assert 0.001 < 60 - found.low < 0.005


def test_clusters_widen_it():
    alike, apart = np.repeat([0, 0, 0, 0, 5], 40), np.ones(200, int)
    apart[::3], apart[1::3] = 0, 2
    wide, narrow = (mean_of(each, COUNT) for each in (alike, apart))
    assert wide.estimate == pytest.approx(narrow.estimate, abs=0.01)
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def test_a_single_dialogue_has_no_interval_and_none_no_mean():
    assert (mean_of(np.array([3]), COUNT).estimate, mean_of(np.array([3]), COUNT).low) == (3, None)
    assert mean_of(np.array([]), SHARE).estimate is None


def outside(low, high, sizes, studies):
    found = {(name, n): coverage(world, n, studies) for name, world in WORLDS.items() for n in sizes}
    return {key: part for key, part in found.items() if not low <= part <= (1.0 if key in CAREFUL else high)}


def test_a_few_studies_of_every_world_hold_the_truth():
    assert not outside(0.88, 0.999, (20, 200), 150)


@pytest.mark.deep
def test_every_world_is_covered_93_to_97_times_of_100_in_small_and_large_studies():
    """The error of a share is 0.5 points with 2,000 studies; two of them are allowed."""
    assert not outside(0.92, 0.98, SIZES, 2000)


# The most that a scenario lets a count come to ----------------------------------------------------------------------


def test_no_interval_is_above_what_a_scenario_allows(tmp_path):
    """All meetings held read 20.05 of 20 as a highest end; a forum that never ends, 1.07 forums."""
    from sim.lab.runner.run import run_study
    from sim.lab.study import Grid, Levels, Study
    from sim.store.tables import read_csv

    held = {"forum.meetings_a_year": 12, "tension.crisis": 0, "encroachment.approval": 0}
    counts = ("meetings", "cancelled", "alive", "standing")
    run_study(Study("s", "?", "standing", {"months": Levels(6, 12)}, {}, held, counts, Grid(), 40), tmp_path)
    rows = read_csv(tmp_path / "summary.csv")
    most = {"alive": 1.0, "standing": 10.0}
    for row in rows:
        low, estimate, high = (float(row[name]) for name in ("low", "estimate", "high"))
        assert 0.0 <= low <= estimate <= high <= most.get(row["outcome"], float(row["months"]))
    full = [row for row in rows if row["outcome"] == "meetings"]
    assert [float(row["high"]) for row in full] == [6.0, 12.0]
    assert all(float(row["low"]) < float(row["estimate"]) for row in full)


def test_a_comparison_holds_no_more_meetings_than_are_due():
    from sim import compare, load

    scenario = load("standing", ["months=12", "encroachment.approval=0", "tension.crisis=0"])
    for track in compare(scenario, repetitions=30).tracks:
        assert track.means["meetings"].high == track.means["meetings"].estimate == 4.0
        assert track.means["meetings"].low < 4.0
