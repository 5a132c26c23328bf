"""Rank correlation (Spearman 1904): how far two orders agree, from -1 to 1, with an interval and a p-value."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from statistics import NormalDist

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import OUTER

FEWEST = 5
"""Pairs below which a correlation has no interval."""


def ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 1, ties at their mean rank, (points,).

    >>> ranks(np.array([0.3, 0.1, 0.3, 0.7]))
    array([2.5, 1. , 2.5, 4. ])
    """
    _, place, many = np.unique(values, return_inverse=True, return_counts=True)
    found: np.ndarray = (np.cumsum(many) - (many - 1) / 2)[place]
    return found


def spearman(one: np.ndarray, two: np.ndarray) -> float:
    """The rank correlation of two columns, (points,) each; NaN where one never varies, and of fewer than 3 points."""
    if len(one) < 3 or float(np.ptp(one)) == 0 or float(np.ptp(two)) == 0:
        return float("nan")
    return float(np.corrcoef(ranks(one), ranks(two))[0, 1])


def correlations(points: np.ndarray) -> np.ndarray:
    """The rank correlation of every two columns of (points, columns), none of which is constant."""
    return np.asarray(np.corrcoef(np.apply_along_axis(ranks, 0, points), rowvar=False))


def correlation(rho: float, n: int, tried: int = 1) -> Estimate:
    """A rank correlation with its 95% interval, by Fisher's z with the standard error of Bonett & Wright (2000).

    Fisher's z has no interval for ranks that agree throughout: theirs begins where that of the next lesser agreement
    does.

    Args:
        rho: the correlation; NaN where there is none.
        n: pairs it rests on; there is no interval for fewer than ``FEWEST``.
        tried: how many correlations it was picked from; its interval is as much wider (Bonferroni).

    >>> [round(end, 2) for end in (correlation(0.5, 50).low, correlation(0.5, 50).high)]
    [0.24, 0.69]
    >>> correlation(-1.0, 8).low, round(correlation(-1.0, 8).high, 2), correlation(0.5, 4).estimate
    (-1.0, -0.81, None)
    """
    if n < FEWEST or rho != rho:
        return unknown(n)
    error = NormalDist().inv_cdf(1 - (1 - OUTER) / 2 / tried) * sqrt((1 + rho * rho / 2) / (n - 3))
    lesser = 1 - 12 / (n * (n * n - 1))  # two neighbours in rank change places
    inside = max(-lesser, min(lesser, rho))
    low, high = tanh(atanh(inside) - error), tanh(atanh(inside) + error)
    return Estimate(rho, -1.0 if rho <= -1 else low, 1.0 if rho >= 1 else high, n)


def chance(rho: float, n: int) -> float:
    """Two-sided p-value of "no rank correlation", by Student's t with n - 2 degrees of freedom (Kendall 1938).

    >>> round(chance(0.5, 50), 5), chance(0.0, 50), chance(1.0, 8)
    (0.00022, 1.0, 0.0)
    """
    from scipy.special import stdtr  # scipy.stats has the same, and takes ten times as long to import

    if abs(rho) >= 1:
        return 0.0
    return 2 * float(stdtr(n - 2, -abs(rho) * sqrt((n - 2) / (1 - rho * rho))))
