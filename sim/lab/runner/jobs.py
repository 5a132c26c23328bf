"""Jobs: which chunks of a study are still to be played."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from sim.lab.preparation.plan import Plan
from sim.lab.runner.chunks import Job
from sim.lab.study import Study
from sim.store.chunks import Chunks
from sim.store.spans import Span, missing

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


class Jobs:
    """Chunks to play, in the order of points and runs: three numbers each, and made when they are due."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.points, self._first, self._last = array("i"), array("i"), array("i")
        """Numbers of the points that each of them is of."""

    def add(self, point: int, span: Span) -> None:
        """Add some runs of a point."""
        self.points.append(point)
        self._first.append(span.first)
        self._last.append(span.last)

    @property
    def due(self) -> int:
        """How many runs all of them have."""
        return sum(self._last) - sum(self._first)

    def __len__(self) -> int:
        return len(self.points)

    def __iter__(self) -> Iterator[Job]:
        for number, *span in zip(self.points, self._first, self._last, strict=True):
            yield Job(self._plan.points[number], self._plan.keys[number], Span(*span))


def jobs_of(plan: Plan, chunks: Chunks, block: int) -> Jobs:
    """The chunks that are missing; what failed before is not among them."""
    found = Jobs(plan)
    for number, key in plan.keys.items():
        there = [*chunks.done(key), *(span for span, _ in chunks.failed(key))]
        for span in missing(there, plan.study.repetitions, block):
            found.add(number, span)
    return found
