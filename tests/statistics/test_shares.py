"""Shares of variance against functions whose indices are known, on every design that is a sample."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.design.designs import LatinHypercube, Sobol
from sim.lab.sensitivity import first_order
from sim.lab.study import Levels, Range, Study
from sim.statistics.estimate import Estimate
from sim.statistics.shares import Fit, curves, degree, levels, shares

DESIGNS, SIZES, SEEDS = (LatinHypercube, Sobol), (64, 128, 256, 512), range(1, 21)
LIGHT = [pytest.param(n, marks=() if n == 64 else pytest.mark.deep) for n in SIZES]
"""The larger samples are left to the deep tests."""
TEN = {f"f{place}": Range(0, 1) for place in range(9)} | {"seats": Levels(2, 4, 6, 8)}
SHAPES = {
    "itself": lambda x: x,
    "bent": lambda x: (x - 0.4) ** 2,
    "steep": lambda x: np.exp(5 * x),
    "a step": lambda x: (x > 0.3) * 1.0,
    "a wave": lambda x: np.sin(2 * pi * x),
}
G = np.array([0, 1, 4.5, 9, 99, 99, 99, 99])
"""How little each factor matters in Sobol's g function; the usual choice."""


def ishigami(x):
    """With the usual 7 and 0.1; the third factor does nothing alone."""
    a, b, c = (pi * (2 * x - 1)).T
    return np.sin(a) + 7 * np.sin(b) ** 2 + 0.1 * c**4 * np.sin(a)


def sobol_g(x):
    return np.prod((np.abs(4 * x - 2) + G) / (1 + G), axis=1)


def ishigami_shares():
    alone = np.array([(1 + 0.1 * pi**4 / 5) ** 2 / 2, 49 / 8, 0.0])
    return alone / (alone.sum() + 0.01 * pi**8 * (1 / 18 - 1 / 50))


def sobol_g_shares():
    alone = 1 / (3 * (1 + G) ** 2)
    return alone / (np.prod(1 + alone) - 1)


KNOWN = {"Ishigami": (ishigami, ishigami_shares()), "Sobol' g": (sobol_g, sobol_g_shares())}


def asked(design, factors):
    """A study, and its points as numbers: (points, factors)."""
    study = Study("s", "?", "standing", factors, {}, {}, ("y",), design, 1)
    return study, np.array([[point.values[name] for name in factors] for point in study.points()], float)


def told(study, outcome):
    """Estimates of each factor as sensitivity.csv has them."""
    given = {number: {"y": Estimate(float(value), None, None, 1)} for number, value in enumerate(outcome)}
    return [row.estimate for row in first_order(study, study.points(), given)]


@pytest.mark.parametrize("points", LIGHT)
@pytest.mark.parametrize("design", DESIGNS)
def test_factors_that_do_nothing_are_rarely_told_to_matter(design, points):
    """RBD-FAST gave 9 of 90 on Sobol' points: a factor is there by construction like a wave of another."""
    false = {shape: [] for shape in SHAPES}
    for seed in SEEDS:
        study, x = asked(design(points, seed), TEN)
        live = seed % len(TEN)
        for shape, function in SHAPES.items():
            found = told(study, function(x[:, live] if live < 9 else x[:, live] / 8))
            assert found[live].low > 0.5
            false[shape] += [each.low > 0 for place, each in enumerate(found) if place != live]
    assert {shape: np.mean(hits) for shape, hits in false.items() if np.mean(hits) > 1 / 20} == {}


@pytest.mark.parametrize("noise", [0.0, 0.4])
@pytest.mark.parametrize("points", LIGHT)
@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("name", KNOWN)
def test_intervals_hold_known_indices(name, design, points, noise):
    """``noise``: share of the variance that is the simulation's."""
    function, known = KNOWN[name]
    factors = {f"f{place}": Range(0, 1) for place in range(len(known))}
    held, off = [], []
    for seed in SEEDS:
        study, x = asked(design(points, seed), factors)
        clean = function(x)
        luck = np.random.default_rng(seed).standard_normal(points)
        found = told(study, clean + luck * clean.std() * np.sqrt(noise / (1 - noise)))
        true = known * (1 - noise)
        held += [each.low <= share <= each.high for each, share in zip(found, true, strict=True)]
        off += [each.estimate - share for each, share in zip(found, true, strict=True)]
    assert np.mean(held) >= 0.9
    assert abs(np.mean(off)) < 0.04


