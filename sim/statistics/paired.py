"""Differences between two settings played on the same luck: row i of both is the same conflict.

Whatever a setting does not change is common to both rows and drops out of their difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate
from sim.statistics.intervals import estimate, mean, share
from sim.statistics.newcombe import square_and_add

NEWCOMBE = "Newcombe's paired interval (method 10)"


class Cells(NamedTuple):
    """Pairs of dialogues by whether the first, and the second, said yes."""

    both: int
    first_only: int
    second_only: int
    neither: int


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
        step: see ``sim.statistics.intervals.mean``.

    Raises:
        ValueError: if the rows cannot be paired.
    """
    apart = np.subtract(*check_pairs(first, second), dtype=float)
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
    return share_difference_of(table(first, second))


def share_difference_of(cells: Cells) -> Estimate:
    """The same from pairs that are counted already."""
    n = sum(cells)
    one, two = share(cells.both + cells.first_only, n), share(cells.both + cells.second_only, n)
    if one.estimate is None or two.estimate is None:
        return one
    bounds = square_and_add(one, two, _likeness(*cells))
    return estimate((cells.first_only - cells.second_only) / n, bounds, n, NEWCOMBE)


def mcnemar(first: np.ndarray, second: np.ndarray) -> McNemar:
    """Exact test that a yes/no outcome is as likely in the first as in the second (McNemar 1947).

    Only dialogues that differ can tell: each of them is a toss of a coin if neither is ahead.

    Args:
        first, second: (dialogues,) yes or no, paired.
    """
    cells = table(first, second)
    return McNemar(cells.first_only, cells.second_only, float(mcnemar_of([cells])[0]))


def mcnemar_of(cells: Sequence[Cells]) -> np.ndarray:
    """P-values of the same test, one a table: (tables,).

    A fair coin is symmetric, so the two tails are twice the lower one; they are 1 where no dialogue differs.
    """
    from scipy.special import bdtr  # scipy.stats has the same by name, and takes ten times as long to import

    differ = np.array([(each.first_only, each.second_only) for each in cells], float).reshape(-1, 2)
    return np.minimum(1.0, 2 * bdtr(differ.min(axis=1), differ.sum(axis=1).astype(int), 0.5))


def table(first: np.ndarray, second: np.ndarray) -> Cells:
    """Dialogues with a yes in both, in the first only, in the second only, in neither.

    >>> table(np.array([1, 1, 0, 0, 0]), np.array([1, 0, 0, 0, 1]))
    Cells(both=1, first_only=1, second_only=1, neither=2)
    """
    one, two = (np.asarray(each) != 0 for each in check_pairs(first, second))
    both, yes, also = int(np.sum(one & two)), int(np.sum(one)), int(np.sum(two))
    return Cells(both, yes - both, also - both, len(one) - yes - also + both)


def check_pairs(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
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
