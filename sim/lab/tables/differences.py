"""Differences within a study: what a choice changes where all else, and all luck, is the same.

Rows are paired dialogue by dialogue. All differences of an outcome in a study are corrected together (Holm).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.lab.measure import ANY, RATE, reduction, values, widest
from sim.lab.tables.pairs import Columns, PointPair
from sim.lab.tables.summary import blank, cells_of
from sim.statistics.estimate import Difference, Estimate
from sim.statistics.intervals import within
from sim.statistics.paired import mean_difference, share_difference
from sim.statistics.rates import SOLVED, ResampledRate, rate_difference
from sim.statistics.restricted import restricted_difference
from sim.statistics.several import CorrectedDifference, correct
from sim.store.columns import DIFFERENCES, VALUES


class DifferenceRow(NamedTuple):
    """First minus second."""

    pair: PointPair
    outcome: str
    difference: CorrectedDifference | None
    """None if a point of the pair failed."""
    saving: float | None
    """How many times smaller the variance is than on independent luck; None if the difference never varies."""

    def cells(self) -> tuple[object, ...]:
        """Outcome, n, difference, low, high, inner ends, level, p, Holm's p, which is ahead, saving, method."""
        if self.difference is None:
            return blank(DIFFERENCES[len(VALUES) :], self.outcome)
        value = self.difference.difference.value
        tested = (self.difference.p_value, self.difference.holm, self.pair.ahead(self.difference.apart))
        return self.outcome, *cells_of(value), *tested, self.saving, value.method


class Differences:
    """Compares the outcomes of a study, pair by pair."""

    def __init__(self, outcomes: Sequence[str], pairs: Sequence[PointPair]) -> None:
        self._outcomes, self._pairs = tuple(outcomes), tuple(pairs)
        self._found: dict[tuple[int, str], Estimate] = {}
        self._savings: dict[tuple[int, str], float | None] = {}

    def compare(self, place: int, one: Columns, two: Columns, months: int) -> None:
        """Compare a pair (see ``sim.lab.tables.pairs.Comparer``)."""
        for outcome in self._outcomes:
            if outcome != RATE:
                self._found[place, outcome] = difference(one, two, outcome, months)
            self._savings[place, outcome] = saving(one, two, outcome, months)

    def rows(self, rates: Mapping[int, ResampledRate]) -> list[DifferenceRow]:
        """All differences, by outcome, then by pair; ``rates`` are transfer rates of points by number."""
        rows = []
        for outcome in self._outcomes:
            found = ((place, self.estimate(place, outcome, rates)) for place in range(len(self._pairs)))
            known = {place: value for place, value in found if value is not None}
            asked = (self._difference(place, outcome, value) for place, value in known.items())
            tested = dict(zip(known, correct(asked, widest), strict=True))
            for place, pair in enumerate(self._pairs):
                rows.append(DifferenceRow(pair, outcome, tested.get(place), self._savings.get((place, outcome))))
        return rows

    def _difference(self, place: int, outcome: str, value: Estimate) -> Difference:
        name, first, second = self._pairs[place]
        return Difference(outcome, str(first.values[name]), str(second.values[name]), value)

    def estimate(self, place: int, outcome: str, rates: Mapping[int, ResampledRate]) -> Estimate | None:
        """The difference of an outcome in a pair; None if a point of it failed."""
        if outcome != RATE:
            return self._found.get((place, outcome))
        first, second = (rates.get(point.number) for point in self._pairs[place][1:])
        return None if first is None or second is None else rate_difference(first, second)


def difference(one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray], outcome: str, months: int) -> Estimate:
    """First minus second, paired dialogue by dialogue; of any outcome but the transfer rate.

    Dialogues in which a share could not be measured at one of the points are left out of both.
    """
    if outcome == ANY:
        return share_difference(one["transferred"] > 0, two["transferred"] > 0)
    if outcome.startswith("first_"):
        return restricted_difference(one[outcome], two[outcome], months)
    found = mean_difference(values(one, outcome, months), values(two, outcome, months))
    return within(found, -widest(outcome), widest(outcome))


def saving(one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray], outcome: str, months: int) -> float | None:
    """How many times smaller the variance of a difference is on the same luck; None where nothing can be said."""
    if outcome == RATE and not (one[SOLVED].any() and two[SOLVED].any()):
        return None
    return reduction(one, two, outcome, months).estimate
