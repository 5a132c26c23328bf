"""Imported once by the server that the tests fork processes from: all is loaded, one study played."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sim.lab.runner.run import RunOptions, run_study
from tests.lab.studied import small


def play(folder: str, points: int, repetitions: int, block: int) -> None:
    """A study in a process of its own; three chunks a file; ends with status 3 if another is at it."""
    from sim.store import chunks
    from sim.store.lock import BusyError

    chunks.ROWS = 3 * block

    try:
        run_study(small(points, repetitions), Path(folder), RunOptions(threads=2, block=block))
    except BusyError:
        raise SystemExit(3) from None


with tempfile.TemporaryDirectory() as _folder:
    run_study(small(2, 4), Path(_folder))
