"""What is made of a study of many points: one row a point, the mean and the variance of each outcome, and no more.

Nobody reads a difference for each of ten thousand pairs. What such a study is for, a surface, an emulator, shares of
variance, is made from means and how far noise moves them. All else can be made from the runs, which are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np

from sim.lab import sensitivity
from sim.lab.measure import RATE, columns_of, values
from sim.lab.preparation.plan import MANY, Plan
from sim.lab.tables.gather import TableRows
from sim.statistics.estimate import Estimate
from sim.statistics.rates import CARRIED, SOLVED
from sim.store.files import SENSITIVITY
from sim.store.tables import cells


class Moments(NamedTuple):
    """Of an outcome at a point. The variance over ``n`` is the square of the standard error of the mean."""

    n: int
    mean: float
    """NaN where there is nothing to count."""
    variance: float
    """NaN where one dialogue, or none, tells nothing of it."""


NOTHING = Moments(0, np.nan, np.nan)


def moments(found: Mapping[str, np.ndarray], outcome: str, months: int) -> Moments:
    """Of one outcome of some dialogues: columns (dialogues,), -1 or NaN where missing; months of the scenario.

    Of the transfer rate, ``n`` are the questions solved, and the variance is that of one of them (delta method).
    """
    if outcome == RATE:
        total, runs = int(found[SOLVED].sum()), len(found[SOLVED])
        if not total:
            return NOTHING
        spread = _of(values(found, RATE, months)).variance
        return Moments(total, float(found[CARRIED].sum()) / total, spread * total / runs)
    numbers = values(found, outcome, months)
    return _of(numbers[np.isfinite(numbers)])


def _of(numbers: np.ndarray) -> Moments:
    n = len(numbers)
    if not n:
        return NOTHING
    centre = float(numbers.sum()) / n
    return Moments(n, centre, float(np.square(numbers - centre).sum()) / (n - 1) if n > 1 else np.nan)


class MomentTables:
    """Takes the points of a study in any order, and gives its tables; see ``sim.lab.tables.gather``."""

    def __init__(self, plan: Plan, failed: set[int]) -> None:
        self._plan, self._failed = plan, failed
        outcomes, points = plan.study.outcomes, len(plan.points)
        self._n = {name: np.zeros(points, np.int32) for name in outcomes}
        self._mean, self._variance = ({name: np.full(points, np.nan) for name in outcomes} for _ in range(2))

    @property
    def columns(self) -> list[str]:
        """Columns of runs that are needed."""
        return columns_of(self._plan.study.outcomes)

    def add(self, number: int, found: Mapping[str, np.ndarray], months: int) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing; months of its scenario."""
        for name in self._plan.study.outcomes:
            self._n[name][number], self._mean[name][number], self._variance[name][number] = moments(found, name, months)

    def tables(self, failures: Mapping[int, str]) -> Iterator[TableRows]:
        """Every table of the runs. ``failures``: number of each point that failed to what went wrong there."""
        yield TableRows("summary.csv", self._rows(failures))
        if self._has_shares:
            there = (point for point in self._plan.points if point.number not in self._failed)
            rows = sensitivity.first_order(self._plan.study, there, _Estimates(self._mean))
            yield TableRows(SENSITIVITY, (row.cells() for row in rows))

    def _rows(self, failures: Mapping[int, str]) -> Iterator[list[object]]:
        names = list(self._plan.study.domains())
        for number, point in enumerate(self._plan.points):
            found: list[object] = []
            for name in self._plan.study.outcomes:
                n = None if number in failures else self._n[name][number].item()
                found += [n, self._mean[name][number].item(), self._variance[name][number].item()]
            yield [number, *cells(point.values[name] for name in names), *found, failures.get(number)]

    @cached_property
    def _reason(self) -> str:
        return sensitivity.reason(self._plan.study, len(self._plan.points) - len(self._failed))

    @property
    def _has_shares(self) -> bool:
        """Whether shares of variance can be read."""
        return sensitivity.samples(self._plan.study) and not self._reason

    def notes(self) -> list[str]:
        """What a reader must know of the tables, in sentences."""
        points = len(self._plan.points)
        said = [
            f"{points:,} points are too many for several rows each (most: {MANY:,}): summary.csv has one row a point, "
            "with n, mean and variance of each outcome. There is no funnel, no difference or effect of pairs, no "
            "interval and no survival curve; any of them can be made from runs.parquet."
        ]
        if sensitivity.samples(self._plan.study):
            said.append(self._reason or sensitivity.caution(len(self._failed)))
        return [sentence for sentence in said if sentence]


class _Estimates(Mapping[int, Mapping[str, Estimate]]):
    """Means as estimates, by point and outcome, each made when it is read."""

    def __init__(self, means: Mapping[str, np.ndarray]) -> None:
        self._means = means

    def __getitem__(self, number: int) -> Mapping[str, Estimate]:
        return {name: Estimate(column[number], None, None, 1) for name, column in self._means.items()}

    def __iter__(self) -> Iterator[int]:
        return iter(range(len(self)))

    def __len__(self) -> int:
        return len(next(iter(self._means.values())))
