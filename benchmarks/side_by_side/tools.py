"""Four tools, the script that a user of each writes, and how what it found is read."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

HERE = Path(__file__).parent
Table = dict[tuple[float, float, int], int]
"""Tension, encroachment and number of the run to breakthroughs."""


@dataclass(frozen=True)
class Tool:
    """A tool, the package it comes in, the script its user writes."""

    name: str
    package: str
    script: str

    def words(self, repetitions: int) -> list[str]:
        """The command."""
        return [sys.executable, str(HERE / self.script), str(repetitions)]

    def table(self, folder: Path) -> Table:
        """What it found."""
        return _table(pd.read_csv(folder / "found.csv"), "baseline", "level")

    def lines(self) -> int:
        """Lines that its user writes."""
        return lines_of((HERE / self.script).read_text(encoding="utf-8"))


class Ours(Tool):
    """Backchannel, whose user writes an experiment file."""

    def words(self, repetitions: int) -> list[str]:
        """The command."""
        study = [sys.executable, "-m", "sim", "study", str(HERE / self.script), "--repetitions", str(repetitions)]
        return [*study, "--out", "study", "--threads", "1"]

    def table(self, folder: Path) -> Table:
        """What it found, its points joined to its runs."""
        points, runs = pd.read_csv(folder / "study" / "points.csv"), pd.read_parquet(folder / "study" / "runs.parquet")
        return _table(runs.merge(points, on="point"), "tension.baseline", "encroachment.level")


OURS = Ours("Backchannel", "backchannel", "with_backchannel.py")
TOOLS = (
    OURS,
    Tool("Mesa's batch_run", "mesa", "with_mesa.py"),
    Tool("AgentPy", "agentpy", "with_agentpy.py"),
    Tool("EMA Workbench", "ema_workbench", "with_workbench.py"),
)


def _table(rows: pd.DataFrame, baseline: str, level: str) -> Table:
    columns = (rows[name] for name in (baseline, level, "run", "breakthroughs"))
    return {(float(tau), float(e), int(run)): int(found) for tau, e, run, found in zip(*columns, strict=True)}


def lines_of(text: str) -> int:
    """Lines that are neither blank, nor a remark, nor a string by itself."""
    strings = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )
    left_out = {number for node in strings for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return sum(bool(line) and not line.startswith("#") and number not in left_out for number, line in lines)
