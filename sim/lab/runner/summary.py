"""What a study found, point by point: estimates with 95% intervals from the stored runs, in tidy rows."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.statistics.intervals import OUTER, mean, resampled_sums, share
from sim.lab.statistics.measure import ANY, RATE, values
from sim.lab.statistics.rates import Rate, transfer_rate
from sim.lab.statistics.restricted import restricted_mean

AT_ONCE = 256
"""Points whose dialogues are resampled together: the same dialogues for all, drawn once."""
RESAMPLED = 1_000_000
"""Most numbers held for resampling."""
PARTS = ("transferred", "breakthroughs")


class Row(NamedTuple):
    """An estimate of an outcome at a point."""

    point: int
    outcome: str
    found: Estimate

    def cells(self) -> tuple[float | int | str | None, ...]:
        """Outcome, n, estimate, low, high, level, method."""
        each = self.found
        level = None if each.low is None else OUTER
        return self.outcome, each.n, each.estimate, each.low, each.high, level, each.method


class Summary:
    """Takes the points of a study in their order and gives a row an outcome for each."""

    def __init__(self, outcomes: Sequence[str], seed: int, compared: Container[int] = ()) -> None:
        """``compared``: numbers of the points whose rates will be compared, so that what was resampled is kept."""
        self.outcomes, self._compared = tuple(outcomes), compared
        self.rates: dict[int, Rate] = {}
        """Transfer rates of the points that are compared, once all rows are there."""
        self._seed = seed
        self._rows: list[Row] = []
        self._waiting: list[tuple[int, np.ndarray]] = []
        self._rates: dict[int, Estimate] = {}

    @property
    def columns(self) -> list[str]:
        """Columns of runs that the outcomes need."""
        parts = [PARTS if name == RATE else ("transferred",) if name == ANY else (name,) for name in self.outcomes]
        return list(dict.fromkeys(name for names in parts for name in names))

    def add(self, point: int, found: Mapping[str, np.ndarray], months: int) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing, and the scenario's months."""
        for outcome in self.outcomes:
            if outcome == RATE:
                self._waiting.append((point, np.column_stack([found[name] for name in PARTS])))
            else:
                self._rows.append(Row(point, outcome, estimate(found, outcome, months)))
        held = sum(columns.size for _, columns in self._waiting)
        if len(self._waiting) >= AT_ONCE or held >= RESAMPLED:
            self._resample()

    def _resample(self) -> None:
        """Rates of the points that wait. All have as many dialogues, so the same are drawn whatever is together."""
        if not self._waiting:
            return
        sums = resampled_sums(np.column_stack([columns for _, columns in self._waiting]), self._seed)
        for place, (point, columns) in enumerate(self._waiting):
            rate = transfer_rate(columns[:, 0], columns[:, 1], sums[:, 2 * place : 2 * place + 2])
            self._rates[point] = rate.value
            if point in self._compared:
                self.rates[point] = rate
        self._waiting.clear()

    def rows(self) -> list[Row]:
        """All rows, by point, then in the order of the outcomes."""
        self._resample()
        rates = [Row(point, RATE, found) for point, found in self._rates.items()]
        order = {outcome: place for place, outcome in enumerate(self.outcomes)}
        return sorted([*self._rows, *rates], key=lambda row: (row.point, order[row.outcome]))


def estimate(found: Mapping[str, np.ndarray], outcome: str, months: int) -> Estimate:
    """The mean of an outcome per dialogue, with its interval; of ``any_transfer`` the share of dialogues.

    A first month counts the scenario's months where it never came: its mean up to that horizon.
    """
    if outcome.startswith("first_"):
        return restricted_mean(found[outcome], months)
    numbers = values(found, outcome, months)
    if outcome == ANY:
        return share(int(numbers.sum()), len(numbers))
    return mean(numbers[np.isfinite(numbers)])
