"""How far simulation noise lets a number be known. Dialogues are independent; what happens within one is not.

No interval here has zero width: where nothing was seen to vary, that is little evidence that nothing varies.
``scipy.stats`` would take longer to import than a comparison to run, so the few closed forms needed stand here.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate, unknown

OUTER, INNER = LEVELS = 0.95, 0.66
STUDENT, STEPPED = "Student's t", "Student's t, one step up and one down added"
WILSON, ALONE = "Wilson", "no interval from a single dialogue"
RESAMPLES = 2000
Z = tuple(NormalDist().inv_cdf(0.5 + level / 2) for level in (OUTER, INNER))
"""Two-sided normal quantiles of the two levels."""
FEW = 200
"""Degrees of freedom from which the normal quantile stands in for Student's (they differ by less than 1%)."""
MOST_DRAWN = 10_000
"""Most dialogues that are drawn one by one; more are drawn in so many bundles."""
AT_ONCE = 50_000
"""Draws made at once while resampling: so few that they stay in the processor's cache."""
HELD = 2_000_000
"""Numbers held at once of how often each was drawn: many, since large matrices are multiplied at less cost."""
STREAM = 0xB007
"""Key of the resampling's own stream of chance, apart from every stream of the model."""


class Bounds(NamedTuple):
    """Ends of the 95% and the 66% interval."""

    low: float
    high: float
    inner_low: float
    inner_high: float


def estimate(value: float, bounds: Bounds, n: int, method: str) -> Estimate:
    """An estimate with its bounds, as plain numbers."""
    low, high, inner_low, inner_high = (float(end) for end in bounds)
    return Estimate(float(value), low, high, n, method, inner_low, inner_high)


def quantile(level: float, freedom: int) -> float:
    """Two-sided quantile of Student's t, of the normal where they hardly differ."""
    if freedom > FEW:
        return NormalDist().inv_cdf(0.5 + level / 2)
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.5 + level / 2))


def mean(values: np.ndarray, step: float | None = None) -> Estimate:
    """Mean of one number a dialogue that may lie on either side of 0, such as a difference, with Student's interval.

    Two dialogues, one a ``step`` above the mean and one a step below, are added to the spread. For counts (step 1) this
    keeps five dialogues out of a thousand from passing for a finding, as a sign test would, and never gives zero width.
    None is a step of 1 where every value is whole or all are alike, and none where they are not: a share needs no step,
    and a step of 1 would drown it. Of what cannot be below 0 see ``sim.statistics.bounded``.
    """
    n = len(values)
    if n == 0:
        return unknown(why="nothing to average")
    centre = float(np.mean(values))
    if n < 2:
        return Estimate(centre, None, None, n, ALONE)
    if step is None:
        step = float(bool(np.all(values == np.floor(values)) or np.all(values == values[0])))
    spread = (float(np.sum((values - centre) ** 2)) + 2 * step * step) / (n - 1)
    bounds = student(centre, sqrt(spread / n), n - 1)
    return estimate(centre, bounds, n, STEPPED if step else STUDENT)


def within(found: Estimate, least: float, most: float) -> Estimate:
    """The same, no wider than what can be."""
    if found.estimate is None or found.low is None:
        return found
    ends = (found.low, found.high, found.inner_low, found.inner_high)
    bounds = Bounds(*(min(most, max(least, float(end or 0.0))) for end in ends))
    return estimate(found.estimate, bounds, found.n, found.method)


def student(centre: float, error: float, freedom: int) -> Bounds:
    """Student's interval around a centre with a standard error."""
    wide, narrow = (quantile(level, freedom) * error for level in (OUTER, INNER))
    return Bounds(centre - wide, centre + wide, centre - narrow, centre + narrow)


def share(successes: int, n: int) -> Estimate:
    """Share of dialogues in which something happened, with Wilson's interval."""
    if n == 0:
        return unknown(why="nothing to count")
    part = successes / n
    low, high, inner_low, inner_high = wilson(part, n)
    bounds = Bounds(min(part, low), max(part, high), min(part, inner_low), max(part, inner_high))
    return estimate(part, bounds, n, WILSON)


def wilson(part: float, size: float) -> Bounds:
    """Wilson's interval for a share of ``size`` independent cases; ``size`` need not be whole."""
    ends: list[float] = []
    for z in Z:
        centre = (part + z * z / (2 * size)) / (1 + z * z / size)
        half = z / (1 + z * z / size) * sqrt(part * (1 - part) / size + z * z / (4 * size * size))
        ends += [max(0.0, centre - half), min(1.0, centre + half)]
    return Bounds(*ends)


def all_one_way(part: float, size: int) -> Bounds:
    """Exact (Clopper-Pearson) interval for a share of 0 or 1 seen in ``size`` independent cases."""
    wide, narrow = (none_of(size, level) for level in (OUTER, INNER))
    return Bounds(0.0, wide, 0.0, narrow) if part == 0.0 else Bounds(1 - wide, 1.0, 1 - narrow, 1.0)


def none_of(size: int, level: float) -> float:
    """The largest share that two-sided chance still allows where ``size`` independent cases held none (exact)."""
    return 1.0 - ((1 - level) / 2) ** (1 / size)


def resampled_sums(columns: np.ndarray, seed: int, resamples: int = RESAMPLES) -> np.ndarray:
    """Sums of the columns over dialogues drawn with replacement, for ratios of these sums.

    More than ``MOST_DRAWN`` dialogues are drawn in bundles of neighbours, as nearly alike in size as may be: dialogues
    are independent, so sums over bundles are as well, and from 10,000 of them a spread is known to 0.7%. So time stops
    growing with the dialogues. Which are drawn depends on their number and the seed alone: settings that are resampled
    one after another meet the same ones.

    Args:
        columns: (dialogues, columns), what each dialogue gave.
        seed: of the run; the resampling has a stream of its own.
        resamples: how many.

    Returns:
        (resamples, columns). All columns of a row come from the same dialogues, so that their differences are paired.
    """
    chance = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(STREAM,))))
    values = _bundled(columns)
    rows = max(1, HELD // len(values))
    blocks = (min(rows, resamples - start) for start in range(0, resamples, rows))
    return np.concatenate([_drawn(chance, block, len(values)) @ values for block in blocks])


def _bundled(columns: np.ndarray) -> np.ndarray:
    """What is drawn: the dialogues, or sums over ``MOST_DRAWN`` bundles of them."""
    if len(columns) <= MOST_DRAWN:
        return np.asarray(columns, float)
    starts = np.arange(MOST_DRAWN) * len(columns) // MOST_DRAWN
    return np.column_stack([np.add.reduceat(column, starts, dtype=float) for column in columns.T])


def _drawn(chance: np.random.Generator, resamples: int, n: int) -> np.ndarray:
    """How often each of n is drawn in each resample: (resamples, n)."""
    times, rows = np.empty((resamples, n)), max(1, AT_ONCE // n)
    for start in range(0, resamples, rows):
        part = times[start : start + rows]
        drawn = (chance.random(part.shape) * n).astype(np.int64)
        drawn += np.arange(len(part))[:, None] * n
        part[:] = np.bincount(drawn.ravel(), minlength=part.size).reshape(part.shape)
    return times
