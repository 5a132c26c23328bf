"""A study until it is precise enough: ever more repetitions of the same points."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from sim.lab.preparation.plan import plan_of
from sim.lab.runner.earlier_results import in_tables
from sim.lab.runner.jobs import BLOCK
from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, StudyRun, run_study
from sim.lab.stored_summary import read_summary
from sim.lab.study import Study
from sim.scenario.limits import wholes
from sim.statistics.estimate import Estimate
from sim.statistics.precision import PILOT, half_width, next_size
from sim.store.disk import DamagedError
from sim.store.files import DESIGN

CAP = 100_000
"""Most repetitions of a point where no other cap is given."""


class PrecisionTarget(NamedTuple):
    """How precise a study is to be."""

    target: float
    """Half-width of the 95% interval of the headline outcome, in its unit, at every point."""
    cap: int = CAP
    """Most repetitions of a point."""


class PrecisionRun(NamedTuple):
    """Where the repetitions ended."""

    run: StudyRun
    repetitions: int
    widest: float | None
    """Half-width where it is widest; None if no point has an interval."""
    sizes: tuple[int, ...]
    """Repetitions at every look."""


def run_until(
    study: Study, folder: Path, options: RunOptions, wanted: PrecisionTarget, progress: Progress
) -> PrecisionRun:
    """Run a study with ever more repetitions until the interval of its first outcome is narrow enough everywhere.

    All points get as many, so that they stay paired. The first look is at ``PILOT`` repetitions, whatever the study
    asks for: looking earlier, or oftener, would spoil the interval (see ``sim.statistics.precision``). Where tables
    of more repetitions are there, the first look is at those, so that none gets less precise on the way. The command of
    ``options.repeat`` names no repetitions: those that were reached are put behind it.

    Raises:
        ValueError: if the precision or the cap is out of range.
        StudyError, ScenarioError, BusyError, HaltedError: as ``run_study``.
    """
    wholes(cap=wanted.cap)
    size, sizes = max(min(PILOT, wanted.cap), 0 if options.force else _there(study, folder)), []
    while True:
        sizes.append(size)
        stage = replace(options, repeat=options.repeat and f"{options.repeat} --repetitions {size}")
        finished = run_study(replace(study, repetitions=size), folder, stage, progress)
        found = widest_of(folder / "summary.csv", study.outcomes[0])
        more = next_size(found, size, wanted.target, wanted.cap, BLOCK) if found.estimate is not None else None
        if more is None:
            return PrecisionRun(finished, size, half_width(found), tuple(sizes))
        size = more


def _there(study: Study, folder: Path) -> int:
    """On how many repetitions the tables of the study rest that are there."""
    try:
        return in_tables(folder, plan_of(study).identity) if (folder / DESIGN).is_file() else 0
    except DamagedError:  # put aside by the first run
        return 0


def widest_of(summary: Path, outcome: str) -> Estimate:
    """The estimate with the widest interval among all points of a summary; points without an estimate do not count."""
    widest = Estimate(None, None, None, 0, "nothing to count")
    for row in read_summary(summary):
        if row["outcome"] != outcome or not row["estimate"]:
            continue
        low, high = (float(row[end]) if row[end] else None for end in ("low", "high"))
        found = Estimate(float(row["estimate"]), low, high, int(row["n"]), row["method"])
        if widest.estimate is None or _width(found) > _width(widest):
            widest = found
    return widest


def _width(found: Estimate) -> float:
    half = half_width(found)
    return float("inf") if half is None else half
