"""Jobs: which chunks of a study are still to be played."""

from __future__ import annotations

from collections.abc import Iterator

from sim.lab.runner.chunks import Job
from sim.lab.runner.plan import Plan
from sim.lab.study import Study
from sim.store.chunks import Chunks
from sim.store.spans import missing

BLOCK = 1000
"""Most runs of a chunk of the engine: a fifth of a second, some 80 kB. Results do not depend on it."""


def block_of(study: Study, asked: int | None = None) -> int:
    """Most runs of a chunk: what is asked for, else what suits the driver."""
    if asked is not None:
        return asked
    if study.driver != "mesa":
        return BLOCK
    from sim.lab.runner.mesa_driver import RUNS

    return RUNS


def jobs_of(plan: Plan, chunks: Chunks, block: int) -> Iterator[Job]:
    """The chunks that are missing, in the order of points and runs; what failed before is not among them."""
    for point in plan.points:
        key = plan.keys.get(point.number)
        if key is not None:
            there = [*chunks.done(key), *(span for span, _ in chunks.failed(key))]
            for span in missing(there, plan.study.repetitions, block):
                yield Job(point, key, span)
