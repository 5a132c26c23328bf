"""The emulator follows what is smooth, says how far it errs, and rules out only what it has reason to."""

import numpy as np
import pytest

from sim.lab.calibrate.emulator import LEAST_ERROR, fit, promise, scaled
from sim.lab.calibrate.points import shares_of
from sim.lab.calibrate.search import fitted
from sim.lab.calibrate.store import Played
from sim.lab.calibrate.targets import NAMES, TARGETS

COLUMN = NAMES.index("pace_2")
TARGET = TARGETS[COLUMN]
NOISE = 0.002


def pace(points):
    """Breakthroughs a meeting: a smooth function of three parameters, two of which work through one another."""
    return np.exp(-3.0 + 1.5 * points[:, 2] - 2.0 * points[:, 7] * points[:, 40])


def played(rows=900, seed=1):
    """Rows in which only one target was measured, with noise."""
    points = shares_of(1, np.arange(rows))
    rng = np.random.default_rng(seed)
    values = np.full((rows, len(TARGETS)), np.nan)
    values[:, COLUMN] = pace(points) + rng.normal(0.0, NOISE, rows)
    errors = np.where(np.isfinite(values), NOISE, np.nan)
    stage = np.where(TARGET.low < values[:, COLUMN], 1, 0)
    return Played(np.arange(rows), np.ones(rows, bool), np.full(rows, np.nan), stage, values, errors)


@pytest.fixture(scope="module")
def known():
    found = played()
    return found, fit(TARGET, COLUMN, shares_of(1, found.point), found)


FRESH = np.arange(5000, 5400)


def test_it_predicts_what_it_has_not_seen(known):
    _, (surface, _) = known
    points = shares_of(1, FRESH)
    truth, _ = scaled(TARGET, pace(points), np.zeros(len(points)))
    left = float(np.std(truth - surface.at(points)) / np.std(truth))
    assert left < 0.25


def test_it_does_not_claim_to_know_more_than_it_does(known):
    _, (surface, _) = known
    points = shares_of(1, FRESH)
    truth, _ = scaled(TARGET, pace(points), np.zeros(len(points)))
    real = float(np.sqrt(np.mean((truth - surface.at(points)) ** 2)))
    assert real < surface.error < 0.2 * float(np.std(truth))


LESS = NAMES.index("pace_1_5_to_1")
"""A difference, which the surface is fitted to as it stands."""


@pytest.mark.parametrize("noise", [0.3, 0.9])
def test_what_the_surface_does_not_explain_is_luck_and_its_own_error(noise):
    """Luck is not its error: of the mean square that is left, only what goes beyond that of the luck."""
    points = shares_of(1, np.arange(500))
    values = np.full((500, len(TARGETS)), np.nan)
    curved = np.sin(6.0 * points[:, 2])
    values[:, LESS] = curved + np.random.default_rng(3).normal(0.0, noise, 500)
    found = Played(
        np.arange(500), np.ones(500, bool), np.full(500, np.nan), np.ones(500, int), values, np.full_like(values, noise)
    )
    surface, predicted = fit(TARGETS[LESS], LESS, points, found)
    left = float(np.mean((values[:, LESS] - predicted) ** 2))
    assert surface.error**2 == pytest.approx(left - noise**2, rel=1e-9)


def test_luck_that_explains_all_leaves_the_least_error():
    """Errors larger than what is left: the surface is credited with no less than a share of the spread."""
    found = played()
    points = shares_of(1, found.point)
    found.errors[:, COLUMN] = 1.0
    y, _ = scaled(TARGET, found.values[:, COLUMN], found.errors[:, COLUMN])
    assert fit(TARGET, COLUMN, points, found)[0].error == pytest.approx(LEAST_ERROR * y.std())


def test_rows_are_predicted_without_themselves():
    """A row that is nonsense must not pull its own prediction along: left in, it would by about a quarter of 2.5."""
    found = played()
    points = shares_of(1, found.point)
    plain = fit(TARGET, COLUMN, points, found)[1]
    found.values[10, COLUMN] = 0.9
    assert fit(TARGET, COLUMN, points, found)[1][10] == pytest.approx(plain[10], abs=0.1)


def test_promise_is_high_inside_low_outside_and_never_more_than_a_surface_alone_gives(known):
    _, (surface, _) = known
    points = shares_of(1, FRESH)
    alone = promise([surface], points, 0.0)
    true = pace(points)
    assert alone[(true > 1.3 * TARGET.low) & (true < 0.8 * TARGET.high)].min() > 0.5
    assert np.all(promise([surface, surface], points, 0.0) <= alone)
    cut = promise([surface], points, 0.3)
    assert np.all((cut == 0.0) | (cut >= 0.3))


def test_a_target_without_rows_rules_nothing_out(known):
    found, _ = known
    surfaces = fitted(1, found)
    assert len(surfaces) == 1
    assert promise((), shares_of(1, FRESH), 0.5).min() == 1.0
