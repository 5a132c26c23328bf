"""Shares of variance: how much of an outcome goes with one factor alone, read off a sample in which all factors move.

The outcome is regressed on curves of the factors (Legendre polynomials, as in Sudret 2008, Reliability Engineering &
System Safety 93:964), which gives first-order indices where factors move independently of each other. In few points a
factor is by chance like some curve of another, and in an evenly spread sample by construction: in 64 points of a Sobol'
sequence some pairs of ten factors are nearly alike. So what the leading others explain is taken off before a factor is
looked at. They are found one by one, by the F test, as in cut-down HDMR (Li et al. 2010, Journal of Physical Chemistry
A 114:6022). The noise that a factor is held against keeps all that was taken off: its interval errs wide.

The interval is that of a share of variance explained at fixed places, from the noncentral F distribution (Steiger 2004,
Psychological Methods 9:164). It lies within 0 and 1. Fewer likenesses than chance leaves are no evidence of less than
nothing, so its upper end is never below what chance alone would give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np

from sim.statistics.intervals import OUTER

STEEPEST = 12
"""Highest degree of a curve."""
CELL = 8
"""Fewest points to a level, on average."""
PERFECT = 1e-6
"""Share of the variance that is nothing: beyond the digits of a table."""
ABOVE = 0.5 + OUTER / 2
FAR = 8
"""Standard errors of F within which the ends of an interval are looked for: beyond, its probabilities underflow."""
Reach = tuple[float, float, float]
"""Share, and the ends of its 95% interval; 0 to 1."""
Parts = dict[int, np.ndarray]
"""By place of the factor: what it explains at each point, (points,)."""


def degree(points: int) -> int:
    """Degree of the curves: 6 from 64 points on, and two more with each doubling, up to 12.

    >>> [degree(points) for points in (64, 100, 128, 512, 4096)]
    [6, 6, 8, 12, 12]
    """
    return min(STEEPEST, 2 * (points.bit_length() - 1) - 6)


def curves(along: np.ndarray, most: int) -> np.ndarray:
    """Curves of a factor up to some degree, none constant, each at right angles to the others.

    Args:
        along: (points,), the factor, from -1 to 1.
        most: highest degree; a factor of few values has a curve less than values.

    Returns:
        (points, curves).
    """
    from numpy.polynomial.legendre import legvander

    return _upright(legvander(along, min(most, len(np.unique(along)) - 1))[:, 1:])


def levels(place: np.ndarray) -> np.ndarray:
    """Means of a factor whose levels have no order: (points, levels - 1), or no column where levels are too many.

    ``place``: (points,), which level each point has.
    """
    there = np.unique(place)
    if CELL * len(there) > len(place):
        return np.empty((len(place), 0))
    return _upright((place[:, None] == there[1:]).astype(float))


def _upright(columns: np.ndarray) -> np.ndarray:
    return np.asarray(np.linalg.qr(columns - columns.mean(axis=0))[0])


class Fit(NamedTuple):
    """What the columns of a factor explain."""

    explained: float
    """Share of the variance, 0 to 1."""
    points: int
    columns: int

    @property
    def freedom(self) -> int:
        """Degrees of freedom of the noise."""
        return self.points - self.columns - 1

    @property
    def adjusted(self) -> float:
        """The share without what chance explains."""
        return max(0.0, self.explained - self.columns * (1 - self.explained) / self.freedom)

    @property
    def ratio(self) -> float:
        """F: what a column explains over what chance would."""
        return self.explained / self.columns * self.freedom / max(1 - self.explained, PERFECT)

    @property
    def sure(self) -> bool:
        """True if chance alone rarely explains as much: the interval leaves out zero."""
        from scipy.special import fdtr

        return bool(fdtr(self.columns, self.freedom, self.ratio) > ABOVE)

    def reach(self) -> Reach:
        """The adjusted share with its interval."""
        if 1 - self.explained < PERFECT:
            return 1.0, 1.0, 1.0
        low = self._end(ABOVE, self.ratio) if self.sure else 0.0
        return self.adjusted, low, self._end(1 - ABOVE, max(self.ratio, 1.0))

    def _end(self, level: float, ratio: float) -> float:
        """The true share under which F stays below ``ratio`` with a probability of ``level``."""
        from scipy.optimize import brentq
        from scipy.special import ncfdtr

        def off(strength: float) -> float:
            return float(ncfdtr(self.columns, self.freedom, strength, ratio)) - level

        middle = self.columns * (ratio - 1)
        reach = FAR * sqrt(2 * (middle + ratio * self.columns) + 2 * (ratio * self.columns) ** 2 / self.freedom)
        strength = float(brentq(off, max(0.0, middle - reach), middle + reach))
        return strength / (strength + self.points)


def shares(outcome: np.ndarray, bases: Sequence[np.ndarray]) -> list[Reach | None]:
    """Share of the variance of an outcome that goes with each factor alone; None for a factor without columns.

    ``outcome``: (points,), not constant. ``bases``: of each factor, (points, columns) of ``curves`` or ``levels``.
    """
    spread = outcome - outcome.mean()
    spread = spread / np.sqrt(spread @ spread)
    parts = _leading(spread, bases)
    return [_fit(spread, parts, bases, each).reach() if basis.shape[1] else None for each, basis in enumerate(bases)]


def _leading(spread: np.ndarray, bases: Sequence[np.ndarray]) -> Parts:
    """What the factors that are told from chance explain: found one by one, and fitted together each time."""
    parts: Parts = {}
    room = len(spread) // 2
    while True:
        left = [each for each, basis in enumerate(bases) if each not in parts and 0 < basis.shape[1] <= room]
        fits = {each: _fit(spread, parts, bases, each) for each in left}
        sure = [each for each, fit in fits.items() if fit.sure]
        if not sure:
            return parts
        best = max(sure, key=lambda each: fits[each].adjusted)
        room -= fits[best].columns
        parts = _together(spread, {each: bases[each] for each in (*parts, best)})


def _together(spread: np.ndarray, bases: Mapping[int, np.ndarray]) -> Parts:
    """What each of some factors explains, all fitted at once."""
    weights = np.linalg.lstsq(np.hstack(list(bases.values())), spread)[0]
    ends = np.cumsum([basis.shape[1] for basis in bases.values()])
    pairs = zip(bases.items(), np.split(weights, ends[:-1]), strict=True)
    return {each: basis @ weight for (each, basis), weight in pairs}


def _fit(spread: np.ndarray, parts: Parts, bases: Sequence[np.ndarray], factor: int) -> Fit:
    """What a factor explains of what the leading others leave."""
    others = [part for each, part in parts.items() if each != factor]
    weights = bases[factor].T @ (spread - np.sum(others, axis=0) if others else spread)
    return Fit(min(1.0, float(weights @ weights)), *bases[factor].shape)
