"""Kaplan-Meier's curve as a table, month by month, for dialogues that are all observed to the same last month.

Without early censoring the curve is a plain share, so a count of months gives it: the numbers of
``sim.statistics.survival``, which takes any censoring, at a hundredth of its time (tests hold one to the other).

Dialogues of several points live through the same luck, run by run. Pooled, they are one sample of runs: a run counts
with the share of its points that still wait. The variance of that share over runs gives the number of independent
dialogues that would leave as much noise, and Wilson's interval is taken at that number. It is noise of the simulation:
the points are the ones that were asked for, and no sample.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.statistics.intervals import Z, share, wilson
from sim.statistics.survival import check_months, months

POOLED = "Wilson at the effective number of dialogues: runs that are alike at several points count less"


class LifeTable(NamedTuple):
    """A row a month: 0, every month in which it happened, and the last; each (rows,)."""

    month: np.ndarray
    at_risk: np.ndarray
    """Dialogues still waiting when the month begins."""
    events: np.ndarray
    survival: np.ndarray
    """Share still waiting after the month."""
    low: np.ndarray
    high: np.ndarray
    """Ends of the 95% interval."""


def life_table(first: np.ndarray, horizon: int) -> LifeTable:
    """Kaplan and Meier's curve with log-log intervals, Wilson's where all or none wait.

    Args:
        first: (dialogues,) month of the first event, from 1; below 0 if it did not happen.
        horizon: month to which every dialogue was observed.

    Raises:
        ValueError: for no dialogue, or a month that is 0 or after the horizon.

    >>> table = life_table(np.array([3, 3, 9, -1]), 12)
    >>> table.month.tolist(), table.at_risk.tolist(), table.survival.tolist()
    ([0, 3, 9, 12], [4, 4, 2, 1], [1.0, 0.5, 0.25, 0.25])
    """
    first, _ = check_months(first, horizon)
    counted = np.bincount(first[first > 0], minlength=horizon + 1)
    events, at_risk, rows = _rows(counted, len(first))
    left, n = at_risk - events, len(first)
    survival = left / n
    safe = np.where((left > 0) & (left < n), survival, 0.5)
    terms = counted / np.maximum((n - np.cumsum(counted) + counted) * (n - np.cumsum(counted)), 1)
    error = np.sqrt(np.cumsum(terms)[rows]) / np.abs(np.log(safe))
    low, high = safe ** np.exp(Z[0] * error), safe ** np.exp(-Z[0] * error)
    for count in (0, n):
        ends = share(count, n)
        low, high = np.where(left == count, ends.low, low), np.where(left == count, ends.high, high)
    return LifeTable(rows, at_risk, events, survival, low, high)


def _rows(counted: np.ndarray, dialogues: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Events, dialogues at risk and months of the rows, from events by month."""
    kept = counted > 0
    kept[[0, -1]] = True
    rows = np.flatnonzero(kept)
    at_risk = dialogues - np.cumsum(counted) + counted
    return counted[rows], at_risk[rows], rows


class Pool:
    """Adds up the dialogues of several points, and gives one curve of them all."""

    def __init__(self) -> None:
        self.points = 0
        self._gone = np.zeros((0, 0))

    def add(self, first: np.ndarray, horizon: int) -> None:
        """Add a point. Raises ValueError unless it has the runs and the horizon of those before."""
        first = months(first)
        if not self.points:
            self._gone = np.zeros((len(first), horizon + 1))
        if self._gone.shape != (len(first), horizon + 1):
            raise ValueError("points that are pooled have as many runs and months")
        happened = np.flatnonzero(first > 0)
        self._gone[happened, np.minimum(first[happened], horizon)] += 1
        self.points += 1

    def table(self) -> LifeTable:
        """The curve; dialogues at risk and events are counts over all points."""
        runs = len(self._gone)
        counted = self._gone.sum(axis=0).astype(int)
        events, at_risk, rows = _rows(counted, runs * self.points)
        survival = (at_risk - events) / (runs * self.points)
        waiting = 1 - np.cumsum(self._gone, axis=1)[:, rows] / self.points
        variance = np.sum((waiting - survival) ** 2, axis=0) / max(1, runs - 1) / runs
        sizes = np.full(len(rows), float(runs))
        np.divide(survival * (1 - survival), variance, out=sizes, where=variance > 0)
        bounds = [wilson(float(part), float(size)) for part, size in zip(survival, sizes, strict=True)]
        low, high = (np.array([getattr(each, end) for each in bounds]) for end in ("low", "high"))
        return LifeTable(rows, at_risk, events, survival, np.minimum(low, survival), np.maximum(high, survival))
