"""The same study with four tools: 40 points (tension by encroachment) x 50 repetitions of the standing dialogue.

Three tools play the reference model, as their users would have them do it; ours plays the compiled engine. Each script
in this folder is run in a fresh process, on one processor, and writes a table; all tables must tell of the same
breakthroughs, dialogue by dialogue. The reference model takes a thousand times longer than the engine, so it is looked
at with few repetitions, and the processor time of 50 is reckoned from there, by a straight line through two numbers
of repetitions. Memory is not: it is what the larger of them held. ``--full`` plays all 50.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from statistics import median
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory

from benchmarks.measure import Finding, Size
from benchmarks.process import Watched, watched
from benchmarks.side_by_side.tools import OURS, TOOLS, Table, Tool

POINTS, REPETITIONS = 40, 50
FEW, MORE = 2, 4
"""Repetitions that the line goes through."""
WARM = [sys.executable, "-c", "from sim import Dialogue; Dialogue().run_to_end()"]


class Seen:
    """What was seen of each tool: processes by number of repetitions, or why there is none."""

    def __init__(self) -> None:
        self.processes: dict[tuple[Tool, int], list[Watched]] = {}
        self.broken: dict[Tool, str] = {}

    def look(self, tools: Iterable[Tool], repetitions: int) -> None:
        """Let each tool run the study; all must find the same."""
        tables: list[Table] = []
        for tool in (each for each in tools if each not in self.broken):
            with TemporaryDirectory() as name:
                try:
                    process = watched(tool.words(repetitions), Path(name))
                except CalledProcessError as fault:
                    self.broken[tool] = str(fault.stderr).strip().splitlines()[-1]
                    continue
                tables.append(tool.table(Path(name)))
            if len(tables[-1]) != POINTS * repetitions or tables[-1] != tables[0]:
                raise AssertionError(f"{tool.name} did not find what the others found")
            self.processes.setdefault((tool, repetitions), []).append(process)

    def middle(self, tool: Tool, repetitions: int) -> tuple[float, ...]:
        """Medians: seconds by the wall, seconds of processor time, MB."""
        of = self.processes[tool, repetitions]
        return tuple(median(getattr(each, name) for each in of) for name in ("wall", "cpu", "peak"))


def measure(size: Size) -> list[Finding]:
    """Each tool in turn; what is not installed, or breaks, says so."""
    for words in (OURS.words(1), WARM):  # compile, if need be
        with TemporaryDirectory() as name:
            watched(words, Path(name))
    seen = Seen()
    for _ in range(1 if size.full else size.of(2, 1)):
        if size.full:
            seen.look(TOOLS, REPETITIONS)
            continue
        seen.look([OURS], REPETITIONS)
        seen.look(TOOLS, FEW)
        seen.look(TOOLS, MORE)
    return [finding for tool in TOOLS for finding in _findings(tool, seen)]


def _findings(tool: Tool, seen: Seen) -> list[Finding]:
    what = f"{POINTS} x {REPETITIONS} dialogues, {tool.name}"
    if tool in seen.broken:
        return [Finding(what, None, "s", detail=f"did not run: {seen.broken[tool]}")]
    who = f"{tool.lines()} lines to write; {tool.package} {version(tool.package)}"
    if (tool, REPETITIONS) in seen.processes:
        wall, cpu, memory = seen.middle(tool, REPETITIONS)
        time, held = f"measured, {wall:.1f} s by the wall", "measured"
    else:
        few, more = seen.middle(tool, FEW), seen.middle(tool, MORE)
        cpu = few[1] + (REPETITIONS - FEW) / (MORE - FEW) * max(more[1] - few[1], 0.0)
        time = f"reckoned from {few[1]:.1f} s for {FEW} repetitions and {more[1]:.1f} s for {MORE}"
        memory, held = more[2], f"so much for {MORE} repetitions, {few[2]:.0f} MB for {FEW}; at least that for all"
    return [
        Finding(what, cpu, "s", detail=f"{who}; processor time {time}"),
        Finding(f"{what}: peak memory", memory, "MB", detail=held),
    ]
