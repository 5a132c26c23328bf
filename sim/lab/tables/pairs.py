"""Which points of a study are compared, and how their columns meet.

Two points are compared if they differ in one lever only, or in a design that moves one name at a time as a departure
from its base. Of a lever with at most ``ALL_PAIRS`` values every pair is compared, of a longer one each value with the
first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, Protocol

import numpy as np

from sim.lab.design.designs import OneAtATime
from sim.lab.study import Point, Study

ALL_PAIRS = 4
"""Most values of a lever of which every pair is compared."""
Columns = Mapping[str, np.ndarray]


class PointPair(NamedTuple):
    """Two points that differ in one name only."""

    name: str
    first: Point
    second: Point

    def cells(self, names: Sequence[str]) -> list[object]:
        """What varies, both points, the values they share, both values of what varies: a table's first cells."""
        shared = ["" if each == self.name else self.first.values[each] for each in names]
        values = [self.first.values[self.name], self.second.values[self.name]]
        return [self.name, self.first.number, self.second.number, *shared, *values]

    def failure(self, failures: Mapping[int, str]) -> str | None:
        """Which of both points failed, and why; None if neither did. ``failures``: what went wrong, by number."""
        failed = [point.number for point in (self.first, self.second) if point.number in failures]
        return "; ".join(f"point {number}: {failures[number]}" for number in failed) or None

    def ahead(self, sign: int) -> object:
        """The value of which there is more, from the sign of first minus second; None if that is 0."""
        return {1: self.first.values[self.name], -1: self.second.values[self.name], 0: None}[sign]


def pairs_of(study: Study, points: Sequence[Point]) -> list[PointPair]:
    """The pairs of points to compare, by the name in which they differ.

    >>> from sim.lab.study import Grid, Levels
    >>> track = {"track": Levels("track1", "track1_5", "track2")}
    >>> study = Study("s", "?", "standing", {"tension.baseline": Levels(0.1, 0.5)}, track, {}, (), Grid(), 1)
    >>> [(pair.first.number, pair.second.number) for pair in pairs_of(study, study.points())]
    [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    """
    found = [pair for name in study.levers for pair in _along(name, points)]
    if isinstance(study.design, OneAtATime):
        for base, moved in departures(study, points).values():
            found += [PointPair(name, base, point) for name in study.uncertainties for point in moved[name]]
    return found


def _along(name: str, points: Sequence[Point]) -> Iterator[PointPair]:
    alike: dict[tuple[object, ...], list[Point]] = {}
    for point in points:
        alike.setdefault(tuple(value for other, value in point.values.items() if other != name), []).append(point)
    for group in alike.values():
        chosen = list({point.values[name]: point for point in group}.values())
        every = len(chosen) <= ALL_PAIRS
        yield from (PointPair(name, *two) for two in combinations(chosen, 2) if every or two[0] is chosen[0])


def departures(study: Study, points: Sequence[Point]) -> dict[tuple[object, ...], tuple[Point, dict[str, list[Point]]]]:
    """Of a design that moves one name at a time: the base, and the points moved in each name, by values of levers."""
    found: dict[tuple[object, ...], tuple[Point, dict[str, list[Point]]]] = {}
    for point in points:
        chosen = tuple(point.values[name] for name in study.levers)
        base, moved = found.setdefault(chosen, (point, {name: [] for name in study.uncertainties}))
        for name in study.uncertainties:
            if point.values[name] != base.values[name]:
                moved[name].append(point)
    return found


class Comparer(Protocol):
    """What is told of both points of a pair as soon as both are there."""

    def compare(self, place: int, one: Columns, two: Columns, months: int) -> None:
        """Compare pair number ``place``: columns (dialogues,) of its first and second point, months of the scenario."""


class Pairing:
    """Takes the points of a study one after another, and holds the columns of each as long as a pair needs them."""

    def __init__(self, pairs: Sequence[PointPair], comparers: Sequence[Comparer]) -> None:
        self._pairs, self._comparers = tuple(pairs), tuple(comparers)
        self._places: dict[int, list[int]] = {}
        for place, pair in enumerate(self._pairs):
            for point in (pair.first, pair.second):
                self._places.setdefault(point.number, []).append(place)
        self._open = set(range(len(self._pairs)))
        self._waiting: dict[int, Columns] = {}

    @property
    def points(self) -> frozenset[int]:
        """Numbers of the points that are compared with another."""
        return frozenset(self._places)

    def add(self, number: int, found: Columns, months: int) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing; months of its scenario."""
        for place in self._places.get(number, ()):
            first, second = (point.number for point in self._pairs[place][1:])
            other = self._waiting.get(second if number == first else first)
            if other is not None:
                one, two = (found, other) if number == first else (other, found)
                for each in self._comparers:
                    each.compare(place, one, two, months)
                self._open.discard(place)
        if number in self._places:
            self._waiting[number] = found
        for done in [each for each in self._waiting if self._open.isdisjoint(self._places[each])]:
            del self._waiting[done]