@pytest.mark.parametrize("design", DESIGNS)
def test_in_mere_noise_few_factors_are_told_to_matter(design):
    found = []
    for seed in range(40):
        study, _ = asked(design(64, seed), TEN)
        found += told(study, np.random.default_rng(seed).standard_exponential(64))
    assert np.mean([each.low > 0 for each in found]) <= 1 / 20
    assert all(0 <= each.low <= each.estimate <= each.high <= 1 and each.high > 0.05 for each in found)


def test_an_interval_is_that_of_a_regression_at_fixed_places():
    """Noise and curve are as the noncentral F distribution wants them: 95% of intervals hold the share."""
    chance, along = np.random.default_rng(1), np.linspace(-1, 1, 64)
    basis = curves(along, 6)
    for signal in (0.0, 0.3, 0.8):
        length = np.sqrt(64 * signal / (1 - signal))
        true, held = basis @ (length * np.full(6, 6**-0.5)), 0
        for _ in range(500):
            [(_, low, high)] = shares(true + chance.standard_normal(64), [basis])
            held += low <= signal <= high
        assert held / 500 == pytest.approx(0.975 if signal == 0 else 0.95, abs=0.025)


def test_the_share_of_one_factor_is_the_adjusted_r_squared_of_a_regression():
    sm = pytest.importorskip("statsmodels.api")
    chance = np.random.default_rng(2)
    along, place = chance.uniform(-1, 1, 90), chance.integers(0, 4, 90)
    outcome = np.exp(along) + (place == 2) + chance.standard_normal(90)
    for columns, basis in (
        (np.vander(along, 7, increasing=True), curves(along, 6)),
        (np.eye(4)[place], levels(place)),
    ):
        [(estimate, _, _)] = shares(outcome, [basis])
        assert estimate == pytest.approx(sm.OLS(outcome, columns).fit().rsquared_adj, rel=1e-9)


@given(st.floats(0, 1), st.integers(64, 100_000), st.integers(1, 12))
def test_every_interval_holds_its_estimate_and_no_more_than_can_be(explained, points, columns):
    fit = Fit(explained, points, columns)
    estimate, low, high = fit.reach()
    assert 0 <= low <= estimate <= high <= 1
    assert (low > 0) == fit.sure
    assert high > 0


def test_neither_the_order_of_factors_nor_the_unit_of_the_outcome_matters():
    chance = np.random.default_rng(3)
    x = chance.uniform(-1, 1, (128, 5))
    outcome = x[:, 0] + np.exp(x[:, 1]) + x[:, 2] * x[:, 3]
    bases = [curves(column, degree(128)) for column in x.T]
    found = shares(outcome, bases)
    assert np.allclose(shares(7 - 3000 * outcome, bases[::-1])[::-1], found)


def test_levels_without_an_order_have_a_mean_each_and_too_many_have_no_share():
    words = {f"w{place}": place * 37 % 5 for place in range(5)}
    study = Study(
        "s", "?", "standing",
        {"word": Levels(*words), "flag": Levels(True, False), "many": Levels(*(f"m{place}" for place in range(12)))},
        {}, {}, ("y",), LatinHypercube(80), 1,
    )  # fmt: skip
    word, flag, many = told(study, [words[point.values["word"]] for point in study.points()])
    assert (word.estimate, word.low, word.high) == (1, 1, 1)
    assert "means of 5 levels" in word.method
    assert flag.low == 0
    assert (many.estimate, many.low, many.high, many.method) == (
        None,
        None,
        None,
        "none: fewer than 8 points to a level",
    )


def test_levels_in_order_follow_a_curve_whatever_order_they_are_written_in():
    for written in (Levels(*range(20)), Levels(*reversed(range(20)))):
        study, x = asked(LatinHypercube(128), {"seats": written, "idle": Range(0, 1)})
        seats, idle = told(study, x[:, 0] ** 2)
        assert seats.low > 0.999
        assert idle.low == 0
        assert "degree 8" in seats.method
