"""Differences between two settings played on the same luck: row i of both is the same conflict.

Whatever a setting does not change is common to both rows and drops out of their difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.statistics.intervals import estimate, mean, share
from sim.lab.statistics.newcombe import square_and_add

NEWCOMBE = "Newcombe's paired interval (method 10)"


@dataclass(frozen=True)
class McNemar:
    """Dialogues in which a yes/no outcome differs, and how surprising that would be if neither were ahead."""

    first_only: int
    second_only: int
    p_value: float
    """Exact, two-sided."""


def mean_difference(first: np.ndarray, second: np.ndarray, step: float | None = None) -> Estimate:
    """Mean of first minus second, with Student's interval over dialogues.

    Args:
        first, second: (dialogues,), paired. Rows of which either is missing (NaN) are left out of both.
        step: see ``sim.lab.statistics.intervals.mean``.

    Raises:
        ValueError: if the rows cannot be paired.
    """
    apart = np.subtract(*paired(first, second), dtype=float)
    return mean(apart[np.isfinite(apart)], step)


def share_difference(first: np.ndarray, second: np.ndarray) -> Estimate:
    """Share of dialogues with a yes in the first, minus that in the second.

    Newcombe's paired interval (1998, Statistics in Medicine 17:2635, method 10): Wilson's intervals of both shares,
    put together with the likeness of the pairs.

    Args:
        first, second: (dialogues,) yes or no, paired.

    Raises:
        ValueError: if the rows cannot be paired.
    """
    both, first_only, second_only, neither = table(first, second)
    n = both + first_only + second_only + neither
    one, two = share(both + first_only, n), share(both + second_only, n)
    if one.estimate is None or two.estimate is None:
        return one
    bounds = square_and_add(one, two, _likeness(both, first_only, second_only, neither))
    return estimate((first_only - second_only) / n, bounds, n, NEWCOMBE)


def mcnemar(first: np.ndarray, second: np.ndarray) -> McNemar:
    """Exact test that a yes/no outcome is as likely in the first as in the second (McNemar 1947).

    Only dialogues that differ can tell: each of them is a toss of a coin if neither is ahead.

    Args:
        first, second: (dialogues,) yes or no, paired.
    """
    _, first_only, second_only, _ = table(first, second)
    if first_only + second_only == 0:
        return McNemar(0, 0, 1.0)
    from scipy.stats import binomtest

    return McNemar(first_only, second_only, float(binomtest(first_only, first_only + second_only).pvalue))


def table(first: np.ndarray, second: np.ndarray) -> tuple[int, int, int, int]:
    """Dialogues with a yes in both, in the first only, in the second only, in neither.

    >>> table(np.array([1, 1, 0, 0, 0]), np.array([1, 0, 0, 0, 1]))
    (1, 1, 1, 2)
    """
    one, two = (np.asarray(each) != 0 for each in paired(first, second))
    both, yes, also = int(np.sum(one & two)), int(np.sum(one)), int(np.sum(two))
    return both, yes - both, also - both, len(one) - yes - also + both


def paired(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The same two columns, if their rows can be paired."""
    if np.shape(first) != np.shape(second) or np.ndim(first) != 1:
        raise ValueError(
            f"rows must be paired one to one: found shapes {np.shape(first)} and {np.shape(second)}, "
            "allowed two columns of the same length"
        )
    return first, second


def _likeness(both: int, first_only: int, second_only: int, neither: int) -> float:
    """Correlation of two yes/no outcomes, a positive one corrected for continuity as Newcombe does."""
    n = both + first_only + second_only + neither
    excess = both * neither - first_only * second_only
    if excess > 0:
        excess = max(0, excess - n / 2)  # type: ignore[assignment]
    size = (both + first_only) * (second_only + neither) * (both + second_only) * (first_only + neither)
    return excess / sqrt(size) if size else 0.0
