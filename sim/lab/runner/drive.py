"""Driving: chunks handed to threads or processes, a few ahead, and taken back in whatever order they end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event, Semaphore
from typing import TypeVar

from sim.lab.preparation.plan import Plan
from sim.lab.runner.chunks import ChunkOutcomes, Job, StopChunk, play
from sim.lab.runner.progress import Progress
from sim.scenario.limits import wholes
from sim.store.spans import FailedSpan

Keep = Callable[[Job, ChunkOutcomes | FailedSpan], None]
"""Writes what came of a chunk."""
Found = TypeVar("Found")
Task = TypeVar("Task")
"""A chunk, or a bundle of them."""
RUNS, BUNDLE = 100, 32
"""Runs, and chunks, that are handed to a thread together at most: some hundredths of a second."""
SWITCH = 0.0002
"""Seconds after which a thread that waits for Python's lock asks for it; usually 25 times as many."""
TICK = 1.0
"""Seconds between looks at the clock while nothing ends."""


class HaltedError(Exception):
    """The study cannot go on for now, and why; what was played is kept."""


def on_threads(plan: Plan, jobs: Iterable[Job], keep: Keep, progress: Progress, threads: int | None) -> None:
    """Play chunks on threads of this process, each of which writes what it played.

    The engine lets other threads work; while some wait for the disk, others play, never more than ``threads`` at once.
    After an error or Ctrl-C the chunks at hand are abandoned at their next block.
    """
    stop, number = Event(), _workers(threads)
    turn = Semaphore(number)

    def pulse(runs: int) -> None:
        if stop.is_set():
            raise StopChunk
        progress.runs(runs)

    def work(bundle: list[Job]) -> None:
        found = list[tuple[Job, ChunkOutcomes | FailedSpan]]()
        try:
            with turn:
                for job in bundle:
                    found.append((job, play(plan.terms, job, pulse, plan.scenarios.get(job.point.number))))
        finally:
            for job, each in found:
                keep(job, each)

    with ThreadPoolExecutor(2 * number) as pool, _switching(SWITCH):
        try:
            flow(_bundles(jobs), lambda bundle: pool.submit(work, bundle), _nothing_to_write, progress, 3 * number)
        except BaseException:
            stop.set()
            raise


def _workers(asked: int | None) -> int:
    """How many play at a time. Raises ValueError if more are asked for than can."""
    return (os.cpu_count() or 1) if asked is None else wholes(threads=asked)[0]


@contextmanager
def _switching(seconds: float) -> Iterator[None]:
    """Let threads take turns at Python's lock so often: those that play need it for a moment only, many times."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _bundles(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Small chunks together: handing out each on its own would take as long as playing it."""
    bundle: list[Job] = []
    for job in jobs:
        bundle.append(job)
        if len(bundle) == BUNDLE or sum(each.span.runs for each in bundle) >= RUNS:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


def _nothing_to_write(_: list[Job], __: None) -> None:
    """What a thread played it has written itself."""


def on_processes(plan: Plan, jobs: Iterable[Job], keep: Keep, progress: Progress, number: int | None) -> None:
    """Play chunks in fresh processes: for the reference model. Ctrl-C ends them at once."""
    from multiprocessing import active_children

    from sim.lab.runner.mesa_driver import check_script, processes

    check_script()
    workers, before = _workers(number), set(active_children())
    with processes(workers) as pool:
        try:
            elsewhere(pool, plan, jobs, keep, progress, 2 * workers)
        except BrokenExecutor:
            raise HaltedError("a process that played the reference model died, perhaps for want of memory") from None
        except BaseException:
            for child in set(active_children()) - before:
                child.terminate()
            raise


def elsewhere(pool: Executor, plan: Plan, jobs: Iterable[Job], keep: Keep, progress: Progress, ahead: int) -> None:
    """Play chunks where nothing of this process is at hand; keep here what comes back."""

    def taken(job: Job, found: ChunkOutcomes | FailedSpan) -> None:
        keep(job, found)
        progress.runs(job.span.runs)

    flow(jobs, lambda job: pool.submit(play, plan.terms, job), taken, progress, ahead)


def flow(
    jobs: Iterable[Task],
    submit: Callable[[Task], Future[Found]],
    taken: Callable[[Task, Found], None],
    progress: Progress,
    ahead: int,
) -> None:
    """Keep at most ``ahead`` chunks, or bundles of them, handed out, so that memory does not grow with the study.

    Raises whatever a chunk raises; those not begun are then called back.
    """
    out: dict[Future[Found], Task] = {}
    try:
        for job in jobs:
            while len(out) >= ahead:
                _take(out, taken, progress)
            out[submit(job)] = job
        while out:
            _take(out, taken, progress)
    except BaseException:
        for future in out:
            future.cancel()
        raise


def _take(out: dict[Future[Found], Task], taken: Callable[[Task, Found], None], progress: Progress) -> None:
    ended, _ = wait(out, timeout=TICK, return_when=FIRST_COMPLETED)
    progress.tick()
    for future in ended:
        taken(out.pop(future), future.result())
