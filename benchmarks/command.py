"""How long someone waits at the command line.

For help; for a comparison when everything is warm; for the very first comparison, which compiles the engine. The
comparisons work in a temporary folder with a cache of their own, so that nobody's cache helps or suffers.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Finding, Size, Timing, middle
from benchmarks.process import run

PROGRAM = (sys.executable, "-m", "sim")
BARE = (sys.executable, "-c", "pass")
COMPARE = (*PROGRAM, "compare", "--repetitions", "1000", "--force", "--out", "answer")


def measure(size: Size) -> list[Finding]:
    """Wall time of whole processes, with their processor time beside it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"
        cache.mkdir()
        first = [run(COMPARE, folder, cache)]
        warm = [run(COMPARE, folder, cache) for _ in range(size.of(9, 3))]
        told, bare = [], []
        for _ in range(size.of(21, 3)):
            bare.append(run(BARE, folder))
            told.append(run((*PROGRAM, "--help"), folder))
    interpreter = f", of which {middle(bare, 'wall'):.2f} s is the interpreter itself"
    return [
        _seconds("backchannel --help", told, 0.3, interpreter),
        _seconds("backchannel compare, 1,000 repetitions, warm", warm, 3.0),
        _seconds("the very first, with nothing compiled", first, 30.0),
    ]


def _seconds(what: str, timings: list[Timing], most: float, more: str = "") -> Finding:
    wall = [timing.wall for timing in timings]
    spread = f"{min(wall):.2f} to {max(wall):.2f} s in {len(wall)}, " if len(wall) > 1 else ""
    detail = f"{spread}processor time {middle(timings):.2f} s{more}"
    return Finding(what, middle(timings, "wall"), "s", at_most=most, detail=detail)
