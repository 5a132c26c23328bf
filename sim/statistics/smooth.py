"""A smoothed line through scattered points with a 95% band: local lines, the band from points drawn again."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

PLACES, DRAWS, SEED = 41, 400, 1
"""Places of the line, resamples of the points, and the seed of these."""
NEAR = 0.5
"""Share of the points that each place looks at."""


class Band(NamedTuple):
    """A line with a band: (places,) each."""

    x: np.ndarray
    y: np.ndarray
    low: np.ndarray
    high: np.ndarray


def smooth_line(x: np.ndarray, y: np.ndarray) -> Band | None:
    """Local linear regression with tricube weights (Cleveland 1979), and percentiles of resampled points as a band.

    Args:
        x: (points,), finite.
        y: (points,), finite.

    Returns:
        The line at evenly spaced places, or None where there are fewer than 8 points or x never varies.
    """
    if len(x) < 8 or float(np.ptp(x)) == 0:
        return None
    at = np.linspace(x.min(), x.max(), PLACES)
    distance = np.abs(at[:, None] - x[None, :])
    near = max(4, int(np.ceil(NEAR * len(x))))
    reach = np.sort(distance, axis=1)[:, near - 1 : near] * 1.0001 + 1e-12
    weights = np.clip(1 - (distance / reach) ** 3, 0, None) ** 3
    drawn = np.random.default_rng(SEED).multinomial(len(x), np.full(len(x), 1 / len(x)), size=DRAWS)
    several = np.concatenate([np.ones((1, len(x))), drawn])
    lines = _lines(x, y, at, weights, several)
    low, high = np.nanpercentile(lines[1:], [2.5, 97.5], axis=0)
    return Band(at, lines[0], low, high)


def _lines(x: np.ndarray, y: np.ndarray, at: np.ndarray, weights: np.ndarray, several: np.ndarray) -> np.ndarray:
    """Heights of the line at every place (columns) under every reweighting of the points (rows)."""
    off = x[None, :] - at[:, None]
    s0, s1, s2 = (several @ (weights * off**power).T for power in (0, 1, 2))
    t0, t1 = several @ (weights * y).T, several @ (weights * off * y).T
    below = s0 * s2 - s1**2
    flat = np.where(s0 > 0, t0 / np.where(s0 > 0, s0, 1), np.nan)
    safe = below > 1e-9 * np.maximum(s0 * s2, 1e-30)
    return np.where(safe, (s2 * t0 - s1 * t1) / np.where(safe, below, 1), flat)
