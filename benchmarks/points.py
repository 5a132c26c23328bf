"""What a point of a study costs beside its dialogues: time, memory, bytes and files, from 6,000 to 49,000 points.

The study of ``sweep`` with one dialogue a point, in a fresh process and in turn with a second one, in which as many
threads play the same dialogues and nothing is kept: what the first takes longer is bookkeeping. Memory is the most that
the process held, above that of a study of 100 points, so that neither imports nor the engine are counted. The line
through the sizes tells whether a cost is one of a point.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation, linear_regression
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.measure import Finding, Size
from benchmarks.sweep import both, fresh

SIZES, QUICK = (6_000, 12_000, 24_000, 49_000), (5_100, 5_600)
FEW = 100
"""Points of the study whose memory is taken off."""


class Cost(NamedTuple):
    """Of a study: seconds beyond the engine, by the clock and of processor time, MB, bytes on disk, files."""

    points: int
    wall: float
    busy: float
    memory: float
    disk: int
    files: int

    @property
    def a_point(self) -> str:
        """All of it, a point."""
        ms, busy = (1000 * seconds / self.points for seconds in (self.wall, self.busy))
        kilobytes = 1024 * self.memory / self.points
        size = f"{kilobytes:.2f} kB, {self.disk / self.points:.0f} B on disk"
        return f"{ms:.2f} ms ({busy:.2f} ms of processor time), {size}; {self.files} files in all"


def cost(points: int, base: float, folder: Path) -> Cost:
    """What a study of so many points costs beyond its dialogues; ``base``: memory of a small one, MB."""
    whole, alone = both(points, 1, folder)
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    beyond = whole.wall - alone.wall, whole.busy - alone.busy
    return Cost(points, *beyond, whole.found["peak"] - base, sum(files), len(files))


def measure(size: Size) -> list[Finding]:
    """Studies of several sizes, one after another."""
    with TemporaryDirectory() as name:
        fresh("study", 2, 2, Path(name, "warm"))  # compiles, if need be
        base = _peak(fresh("study", FEW, 1, Path(name, "few")).said)
        found = [cost(points, base, Path(name, str(points))) for points in (QUICK if size.quick else SIZES)]
    each = [Finding(f"a study of {one.points:,} points, a point", None, "", detail=one.a_point) for one in found]
    limits = (None, None, None) if size.quick else (1.2, 1.0, 500)
    lines = (
        ("time beside the engine", [1000 * one.wall for one in found], "ms"),
        ("memory", [1024 * one.memory for one in found], "kB"),
        ("disk", [float(one.disk) for one in found], "B"),
    )
    return [*each, *(_line(found, *line, limit) for line, limit in zip(lines, limits, strict=True))]


def _line(found: Sequence[Cost], what: str, values: list[float], unit: str, limit: float | None) -> Finding:
    """What a further point costs, and how straight the line is."""
    sizes = [float(one.points) for one in found]
    slope, start = linear_regression(sizes, values)
    straight = f"line through all sizes: r = {correlation(sizes, values):.4f}, {start:,.0f} {unit} at its start"
    return Finding(f"a further point, {what}", slope, unit, at_most=limit, detail=straight)


def _peak(said: str) -> float:
    return float(json.loads(said)["peak"])
