"""Differences within a study: what a choice changes where all else, and all luck, is the same.

Two points are compared if they differ in one lever only, or in a design that moves one name at a time as a departure
from its base. Of a lever with at most ``ALL_PAIRS`` values every pair is compared, of a longer one each value with the
first. Rows are paired dialogue by dialogue. All differences of an outcome in a study are corrected together (Holm).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from sim.lab.comparison import Difference, Estimate
from sim.lab.design.designs import OneAtATime
from sim.lab.statistics.intervals import OUTER
from sim.lab.statistics.measure import ANY, RATE, values
from sim.lab.statistics.paired import mean_difference, share_difference
from sim.lab.statistics.rates import Rate, rate_difference
from sim.lab.statistics.reduction import reduction
from sim.lab.statistics.restricted import restricted_difference
from sim.lab.statistics.several import Corrected, corrected
from sim.lab.study import Point, Study

ALL_PAIRS = 4
"""Most values of a lever of which every pair is compared."""


class Pair(NamedTuple):
    """Two points that differ in one name only."""

    name: str
    first: Point
    second: Point


class Row(NamedTuple):
    """First minus second."""

    pair: Pair
    outcome: str
    found: Corrected
    saving: float | None
    """How many times smaller the variance is than on independent luck; None if the difference never varies."""

    def cells(self) -> tuple[float | int | str | None, ...]:
        """Outcome, n, difference, low, high, level, p, Holm's p, which is ahead, saving, method."""
        value, name = self.found.found.value, self.pair.name
        ahead = {1: self.pair.first.values[name], -1: self.pair.second.values[name], 0: None}[self.found.apart]
        level = None if value.low is None else OUTER
        numbers = (value.n, value.estimate, value.low, value.high, level, self.found.p_value, self.found.holm)
        return self.outcome, *numbers, ahead, self.saving, value.method


def pairs_of(study: Study, points: Sequence[Point]) -> list[Pair]:
    """The pairs of points to compare, by the name in which they differ.

    >>> from sim.lab.study import Grid, Levels
    >>> track = {"track": Levels("track1", "track1_5", "track2")}
    >>> study = Study("s", "?", "standing", {"tension.baseline": Levels(0.1, 0.5)}, track, {}, (), Grid(), 1)
    >>> [(pair.first.number, pair.second.number) for pair in pairs_of(study, study.points())]
    [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    """
    found = [pair for name in study.levers for pair in _along(name, points)]
    if isinstance(study.design, OneAtATime):
        found += _departures(study, points)
    return found


def _along(name: str, points: Sequence[Point]) -> Iterator[Pair]:
    alike: dict[tuple[object, ...], list[Point]] = {}
    for point in points:
        alike.setdefault(tuple(value for other, value in point.values.items() if other != name), []).append(point)
    for group in alike.values():
        chosen = list({point.values[name]: point for point in group}.values())
        every = len(chosen) <= ALL_PAIRS
        yield from (Pair(name, *two) for two in combinations(chosen, 2) if every or two[0] is chosen[0])


def _departures(study: Study, points: Sequence[Point]) -> Iterator[Pair]:
    bases: dict[tuple[object, ...], Point] = {}
    for point in points:
        base = bases.setdefault(tuple(point.values[name] for name in study.levers), point)
        moved = [name for name in study.uncertainties if point.values[name] != base.values[name]]
        yield from (Pair(name, base, point) for name in moved)


class Differences:
    """Takes the points of a study one after another, and compares each with those that wait for it."""

    def __init__(self, outcomes: Sequence[str], pairs: Sequence[Pair]) -> None:
        self._outcomes, self._pairs = tuple(outcomes), tuple(pairs)
        self._places: dict[int, list[int]] = {}
        for place, pair in enumerate(self._pairs):
            for point in (pair.first, pair.second):
                self._places.setdefault(point.number, []).append(place)
        self._open = set(range(len(self._pairs)))
        self._waiting: dict[int, Mapping[str, np.ndarray]] = {}
        self._found: dict[tuple[int, str], Estimate] = {}
        self._savings: dict[tuple[int, str], float | None] = {}

    @property
    def points(self) -> frozenset[int]:
        """Numbers of the points that are compared with another."""
        return frozenset(self._places)

    def add(self, number: int, found: Mapping[str, np.ndarray], months: int) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing; months of its scenario."""
        for place in self._places.get(number, ()):
            first, second = (point.number for point in self._pairs[place][1:])
            other = self._waiting.get(second if number == first else first)
            if other is not None:
                self._compare(place, *((found, other) if number == first else (other, found)), months)
        if number in self._places:
            self._waiting[number] = found
        self._let_go()

    def _compare(self, place: int, one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray], months: int) -> None:
        for outcome in self._outcomes:
            if outcome != RATE:
                self._found[place, outcome] = difference(one, two, outcome, months)
            self._savings[place, outcome] = saving(one, two, outcome, months)
        self._open.discard(place)

    def _let_go(self) -> None:
        """Forget columns that nobody waits for."""
        for number in [each for each in self._waiting if self._open.isdisjoint(self._places[each])]:
            del self._waiting[number]

    def rows(self, rates: Mapping[int, Rate]) -> list[Row]:
        """All differences, by outcome, then by pair; ``rates`` are transfer rates of points by number."""
        rows = []
        for outcome in self._outcomes:
            found = ((place, self._estimate(place, pair, outcome, rates)) for place, pair in enumerate(self._pairs))
            known = {place: value for place, value in found if value is not None}
            asked = (self._asked(place, outcome, value) for place, value in known.items())
            for place, each in zip(known, corrected(asked), strict=True):
                rows.append(Row(self._pairs[place], outcome, each, self._savings.get((place, outcome))))
        return rows

    def _asked(self, place: int, outcome: str, value: Estimate) -> Difference:
        name, first, second = self._pairs[place]
        return Difference(outcome, str(first.values[name]), str(second.values[name]), value)

    def _estimate(self, place: int, pair: Pair, outcome: str, rates: Mapping[int, Rate]) -> Estimate | None:
        if outcome != RATE:
            return self._found.get((place, outcome))
        first, second = (rates.get(point.number) for point in (pair.first, pair.second))
        return None if first is None or second is None else rate_difference(first, second)


def difference(one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray], outcome: str, months: int) -> Estimate:
    """First minus second, paired dialogue by dialogue; of any outcome but the transfer rate.

    Dialogues in which a share could not be measured at one of the points are left out of both.
    """
    if outcome == ANY:
        return share_difference(one["transferred"] > 0, two["transferred"] > 0)
    if outcome.startswith("first_"):
        return restricted_difference(one[outcome], two[outcome], months)
    return mean_difference(values(one, outcome, months), values(two, outcome, months))


def saving(one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray], outcome: str, months: int) -> float | None:
    """How many times smaller the variance of a difference is on the same luck; None where nothing can be said."""
    if outcome == RATE and not (one["breakthroughs"].any() and two["breakthroughs"].any()):
        return None
    return reduction(one, two, outcome, months).estimate
