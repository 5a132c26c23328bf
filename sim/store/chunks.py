"""Chunks: the runs of the points of a study, stretch by stretch, found by the key of all that decided them.

Stretches may have any length, so that a study taken up with other blocks, or more repetitions, only fills what is
missing. They wait for others to share a file with (``sim.store.packs``), half a minute at most. What is on the disk is
listed once, from what each file says of itself; a file that is not what it should be is put aside, and what it should
hold is missing then.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from sim.store import failures, singles
from sim.store.disk import DamagedError, make, move_aside, whole
from sim.store.failures import FailureRecord
from sim.store.files import ASIDE, CHUNKS
from sim.store.index import Index, StretchPlace
from sim.store.listing import RunsPlace, entries_in
from sim.store.spans import FailedSpan, Span, Stretch

if TYPE_CHECKING:
    import numpy as np

ROWS = 2000
"""Runs after which those that wait are written: some 100 kB."""
PATIENCE = 30.0
"""Seconds after which those that wait are written, however few: what a kill may lose."""
RECENT = 8
"""Most files whose columns are held for whoever reads them next, if they have few rows: some 3 MB."""


class Backlog(NamedTuple):
    """What is not written yet."""

    runs: dict[Stretch, Mapping[str, np.ndarray]]
    failed: list[FailureRecord]


class Chunks:
    """The chunks of a study's folder. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self.study, self.folder = folder, folder / CHUNKS
        self.wrong: list[DamagedError] = []
        """Files that are not what they should be, and are left out."""
        self.runs_added = 0
        """Runs that were taken since."""
        self._index, self._failed = Index(), dict[str, list[FailureRecord]]()
        self._waiting, self._rows, self._since = Backlog({}, []), 0, monotonic()
        self._fresh: dict[str, dict[Span, Mapping[str, np.ndarray]]] = {}
        self._recent: OrderedDict[str, Mapping[str, np.ndarray]] = OrderedDict()
        self._lock = Lock()
        for each in entries_in(self.folder):
            if isinstance(each, RunsPlace):
                self._index.add(*each)
            elif isinstance(each, FailureRecord):
                self._failed.setdefault(each.stretch.key, []).append(each)
            else:
                self.wrong.append(each)

    def done(self, key: str) -> list[Span]:
        """The stretches of a point that are there."""
        with self._lock:
            return [*(place.span for place in self._index.of(key)), *self._fresh.get(key, ())]

    def failed(self, key: str) -> list[tuple[Span, FailedSpan]]:
        """The stretches of a point that failed: which were tried, and what is known."""
        with self._lock:
            return [(each.stretch.span, each.failure) for each in self._failed.get(key, ())]

    def keep(self, key: str, span: Span, columns: Mapping[str, np.ndarray]) -> None:
        """Take the outcomes of a stretch of runs, to be written with others."""
        with self._lock:
            self._waiting.runs[Stretch(key, span)] = columns
            self._fresh.setdefault(key, {})[span] = columns
            self._rows += span.runs
            self.runs_added += span.runs
            due = self._due()
        self._write(due)

    def note(self, key: str, span: Span, failed: FailedSpan) -> None:
        """Take that a stretch of runs failed."""
        noted = FailureRecord(Stretch(key, span), failed)
        with self._lock:
            self._waiting.failed.append(noted)
            self._failed.setdefault(key, []).append(noted)
            self._rows += 1
            due = self._due()
        self._write(due)

    def flush(self) -> None:
        """Write all that waits."""
        with self._lock:
            due = self._take()
        self._write(due)

    def forget_failures(self, keys: Collection[str]) -> None:
        """Let what failed be tried again. Only for who holds the folder's lock."""
        failures.forget(self.folder, keys)
        for key in [key for key in keys if self._failed.pop(key, None) and (self.folder / key).is_dir()]:
            for path in (self.folder / key).glob(f"*{failures.ENDING}"):
                path.unlink()

    def read(self, key: str, span: Span) -> Mapping[str, np.ndarray]:
        """The columns of a stretch: -1 or NaN where missing. Raises DamagedError."""
        with self._lock:
            fresh = self._fresh.get(key, {}).get(span)
            place = next((each for each in self._index.of(key) if each.span == span), None)
        if fresh is not None:
            return fresh
        if place is None:
            raise DamagedError(self.folder / key, "its runs have vanished")
        columns, last = self._columns(place), place.row + span.runs
        return {name: values[place.row : last] for name, values in columns.items()}

    def put_aside(self, fault: DamagedError) -> str:
        """Move a file that is not what it should be out of the way; returns what to tell of it."""
        name = "-".join(fault.path.relative_to(self.folder).parts)
        target = move_aside(fault.path, self.study / ASIDE, name)
        return f"{fault}: it is put aside as {target}, and the runs it should hold are played again."

    def _due(self) -> Backlog:
        """What is to be written now; the lock is held."""
        return self._take() if self._rows >= ROWS or monotonic() - self._since > PATIENCE else Backlog({}, [])

    def _take(self) -> Backlog:
        taken, self._waiting, self._rows, self._since = self._waiting, Backlog({}, []), 0, monotonic()
        return taken

    def _write(self, due: Backlog) -> None:
        if due.runs or due.failed:
            make(self.folder)
        if due.failed:
            failures.write(self.folder, due.failed)
        if due.runs:
            self._pack(due.runs)

    def _pack(self, runs: Mapping[Stretch, Mapping[str, np.ndarray]]) -> None:
        import numpy as np

        from sim.store import packs

        parts, row = list(runs.values()), 0
        columns = {name: np.concatenate([part[name] for part in parts]) for name in packs.OUTCOMES}
        name, content = packs.content(list(runs), columns)
        with whole(self.folder / name) as file:
            file.write(content)
        with self._lock:
            self._hold(name, columns)
            for key, span in runs:
                self._index.add(key, StretchPlace(span, name, row))
                row += span.runs
                fresh = self._fresh.get(key, {})
                fresh.pop(span, None)
                if not fresh:
                    self._fresh.pop(key, None)

    def _columns(self, place: StretchPlace) -> Mapping[str, np.ndarray]:
        """The columns of a file."""
        from sim.store import packs

        with self._lock:
            if place.file in self._recent:
                self._recent.move_to_end(place.file)
                return self._recent[place.file]
        path = self.folder / place.file
        found = singles.read(path, place.span) if "/" in place.file else packs.read(path)
        with self._lock:
            self._hold(place.file, found)
        return found

    def _hold(self, file: str, columns: Mapping[str, np.ndarray]) -> None:
        """Hold columns for who reads them next; the lock is held."""
        if len(next(iter(columns.values()))) <= 2 * ROWS:
            self._recent[file] = columns
            if len(self._recent) > RECENT:
                self._recent.popitem(last=False)
