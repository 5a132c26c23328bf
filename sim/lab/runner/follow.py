"""Finishing beside the playing: a thread takes point after point as soon as all its chunks are there.

While the last points are played the first are long read, so little is left to do at the end. Nothing of it shows
before all is there: the file of all runs appears whole or not at all.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Condition
from types import TracebackType

from sim.lab.preparation.plan import Plan
from sim.lab.runner.chunks import ChunkOutcomes, Job
from sim.lab.runner.drive import Keep
from sim.lab.runner.finish import RunsTaken, failures_of, take_runs
from sim.lab.runner.jobs import Jobs
from sim.lab.runner.progress import Progress
from sim.store.chunks import Chunks
from sim.store.spans import FailedSpan

RUNS = 200
"""Runs after which the follower is woken: being woken for each of many small chunks takes longer than playing them."""


class AbandonedError(Exception):
    """What was begun to be taken is of no use."""


class Follower:
    """Follows a study that is played. Tell it of every chunk; leaving its context abandons what is not taken."""

    def __init__(self, chunks: Chunks, plan: Plan, jobs: Jobs) -> None:
        """``jobs``: the chunks that are to be played; all others are there."""
        self._chunks, self._plan = chunks, plan
        self._left = array("i", bytes(4 * len(plan.points)))
        for number in jobs.points:
            self._left[number] += 1
        self._jobs, self._unread = len(jobs), 0
        self._changed = Condition()
        self._abandoned = False
        self._pool = ThreadPoolExecutor(1)
        self._taken = self._pool.submit(self._take)

    def add(self, job: Job) -> None:
        """A chunk is there."""
        with self._changed:
            self._left[job.point.number] -= 1
            self._jobs -= 1
            self._unread += job.span.runs
            if self._unread >= RUNS or not self._jobs:
                self._unread = 0
                self._changed.notify_all()

    def abandon(self) -> None:
        """Some point has failed, or the playing was broken off: whatever is taken would have to be taken anew."""
        with self._changed:
            self._abandoned = True
            self._changed.notify_all()

    def result(self) -> RunsTaken | None:
        """What was made of all runs, once they are; None if it was abandoned. Raises what the taking raised."""
        try:
            return self._taken.result()
        except AbandonedError:
            return None

    def _take(self) -> RunsTaken:
        failed = frozenset(each.point.number for each in failures_of(self._plan, self._chunks))
        return take_runs(self._chunks, self._plan, failed, self._wait)

    def _wait(self, number: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._abandoned or not self._left[number])
            if self._abandoned:
                raise AbandonedError

    def __enter__(self) -> Follower:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.abandon()
        self._pool.shutdown()


def keeping(chunks: Chunks, progress: Progress, follower: Follower) -> Keep:
    """Writes what comes of a chunk, and tells of it."""

    def keep(job: Job, found: ChunkOutcomes | FailedSpan) -> None:
        if isinstance(found, FailedSpan):
            chunks.note(job.key, job.span, found)
            progress.failure()
            follower.abandon()
        else:
            chunks.keep(job.key, job.span, found.columns)
            follower.add(job)

    return keep


@contextmanager
def flushing(chunks: Chunks) -> Iterator[None]:
    """Have all that was kept on the disk at the end, and as much of it as can be if it is broken off."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            chunks.flush()
        raise
    chunks.flush()
