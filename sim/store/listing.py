"""What is in a folder of chunks, from the names of files and what they say of themselves; no row is read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sim.store import failures, singles
from sim.store.disk import DamagedError
from sim.store.failures import FailureRecord
from sim.store.index import StretchPlace
from sim.store.spans import Stretch

ENDING = ".parquet"
KEY = re.compile(r"[0-9a-f]{40}")
"""Name of a folder as version 0.1.0 made it; others are somebody else's."""


class RunsPlace(NamedTuple):
    """The runs of a point, and where they are."""

    key: str
    place: StretchPlace


Entry = RunsPlace | FailureRecord | DamagedError
"""What may be found: runs, a failure, or a file that is not what it should be."""


def entries_in(folder: Path) -> Iterator[Entry]:
    """Everything that is there."""
    for entry in _entries(folder):
        path = Path(entry.path)
        try:
            if entry.is_dir() and entry.name.endswith((ENDING, failures.ENDING)):
                yield DamagedError(path, "it is a folder")
            elif entry.is_dir():
                yield from _of_a_point(path) if KEY.fullmatch(entry.name) else ()
            elif entry.name.endswith(failures.ENDING):
                yield from failures.read(path)
            elif entry.name.endswith(ENDING):
                yield from _in_a_pack(path)
        except DamagedError as fault:
            yield fault


def _in_a_pack(path: Path) -> Iterator[RunsPlace]:
    from sim.store.packs import stretches_in

    row = 0
    for key, span in stretches_in(path):
        yield RunsPlace(key, StretchPlace(span, path.name, row))
        row += span.runs


def _of_a_point(folder: Path) -> Iterator[Entry]:
    """The files of a folder as version 0.1.0 made it."""
    for path, found in singles.files_in(folder):
        if isinstance(found, Stretch) and path.name.endswith(ENDING):
            yield RunsPlace(found.key, StretchPlace(found.span, f"{folder.name}/{path.name}", 0))
        elif isinstance(found, Stretch):
            try:
                yield FailureRecord(found, singles.read_failure(path))
            except DamagedError as fault:
                yield fault
        else:
            yield found


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What is in a folder, in the order of names, but for what is hidden or still being written."""
    try:
        with os.scandir(folder) as there:
            yield from sorted((each for each in there if not each.name.startswith(".")), key=lambda each: each.name)
    except (FileNotFoundError, NotADirectoryError):
        return
