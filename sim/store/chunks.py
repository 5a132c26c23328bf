"""Chunks: the runs of a point of a study, a stretch of them a file, found by the key of all that decided them.

``chunks/<key>/<first>-<last>.parquet`` holds runs ``first`` up to, not including, ``last``. Stretches may have any
length, so that a study taken up with other blocks, or more repetitions, only fills what is missing.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from sim.store.disk import make, sync, whole, write_text

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

FOLDER = "chunks"
RECENT, SMALL = 16, 2000
"""Most chunks that were just kept and are held for whoever reads them next, and most rows of each: some 5 MB."""
DONE, FAILED = ".parquet", ".failed.json"


class Span(NamedTuple):
    """Runs from ``first`` up to, not including, ``last``."""

    first: int
    last: int


class Failed(NamedTuple):
    """A stretch of runs that could not be played, and why. ``span`` is as narrow as is known."""

    span: Span
    message: str


class DamagedError(Exception):
    """A file of the store that cannot be read."""


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


class Chunks:
    """The chunks of a study's folder. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER
        self._recent: OrderedDict[tuple[str, Span], pa.Table] = OrderedDict()
        self._lock = Lock()

    def done(self, key: str) -> list[Span]:
        """The stretches of a point that are there."""
        return [_span(path.name) for path in self._files(key, DONE)]

    def failed(self, key: str) -> list[tuple[Span, Failed]]:
        """The stretches of a point that failed: which were tried, and what is known."""
        return [(_span(path.name), _read_failure(path)) for path in self._files(key, FAILED)]

    def prepare(self, keys: Iterable[str]) -> None:
        """Make the folders of points all at once: each on its own would wait for the disk."""
        make(self.folder)
        for key in keys:
            (self.folder / key).mkdir(exist_ok=True)
        sync(self.folder)

    def keep(self, key: str, span: Span, columns: Mapping[str, np.ndarray]) -> None:
        """Write the outcomes of a stretch of runs."""
        from sim.store.rows import pack, table_of

        rows = table_of(span.first, columns)
        content = pack(rows)
        make(self.folder / key)
        with whole(self._path(key, span, DONE)) as file:
            file.write(content)
        if rows.num_rows <= SMALL:
            with self._lock:
                self._recent[key, span] = rows
                if len(self._recent) > RECENT:
                    self._recent.popitem(last=False)

    def note(self, key: str, span: Span, failed: Failed) -> None:
        """Write that a stretch of runs failed."""
        make(self.folder / key)
        said = {"first": failed.span.first, "last": failed.span.last, "message": failed.message}
        write_text(self._path(key, span, FAILED), json.dumps(said, ensure_ascii=False))

    def forget_failures(self, key: str) -> None:
        """Let the stretches that failed be tried again."""
        for path in self._files(key, FAILED):
            path.unlink()

    def read(self, key: str, span: Span) -> pa.Table:
        """The rows of a stretch, once from memory if they were kept just now. Raises DamagedError."""
        import pyarrow as pa

        from sim.store.rows import unpacked

        with self._lock:
            recent = self._recent.pop((key, span), None)
        if recent is not None:
            return recent
        path = self._path(key, span, DONE)
        try:
            rows = unpacked(path.read_bytes())
        except (OSError, pa.ArrowException) as fault:
            raise DamagedError(_advice(path, str(fault))) from None
        if rows.num_rows != span.last - span.first:
            raise DamagedError(_advice(path, f"{rows.num_rows} rows"))
        return rows

    def _path(self, key: str, span: Span, ending: str) -> Path:
        return self.folder / key / f"{span.first}-{span.last}{ending}"

    def _files(self, key: str, ending: str) -> list[Path]:
        try:
            there = sorted((self.folder / key).iterdir())
        except FileNotFoundError:
            return []
        return [path for path in there if path.name.endswith(ending) and not path.name.startswith(".")]


def _span(name: str) -> Span:
    first, _, last = name.split(".")[0].partition("-")
    return Span(int(first), int(last))


def _read_failure(path: Path) -> Failed:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Failed(Span(said["first"], said["last"]), said["message"])
    except (ValueError, KeyError) as fault:
        raise DamagedError(_advice(path, str(fault))) from None


def _advice(path: Path, why: str) -> str:
    why = " ".join(why.split())[:120]
    return f"{path} cannot be read ({why}). Delete it and run the study again: only its runs are played anew."
