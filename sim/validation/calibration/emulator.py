"""The emulator: a surface of second order for every target, and what it says of vectors not yet played.

Each target's number, on a logarithmic scale, is regressed on the shares of the way through the ranges, their squares
and products (Box & Wilson 1951), with a ridge (Hoerl & Kennard 1970) chosen by cross-validation. Vernon, Goldstein &
Bower (2010) refocus waves of a history match with such surfaces. What the surface does not explain, beyond luck, is its
own error; a vector's *promise* is the probability that the true numbers lie in their bands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sim.validation.calibration.store import VectorRows
from sim.validation.calibration.targets import ANY, Target

FOLDS = 5
RIDGE = 10.0
"""Penalty on every term but the first, in rows of data."""
CROSSED = 16
"""Parameters whose products are terms: those with the largest slopes."""
FAR = 0.2
"""Weight of a vector that was dropped in the first stage, where one that was not has 1."""
TINY = 1e-12
FEWEST = 40
"""Rows that a surface is fitted to at least."""
LEAST_ERROR = 0.15
"""Least standard error a surface is credited with, in standard deviations of what it is fitted to."""


class Surface(NamedTuple):
    """One target's surface: which parameters are crossed, coefficients (terms,), its own standard error, its band."""

    crossed: np.ndarray
    coefficients: np.ndarray
    error: float
    low: float
    high: float

    def at(self, points: np.ndarray) -> np.ndarray:
        """What it says of points, (points,), on its scale."""
        return np.asarray(terms(points, self.crossed) @ self.coefficients)


def terms(points: np.ndarray, crossed: np.ndarray) -> np.ndarray:
    """One, shares, their squares, and products of the crossed ones, shares scaled to [-1, 1]: (points, terms)."""
    x = 2.0 * points - 1.0
    one, two = np.triu_indices(len(crossed), 1)
    chosen = x[:, crossed]
    return np.hstack([np.ones((len(x), 1)), x, x * x, chosen[:, one] * chosen[:, two]])


def scaled(target: Target, values: np.ndarray, errors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and their standard errors on the scale of the surface: a logarithm that bears 0; differences as such."""
    if target.minus:
        return values, errors
    start = 0.1 * (target.low if target.low > 0 else target.high)
    return np.log(np.maximum(values, 0.0) + start), errors / (np.maximum(values, 0.0) + start)


def fit(target: Target, column: int, points: np.ndarray, played: VectorRows) -> tuple[Surface, np.ndarray]:
    """A target's surface, and what it predicts of each row, (rows,), when fitted without the row's fold."""
    there = np.flatnonzero(np.isfinite(played.values[:, column]))
    y, noise = scaled(target, played.values[there, column], played.errors[there, column])
    weight = _weights(y, noise, played.stage[there])
    slopes = solve(terms(points[there], np.arange(0)), y, weight)[1 : 1 + points.shape[1]]
    crossed = np.sort(np.argsort(-np.abs(slopes), kind="stable")[:CROSSED])
    x = terms(points[there], crossed)
    ahead = np.empty(len(y))
    for left in range(FOLDS):
        inside = there % FOLDS != left
        ahead[~inside] = x[~inside] @ solve(x[inside], y[inside], weight[inside])
    own = float(np.average((y - ahead) ** 2 - noise**2, weights=weight))
    surface = Surface(
        crossed, solve(x, y, weight), max(own, LEAST_ERROR**2 * float(np.var(y)), TINY) ** 0.5, *_band(target)
    )
    predicted = surface.at(points)
    predicted[there] = ahead
    return surface, predicted


def _weights(y: np.ndarray, noise: np.ndarray, stage: np.ndarray) -> np.ndarray:
    """Weights of mean 1, (rows,): the more the longer a row was played, and less for those dropped in the first stage.

    A row's own error goes with its number, so that weighting by it would favour low numbers; the median of the stage
    does not. Far from the region a surface of second order need not fit.
    """
    usual = np.array(
        [np.median(noise[stage == each]) if (stage == each).any() else 0.0 for each in range(stage.max() + 1)]
    )
    weight = np.where(stage == 0, FAR, 1.0) / np.maximum(usual[stage] ** 2 + 0.1 * float(np.var(y)), TINY)
    return np.asarray(weight / weight.mean())


def _band(target: Target) -> tuple[float, float]:
    """The band on the scale of the surface; where it ends at 0 or 1 because no rate goes further, it has no end."""
    low, high = (float(scaled(target, np.array([end]), np.zeros(1))[0][0]) for end in (target.low, target.high))
    return (low if target.low > 0.0 or target.minus else -np.inf), (np.inf if target.high in (1.0, ANY) else high)


def promise(surfaces: Sequence[Surface], points: np.ndarray, least: float) -> np.ndarray:
    """Probability that every number of a point lies in its band, (points,); 0 where it is below ``least``.

    Surfaces are taken as independent. Those that leave least are asked first, and who is below is asked no more.
    """
    from scipy.special import ndtr

    found = np.ones(len(points))
    for surface in surfaces:
        open_still = np.flatnonzero(found >= least)
        if len(open_still) == 0:
            break
        y = surface.at(points[open_still])
        inside = ndtr((surface.high - y) / surface.error) - ndtr((surface.low - y) / surface.error)
        found[open_still] *= inside
    found[found < least] = 0.0
    return found


def solve(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weighted least squares with a ridge on every term but the first."""
    penalty = np.full(x.shape[1], RIDGE)
    penalty[0] = 1e-9
    weighted = x * weight[:, None]
    return np.asarray(np.linalg.solve(weighted.T @ x + np.diag(penalty), weighted.T @ y))
