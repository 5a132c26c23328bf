"""Everything that is made of a study's runs while they are read, point by point; and the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from sim.lab import sensitivity
from sim.lab.preparation.plan import Plan
from sim.lab.tables import curves, swings
from sim.lab.tables.differences import Differences
from sim.lab.tables.effects import Effects
from sim.lab.tables.pairs import Pairing, pairs_of
from sim.lab.tables.summary import Summary
from sim.lab.tables.survival import Curves
from sim.store.files import CURVES, SENSITIVITY, SURVIVAL
from sim.store.tables import cells


class TableRows(NamedTuple):
    """A table to be written."""

    file: str
    rows: Iterable[Sequence[object]]


class StudyTables:
    """Takes the points of a study in their order, and gives its tables."""

    def __init__(self, plan: Plan, failed: set[int]) -> None:
        self._plan, self._failed = plan, failed
        self._names = list(plan.study.domains())
        self._there = {point.number: point for point in plan.points if point.number not in failed}
        pairs, self._swings = pairs_of(plan.study, plan.points), swings.swings_of(plan.study, plan.points)
        self._differences, self._effects = Differences(plan.study.outcomes, pairs), Effects(pairs)
        self._changes = Differences(plan.study.outcomes, [each.pair for each in self._swings])
        self._pairings = (
            Pairing(pairs, (self._differences, self._effects)),
            Pairing([each.pair for each in self._swings], (self._changes,)),
        )
        compared = frozenset[int]().union(*(each.points for each in self._pairings))
        self._summary = Summary(plan.study.outcomes, plan.study.seed, compared)
        self._survival = Curves(plan.study, self._there, dict(enumerate(plan.months)))
        self.columns = list(dict.fromkeys((*self._summary.columns, *Effects.COLUMNS, *Curves.COLUMNS)))
        """Columns of runs that are needed."""

    def add(self, number: int, found: Mapping[str, np.ndarray], months: int) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing; months of its scenario."""
        self._summary.add(number, found, self._plan.scenario(number))
        for taker in (*self._pairings, self._survival):
            taker.add(number, found, months)

    def tables(self, failures: Mapping[int, str]) -> Iterator[TableRows]:
        """Every table of the runs; those that the study has none of are left out.

        ``failures``: number of each point that failed to what went wrong there.
        """
        shown = {point.number: cells(point.values[name] for name in self._names) for point in self._plan.points}
        steps = (("summary.csv", self._summary.rows(failures)), ("funnel.csv", self._summary.funnel(failures)))
        for file, rows in steps:
            yield TableRows(
                file, ([row.point, *shown[row.point], *row.cells(), failures.get(row.point)] for row in rows)
            )
        rates = self._summary.rates
        for file, each in (("differences.csv", self._differences.rows(rates)), ("effects.csv", self._effects.rows())):
            yield TableRows(
                file, ([*row.pair.cells(self._names), *row.cells(), row.pair.failure(failures)] for row in each)
            )
        if not self._survival.left_out:
            yield TableRows(SURVIVAL, (row for curve in self._survival.curves() for row in curve.rows(self._names)))
        if self._plan.study.curves:
            yield TableRows(CURVES, curves.rows(self._plan, self._failed, self._names))
        if self._swings or self._has_shares:
            yield TableRows(SENSITIVITY, (row.cells() for row in self._sensitivity(failures)))

    @cached_property
    def _reason(self) -> str:
        return sensitivity.reason(self._plan.study, len(self._there))

    @property
    def _has_shares(self) -> bool:
        """Whether shares of variance can be read."""
        return sensitivity.samples(self._plan.study) and not self._reason

    def _sensitivity(self, failures: Mapping[int, str]) -> Iterator[sensitivity.SensitivityRow]:
        study = self._plan.study
        if self._swings:
            return swings.rows(study.outcomes, self._swings, (self._changes, self._summary.rates), failures)
        return sensitivity.first_order(study, self._there.values(), self._summary.estimates())

    def notes(self) -> list[str]:
        """What a reader must know of the tables, in sentences."""
        said = [self._survival.note]
        if self._plan.study.curves:
            runs = min(curves.FOLLOWED, self._plan.study.repetitions)
            said.append(f"curves.csv follows the first {runs:,} runs of each point, which were played again for it.")
        if sensitivity.samples(self._plan.study):
            said.append(self._reason or sensitivity.caution(len(self._failed)))
        return [sentence for sentence in said if sentence]
