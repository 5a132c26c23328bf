"""What every benchmark measures with: paired timings, a kernel that only spins, a finding with its limit.

A machine's speed drifts, and others may be using it. So what is compared takes turns, forwards then backwards
(A B, B A, ...), a ratio is the median of the ratios within a turn, and processor time stands beside wall time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter, thread_time
from typing import NamedTuple

from sim.compiled import entry


@contextmanager
def before_all_else() -> Iterator[str]:
    """What is measured within, and every process it starts, goes before all else that runs, if the system allows it.

    Yields which priority it has, in words.
    """
    try:
        before = os.sched_getscheduler(0), os.sched_getparam(0)
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(5))
    except (AttributeError, OSError):  # not on this system, or not for this user
        yield "at ordinary priority"
        return
    try:
        yield "at real-time priority"
    finally:
        os.sched_setscheduler(0, *before)


class Timing(NamedTuple):
    """Seconds that a piece of work took: on the clock, and of this thread's processor time."""

    wall: float
    cpu: float


class Size(NamedTuple):
    """How much to measure: all of it, or just enough to see a benchmark work."""

    quick: bool
    full: bool = False
    """Measure what is otherwise reckoned from less of it."""

    def of(self, full: int, quick: int) -> int:
        """One of two numbers."""
        return quick if self.quick else full


@dataclass(frozen=True)
class Finding:
    """What was measured, and the limit it is held against, if there is one."""

    what: str
    value: float | None
    """None where it could not be measured; ``detail`` says why."""
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    detail: str = ""

    @property
    def limit(self) -> str:
        """The limit in words, or nothing."""
        if self.at_least is not None:
            return f"at least {self.at_least:g}"
        return "" if self.at_most is None else f"at most {self.at_most:g}"

    @property
    def met(self) -> bool | None:
        """Whether the limit is kept; None where there is none, or nothing was measured."""
        if self.value is None or not self.limit:
            return None
        return self.value >= self.at_least if self.at_least is not None else self.value <= (self.at_most or 0.0)


def timed(work: Callable[[], object]) -> Timing:
    """Time a piece of work once."""
    wall, cpu = perf_counter(), thread_time()
    work()
    return Timing(perf_counter() - wall, thread_time() - cpu)


def interleaved(works: Mapping[str, Callable[[], object]], rounds: int, warm: int = 1) -> dict[str, list[Timing]]:
    """Time several pieces of work in turn, ``rounds`` times, after ``warm`` rounds that do not count."""
    taken: dict[str, list[Timing]] = {name: [] for name in works}
    for number in range(-warm, rounds):
        for name in list(works)[:: 1 if number % 2 == 0 else -1]:
            taken[name].append(timed(works[name]))
    return {name: timings[warm:] for name, timings in taken.items()}


def ratio(over: Sequence[Timing], under: Sequence[Timing], clock: str = "cpu") -> float:
    """Median of the ratios of two pieces of work, round by round."""
    pairs = zip(over, under, strict=True)
    return median(getattr(one, clock) / getattr(two, clock) for one, two in pairs)


def middle(timings: Sequence[Timing], clock: str = "cpu") -> float:
    """Median of one piece of work, in seconds."""
    return median(getattr(timing, clock) for timing in timings)


@entry
def spin(steps):  # type: ignore[no-untyped-def]
    """Dependent arithmetic without memory: the yardstick of a processor's speed."""
    x = 0.5
    for _ in range(steps):
        x = 3.75 * x * (1.0 - x)
    return x


STEPS = 10_000
"""Steps of the spinning kernel that make one unit of work, some tens of microseconds."""
