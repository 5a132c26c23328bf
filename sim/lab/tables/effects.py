"""Effect sizes and tests of the same pairs that are compared in differences.csv.

Whether a dialogue had a breakthrough, an uptake, a transfer, an agreement: risk difference, odds ratio, and McNemar's
exact test. How many: Cliff's delta. All pairs of an outcome and measure in a study are corrected together (Holm).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.lab.measure import EVER
from sim.lab.tables.pairs import Columns, PointPair
from sim.lab.tables.summary import blank, cells_of
from sim.statistics.dominance import cliffs_delta
from sim.statistics.effects import odds_ratio_of
from sim.statistics.estimate import Estimate
from sim.statistics.paired import Cells, mcnemar_of, share_difference_of, table
from sim.statistics.several import holm, p_value, stands
from sim.store.columns import EFFECTS, VALUES

COUNTED = ("drafts", "breakthroughs", "uptake", "transferred", "agreed")
"""Outcomes that are compared as counts."""
RISK, ODDS, DELTA = "risk_difference", "odds_ratio", "cliffs_delta"
MCNEMAR, READ_OFF = "McNemar, exact", "read off the interval"


class EffectRow(NamedTuple):
    """An effect size of a pair; nothing but its names if a point of it failed."""

    pair: PointPair
    outcome: str
    measure: str
    estimate: Estimate | None = None
    counts: Cells | None = None
    p_value: float | None = None
    holm: float | None = None

    def cells(self) -> tuple[object, ...]:
        """Outcome, measure, n, estimate, its ends, level, 2 x 2 table, p, Holm's p, which is ahead, test, method."""
        if self.estimate is None:
            return blank(EFFECTS[len(VALUES) :], self.outcome, self.measure)
        counts = self.counts or (None,) * 4
        test = READ_OFF if self.counts is None else MCNEMAR
        tested = (self.p_value, self.holm, self.pair.ahead(self._apart(self.estimate)), test)
        return self.outcome, self.measure, *cells_of(self.estimate), *counts, *tested, self.estimate.method

    def _apart(self, found: Estimate) -> int:
        if not stands(self.holm):
            return 0
        lead = found.estimate or 0.0 if self.counts is None else self.counts.first_only - self.counts.second_only
        return int(np.sign(lead))


class Effects:
    """Compares pair by pair; ``COLUMNS`` of runs are needed."""

    COLUMNS = COUNTED

    def __init__(self, pairs: Sequence[PointPair]) -> None:
        self._pairs = tuple(pairs)
        self._tables: dict[tuple[int, str], Cells] = {}
        self._deltas: dict[tuple[int, str], Estimate] = {}

    def compare(self, place: int, one: Columns, two: Columns, months: int) -> None:  # noqa: ARG002
        """Compare a pair (see ``sim.lab.tables.pairs.Comparer``)."""
        for outcome, column in EVER.items():
            self._tables[place, outcome] = table(one[column], two[column])
        for outcome in COUNTED:
            self._deltas[place, outcome] = cliffs_delta(one[outcome], two[outcome])

    def rows(self) -> Iterator[EffectRow]:
        """All effect sizes, by outcome and measure, then by pair."""
        for outcome in EVER:
            tables = {place: self._tables[place, outcome] for place in self._there(self._tables, outcome)}
            alone = [float(p) for p in mcnemar_of([*tables.values()])]
            tested = dict(zip(tables, zip(alone, map(float, holm(alone)), strict=True), strict=True))
            for measure, of in ((RISK, share_difference_of), (ODDS, odds_ratio_of)):
                for place, pair in enumerate(self._pairs):
                    cells = tables.get(place)
                    known = (of(cells), cells, *tested[place]) if cells else ()
                    yield EffectRow(pair, outcome, measure, *known)
        for outcome in COUNTED:
            yield from self._of_counts(outcome)

    def _of_counts(self, outcome: str) -> Iterator[EffectRow]:
        found = {place: self._deltas[place, outcome] for place in self._there(self._deltas, outcome)}
        alone = {place: p_value(each) for place, each in found.items()}
        known = {place: p for place, p in alone.items() if p is not None}
        adjusted = dict(zip(known, map(float, holm([*known.values()])), strict=True))
        for place, pair in enumerate(self._pairs):
            yield EffectRow(pair, outcome, DELTA, found.get(place), None, alone.get(place), adjusted.get(place))

    def _there(self, found: Mapping[tuple[int, str], object], outcome: str) -> list[int]:
        """Pairs of which no point failed, in their order."""
        return [place for place in range(len(self._pairs)) if (place, outcome) in found]
