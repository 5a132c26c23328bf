"""The emulator follows what is smooth, says how far it errs, and rules out only what it has reason to."""

import numpy as np
import pytest

from sim.validation.calibration.emulator import (
    FAR,
    LEAST_ERROR,
    RIDGE,
    Surface,
    _band,
    _weights,
    fit,
    promise,
    scaled,
    solve,
    terms,
)
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.search import emulator
from sim.validation.calibration.store import VectorRows
from sim.validation.calibration.targets import NAMES, TARGETS

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
    return VectorRows(np.arange(rows), np.ones(rows, bool), np.full(rows, np.nan), stage, values, errors)


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


def test_the_sixteen_steepest_parameters_are_crossed(known):
    _, (surface, _) = known
    assert len(surface.crossed) == 16
    assert {2, 7, 40} <= {*surface.crossed.tolist()}


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
    found = VectorRows(
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


def flat(at, error, low, high):
    """A surface that says the same of every point of three shares."""
    return Surface(np.arange(0), np.array([at, *[0.0] * 6]), error, low, high)


def test_promise_is_what_a_normal_error_leaves_between_the_ends_of_the_band():
    """At 1 with an error of 0.5, from 0.5 to 2 lies within 1 below and 2 above: .9772 - .1587."""
    points = np.array([[0.2, 0.4, 0.6]])
    one, open_ended = flat(1.0, 0.5, 0.5, 2.0), flat(1.0, 0.5, 0.5, np.inf)
    assert promise([one], points, 0.0) == pytest.approx(0.977250 - 0.158655, abs=1e-5)
    assert promise([open_ended], points, 0.0) == pytest.approx(1.0 - 0.158655, abs=1e-5)
    assert promise([one, open_ended], points, 0.0) == pytest.approx(0.818595 * 0.841345, abs=1e-5)
    assert promise([one, open_ended], points, 0.7).tolist() == [0.0]
    assert promise([one], points, 0.8) > 0.8


def test_terms_by_hand():
    """Shares 0, 0.5 and 1 are -1, 0 and 1: one, these, their squares, and of the crossed their products."""
    assert terms(np.array([[0.0, 0.5, 1.0]]), np.array([0, 2])).tolist() == [[1, -1, 0, 1, 1, 0, 1, -1]]
    assert terms(np.array([[0.25, 0.5, 1.0]]), np.arange(3)).tolist() == [[1, -0.5, 0, 1, 0.25, 0, 1, 0, -0.5, 0]]


def test_the_ridge_spares_the_mean_and_is_worth_so_many_rows():
    """Ten rows of a slope of 2 between -1 and 1, and ten rows' worth of none: half of it is left."""
    x = np.array([[1.0, -1.0], [1.0, 1.0]] * 5)
    assert RIDGE == 10.0
    assert solve(x, 7.0 + 2.0 * x[:, 1], np.ones(10)) == pytest.approx([7.0, 1.0])
    assert solve(x, 7.0 + 2.0 * x[:, 1], np.full(10, 3.0)) == pytest.approx([7.0, 2.0 * 30 / 40])


def test_a_rate_is_fitted_on_a_logarithm_that_bears_zero_and_a_difference_as_it_stands():
    """A tenth of the lower end of the band, 0.02, is added to a rate; an error is divided by what is logged."""
    y, errors = scaled(TARGET, np.array([0.0, 0.018, -1.0]), np.array([0.01, 0.01, 0.01]))
    assert y == pytest.approx(np.log([0.002, 0.02, 0.002]))
    assert errors == pytest.approx([5.0, 0.5, 5.0])
    least = TARGETS[NAMES.index("at_once_2")]
    assert scaled(least, np.zeros(1), np.zeros(1))[0] == pytest.approx(np.log(0.012))
    values = np.array([-0.5, 0.5])
    assert [each.tolist() for each in scaled(TARGETS[LESS], values, values)] == [[-0.5, 0.5]] * 2


def test_weights_are_of_mean_one_by_the_median_error_of_a_stage_and_less_for_the_first():
    """Variance of y 1, a tenth of it .1: a median error of .3 weighs 1/.19, one of .7 at first .2/.59."""
    y = np.array([-1.0, 1.0, -1.0, 1.0, -1.0, 1.0])
    noise = np.array([0.7, 0.7, 5.0, 0.3, 0.3, 0.1])
    raw = np.array([FAR / 0.59] * 3 + [1 / 0.19] * 3)
    assert _weights(y, noise, np.array([0, 0, 0, 1, 1, 1])) == pytest.approx(raw / raw.mean())
    later = np.array([1 / 0.59] * 3 + [1 / 0.19] * 3)
    assert _weights(y, noise, np.array([1, 1, 1, 3, 3, 3])) == pytest.approx(later / later.mean())


def test_a_band_has_no_end_where_no_number_goes_further():
    names = ("pace_2", "secret_at_all", "at_once_2", "pace_1_5_to_1", "secret_soon")
    ends = {name: _band(TARGETS[NAMES.index(name)]) for name in names}
    assert ends["pace_2"] == pytest.approx((np.log(0.022), np.log(0.202)))
    assert ends["secret_at_all"] == (pytest.approx(np.log(0.22)), np.inf)
    assert ends["at_once_2"] == (-np.inf, pytest.approx(np.log(0.132)))
    assert ends["pace_1_5_to_1"] == ends["secret_soon"] == (0.0, np.inf)


def test_targets_that_leave_least_are_asked_first_and_those_hardly_measured_not_at_all():
    """Forty rows of two targets, all in the band of the second and none in that of the first; 39 rows of a third."""
    found = played(40)
    inside, outside = NAMES.index("transfer_2"), NAMES.index("trust_2")
    found.values[:, COLUMN] = np.nan
    for column, value in ((inside, 0.15), (outside, 0.9), (NAMES.index("trust_1_5"), 0.45)):
        found.values[:, column] = value + 0.001 * np.arange(40) / 40
        found.errors[:, column] = 0.01
    found.values[0, NAMES.index("trust_1_5")] = np.nan
    surfaces = emulator(1, found)
    assert [(each.low, each.high) for each in surfaces] == [_band(TARGETS[outside]), _band(TARGETS[inside])]


def test_a_target_without_rows_rules_nothing_out(known):
    found, (surface, _) = known
    surfaces = emulator(1, found)
    assert [each.coefficients.tolist() for each in surfaces] == [surface.coefficients.tolist()]
    assert promise((), shares_of(1, FRESH), 0.5).min() == 1.0
