"""Spans of runs: what is there, what is missing, and what gives the runs that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """Runs from ``first`` up to, not including, ``last``."""

    first: int
    last: int

    @property
    def runs(self) -> int:
        """How many."""
        return self.last - self.first


class Stretch(NamedTuple):
    """Some runs of a point, which is known by its key."""

    key: str
    span: Span


class FailedSpan(NamedTuple):
    """A stretch of runs that could not be played, and why. ``span`` is as narrow as is known."""

    span: Span
    message: str


def missing(there: Iterable[Span], end: int, block: int) -> Iterator[Span]:
    """What of the runs 0 to ``end`` is not there, cut at multiples of a block.

    >>> [tuple(span) for span in missing([Span(0, 500), Span(700, 1000)], 2100, 1000)]
    [(500, 700), (1000, 2000), (2000, 2100)]
    """
    at = 0
    for first, last in [*sorted(there), (end, end)]:
        while at < min(first, end):
            stop = min((at // block + 1) * block, first, end)
            yield Span(at, stop)
            at = stop
        at = max(at, last)


def cover(there: Iterable[Span], end: int) -> Iterator[tuple[Span, Span]]:
    """Which stretches give the runs 0 to ``end``, and which runs each of them gives; stops at the first gap.

    >>> [(tuple(file), tuple(runs)) for file, runs in cover([Span(0, 500), Span(0, 700), Span(500, 1000)], 900)]
    [((0, 700), (0, 700)), ((500, 1000), (700, 900))]
    """
    left, at = sorted(there), 0
    while at < end:
        best = max((span for span in left if span.first <= at < span.last), key=lambda span: span.last, default=None)
        if best is None:
            return
        yield best, Span(at, min(best.last, end))
        at = best.last


def count(there: Iterable[Span], end: int) -> int:
    """How many of the runs 0 to ``end`` some stretches hold; gaps may be between them, overlaps count once.

    >>> count([Span(0, 10), Span(5, 12), Span(20, 40)], 30)
    22
    """
    runs, at = 0, 0
    for first, last in sorted(there):
        runs += max(0, min(last, end) - max(first, at))
        at = max(at, last)
    return runs
