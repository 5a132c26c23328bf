"""How long until the first breakthrough, uptake, transfer and agreement: curves a point, or pooled where they are many.

A study of many points has as many curves as nobody reads. Then the points of a lever's value are pooled, over all else
that varies; where the levers alone make too many curves, or months differ between points, there are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from sim.lab.study import Point, Study
from sim.statistics.intervals import OUTER
from sim.statistics.life_table import POOLED, LifeTable, Pool, life_table
from sim.statistics.survival import KAPLAN_MEIER

EVENTS = ("first_breakthrough", "first_uptake", "first_transfer", "first_agreement")
MOST = 50
"""Most curves of an event."""


class Curve(NamedTuple):
    """How long until an event, at one point or several."""

    common: Mapping[str, object]
    """What all its points have in common: ``point`` and what varies."""
    points: int
    event: str
    table: LifeTable

    def rows(self, names: list[str]) -> Iterator[list[object]]:
        """Point, what varies, points, event, month, at risk, events, survival, low, high, level, method."""
        method = KAPLAN_MEIER if self.points == 1 else POOLED
        first = [self.common.get(name) for name in ("point", *names)]
        for row in zip(*self.table, strict=True):
            yield [*first, self.points, self.event, *(each.item() for each in row), OUTER, method]


class Curves:
    """Takes the points of a study one after another; ``COLUMNS`` of runs are needed."""

    COLUMNS = EVENTS

    def __init__(self, study: Study, points: Mapping[int, Point], months: Mapping[int, int]) -> None:
        """``points``: those that did not fail, by number; ``months``: of their scenarios."""
        self._points, self._found, self._pools = points, list[Curve](), dict[tuple[object, ...], dict[str, Pool]]()
        self._levers = tuple(study.levers)
        self.note = ""
        """What a reader must know of the table; empty if there is nothing."""
        self._pooled = len(points) > MOST
        groups = {self._chosen(point) for point in points.values()}
        self.left_out = self._pooled and (len(groups) > MOST or len({months[number] for number in points}) > 1)
        if self._pooled:
            self.note = _note(len(points), self._levers, self.left_out)

    def _chosen(self, point: Point) -> tuple[object, ...]:
        return tuple(point.values[name] for name in self._levers)

    def add(self, number: int, found: Mapping[str, np.ndarray], months: int) -> None:
        """Add a point: columns (dialogues,), -1 where it never happened; months of its scenario."""
        point = self._points[number]
        if self._pooled and not self.left_out:
            pools = self._pools.setdefault(self._chosen(point), {event: Pool() for event in EVENTS})
            for event, pool in pools.items():
                pool.add(found[event], months)
        elif not self._pooled:
            common = {"point": number, **point.values}
            self._found += [Curve(common, 1, event, life_table(found[event], months)) for event in EVENTS]

    def curves(self) -> Iterator[Curve]:
        """All curves, by point or by values of the levers, then by event."""
        yield from self._found
        for chosen, pools in self._pools.items():
            common = dict(zip(self._levers, chosen, strict=True))
            yield from (Curve(common, pool.points, event, pool.table()) for event, pool in pools.items())


def _note(points: int, levers: tuple[str, ...], left_out: bool) -> str:
    many = f"{points:,} points are too many for a curve each in survival.csv (most: {MOST})"
    if left_out:
        return f"{many}; the levers alone make too many, or months differ between points, so the file is left out."
    by = f", a curve a value of {' and '.join(levers)}" if levers else ""
    return f"{many}: it pools them{by}. The points pooled are those of the design, and no sample."
