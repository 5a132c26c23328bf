"""How long a five-year dialogue takes.

The default dialogue: two sides of six seats, twenty meetings in sixty months. Beside microseconds stands the time in
units of a kernel that only spins, since a machine's speed drifts from minute to minute and from one to the next. Many
short samples are taken: the median is what one waits for, the quietest hundredth what the machine can do when nobody
else wants it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import numpy as np

from benchmarks.block import Block
from benchmarks.measure import STEPS, Finding, Size, Timing, interleaved, middle, ratio, spin
from sim import load
from sim.scenario.plan import TRACKS, Scenario
from sim.scenario.seating import in_room

RUNS = 100
"""Runs of a sample: some milliseconds, short enough to fall between two disturbances."""
BLOCKS = 10
"""Samples go round so many blocks of runs, so that the luck of one weighs little."""
UNITS = 256
"""Units that the kernel spins at a time."""


def measure(size: Size) -> list[Finding]:
    """Each track's room by itself; the limit is for the default one, which is Track 1.5."""
    findings = []
    for track, label in TRACKS.items():
        works = {"play": player(in_room(load(), track)), "spin": lambda: spin(UNITS * STEPS)}
        taken = interleaved(works, BLOCKS * size.of(200, 2), warm=BLOCKS)
        wall = 1e6 * middle(taken["play"], "wall") / RUNS
        units = ratio(taken["play"], taken["spin"]) * UNITS / RUNS
        detail = (
            f"quietest hundredth {quietest(taken['play']):.1f} µs; wall {wall:.1f} µs; {units:.2f} units of spinning"
        )
        most = 100.0 if track == "track1_5" else None
        value = 1e6 * middle(taken["play"]) / RUNS
        findings.append(Finding(f"a five-year dialogue, {label}", value, "µs", at_most=most, detail=detail))
    return findings


def player(scenario: Scenario) -> Callable[[], object]:
    """Plays the next block each time it is called."""
    block, firsts = Block(scenario, RUNS), cycle(range(0, BLOCKS * RUNS, RUNS))
    return lambda: block.play(next(firsts))


def quietest(timings: list[Timing]) -> float:
    """Microseconds a run that only a hundredth of the samples undercut.

    By block, so that easy luck is not taken for a quiet moment.
    """
    seconds = [timing.cpu for timing in timings]
    return 1e6 * float(np.mean([np.quantile(seconds[number::BLOCKS], 0.01) for number in range(BLOCKS)])) / RUNS
