"""What a study would take: points, runs, time and disk, from a few runs played for the purpose."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sim.lab.preparation.plan import Plan, plan_of
from sim.lab.runner.chunks import ChunkOutcomes, Job, play
from sim.lab.runner.earlier_results import check_edition
from sim.lab.runner.jobs import block_of, jobs_of
from sim.lab.runner.run import RunOptions
from sim.lab.study import Study
from sim.store.chunks import Chunks
from sim.store.spans import Span, Stretch

RUNS = {"engine": 256, "mesa": 2}
FINAL = 0.6
"""Size of a row in the file of all runs, against one in its chunk: it is packed harder."""


class Forecast(NamedTuple):
    """What a study would take."""

    points: int
    broken: int
    """Points that cannot be played."""
    runs: int
    """In all."""
    due: int
    """Still to play."""
    seconds: float
    bytes_needed: int


def forecast(study: Study, folder: Path, options: RunOptions) -> Forecast:
    """What running a study into a folder would take; nothing is written. Raises EditionError as running it would."""
    check_edition(folder, options.force)
    plan, chunks = plan_of(study), Chunks(folder)
    jobs = jobs_of(plan, chunks, block_of(study, options.block))
    due = jobs.due
    seconds, size = _sample(plan) if jobs else (0.0, 0.0)
    workers = options.threads or os.cpu_count() or 1
    needed = int(size * (due + FINAL * len(plan.keys) * study.repetitions))
    runs = len(plan.points) * study.repetitions
    return Forecast(len(plan.points), len(plan.broken), runs, due, due * seconds / workers, needed)


def _sample(plan: Plan) -> tuple[float, float]:
    """Seconds and bytes a run, on one processor."""
    from sim.store.packs import content

    count, taken, size, played = RUNS[plan.study.driver], 0.0, 0.0, 0
    for job in _jobs(plan, count):
        play(plan.terms, job._replace(span=Span(0, 1)))  # loads what has to be compiled
        began = time.perf_counter()
        found = play(plan.terms, job)
        taken += time.perf_counter() - began
        if isinstance(found, ChunkOutcomes):
            size, played = size + content([Stretch(job.key, job.span)], found.columns)[1].size, played + count
    return taken / max(played, 1), size / max(played, 1)


def _jobs(plan: Plan, count: int) -> Iterator[Job]:
    numbers = list(plan.keys)
    for place in sorted({0, len(numbers) // 2, len(numbers) - 1}):
        number = numbers[place]
        yield Job(plan.points[number], plan.keys[number], Span(0, count))
