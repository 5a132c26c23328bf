"""Where every stretch of runs is: columns of numbers, so that a hundred thousand points are a few megabytes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import NamedTuple

from sim.store.spans import Span

NONE = -1


class StretchPlace(NamedTuple):
    """Where a stretch of runs is."""

    span: Span
    file: str
    """Name of its file, from the folder of chunks."""
    row: int
    """The first of its rows there."""


class Index:
    """Finds the stretches of a point by its key."""

    def __init__(self) -> None:
        self._files: list[str] = []
        self._numbers: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._file, self._row = array("i"), array("i")
        self._from, self._to, self._before = array("i"), array("i"), array("i")

    def add(self, key: str, place: StretchPlace) -> None:
        """Add a stretch of a point."""
        number = self._numbers.setdefault(place.file, len(self._files))
        if number == len(self._files):
            self._files.append(place.file)
        self._before.append(self._last.get(key, NONE))
        self._last[key] = len(self._file)
        self._file.append(number)
        self._row.append(place.row)
        self._from.append(place.span.first)
        self._to.append(place.span.last)

    def of(self, key: str) -> Iterator[StretchPlace]:
        """The stretches of a point, the last added first."""
        at = self._last.get(key, NONE)
        while at != NONE:
            span = Span(self._from[at], self._to[at])
            yield StretchPlace(span, self._files[self._file[at]], self._row[at])
            at = self._before[at]
