"""How often one setting is ahead of another, whatever the size of the lead: Cliff's delta and dominance within pairs.

Both run from -1 (always behind) over 0 to 1 (always ahead), and need no scale: they suit counts with many zeros.
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import ALONE, Bounds, Z, all_one_way, estimate
from sim.statistics.paired import check_pairs as as_pairs

DOMINANCE = "dominance, Cliff's interval"
COUNTABLE = 1000
"""Counts below this are compared by counting them, ten times as fast."""


def cliffs_delta(first: np.ndarray, second: np.ndarray, paired: bool = True) -> Estimate:
    """How much more often a dialogue of the first beats one of the second than loses to it, over all pairs of them.

    From -1 to 1; 0 if neither tends to be ahead. The variance is that of each dialogue's own record, those of the two
    rows of a pair added before they are squared, so that common luck counts; the interval is Cliff's uneven one (Cliff
    1993, Psychological Bulletin 114:494; Feng & Cliff 2004, Journal of Modern Applied Statistical Methods 3:322).

    Args:
        first, second: one number a dialogue.
        paired: whether row i of both is on the same luck.
    """
    if min(len(first), len(second)) < 2:
        return unknown(min(len(first), len(second)), ALONE)
    wins, losses = _record(first, second), -_record(second, first)
    delta = float(np.mean(wins))
    if paired:
        as_pairs(first, second)
        error = _error(wins + losses)
    else:
        error = sqrt(_error(wins) ** 2 + _error(losses) ** 2)
    return _dominant(delta, error, min(len(first), len(second)))


def dominance(first: np.ndarray, second: np.ndarray) -> Estimate:
    """Share of conflicts in which the first is ahead of the second, minus the share in which it is behind.

    Cliff's delta within pairs (Cliff 1993, d_w): on the same luck, how often does it make a difference, and which way?

    Args:
        first, second: one number a dialogue, paired.
    """
    ahead = np.sign(np.subtract(*as_pairs(first, second), dtype=float))
    if len(ahead) < 2:
        return unknown(len(ahead), ALONE)
    return _dominant(float(np.mean(ahead)), _error(ahead), len(ahead))


def _record(values: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Share of the others that each value beats, minus the share it loses to. Small counts need no sorting."""
    if values.dtype.kind == others.dtype.kind == "i" and min(values.min(), others.min()) >= 0:
        if (most := max(values.max(), others.max())) < COUNTABLE:
            there = np.bincount(others, minlength=most + 1)
            return (2 * np.cumsum(there) - there - len(others))[values] / len(others)
    ranked = np.sort(others)
    beaten, not_above = (np.searchsorted(ranked, values, side) for side in ("left", "right"))
    return (beaten + not_above - len(others)) / len(others)


def _error(records: np.ndarray) -> float:
    """Standard error of their mean, one dialogue ahead and one behind added, as for every mean of counts."""
    n = len(records)
    return sqrt((float(np.sum((records - np.mean(records)) ** 2)) + 2) / (n - 1) / n)


def _dominant(delta: float, error: float, n: int) -> Estimate:
    if abs(delta) == 1.0:
        bounds = Bounds(*(2 * end - 1 for end in all_one_way((delta + 1) / 2, n)))
        return estimate(delta, bounds, n, "exact bound: every dialogue went one way")
    ends: list[float] = []
    for z in Z:
        reach, room = z * error, 1 - delta * delta
        half, size = reach * sqrt(room * room + reach * reach), room + reach * reach
        ends += [(delta * room - half) / size, (delta * room + half) / size]
    return estimate(delta, Bounds(*ends), n, DOMINANCE)
