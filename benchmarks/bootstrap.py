"""The bootstrap of three transfer rates and their differences: how its time grows with the dialogues, and its memory.

Dialogues are made up, since ten million would take hours to play: breakthroughs that cluster, of which some transfer,
in three rooms on the same luck. Times are compared within one process; the memory is that of a fresh one, data and all.
"""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from itertools import combinations, pairwise

import numpy as np

from benchmarks.measure import Finding, Size, interleaved, middle, ratio
from benchmarks.memory import peak
from benchmarks.process import ROOT, surroundings
from sim.statistics.intervals import resampled_sums
from sim.statistics.rates import rate_difference, transfer_rate

ROOMS = 3
TEN_MILLION, STEPS = 10_000_000, (30_000, 100_000, 1_000_000)
PART = 100_000
"""Dialogues made up at once."""


def made_up(dialogues: int) -> np.ndarray:
    """Questions carried and solved, room by room: (dialogues, 2 rooms), as whole numbers."""
    chance, found = np.random.default_rng(1), np.empty((dialogues, 2 * ROOMS), np.int32)
    for start in range(0, dialogues, PART):
        part = found[start : start + PART]
        ease = chance.gamma(2.0, 0.5, len(part))
        for room in range(ROOMS):
            part[:, 2 * room + 1] = chance.poisson((room + 1) * ease)
            part[:, 2 * room] = chance.binomial(part[:, 2 * room + 1], 0.3)
    return found


def compared(columns: np.ndarray) -> None:
    """What a comparison does: resample all rooms together, then the rates and every difference."""
    sums = resampled_sums(columns, 1)
    pairs = [slice(2 * room, 2 * room + 2) for room in range(ROOMS)]
    rates = [transfer_rate(*columns[:, pair].T, sums[:, pair]) for pair in pairs]
    for pair in combinations(rates, 2):
        rate_difference(*pair)


def inside(dialogues: int) -> None:
    """What the fresh process does: print the most it held, in MB."""
    compared(made_up(dialogues))
    print(peak())


def measure(size: Size) -> list[Finding]:
    """Growth from step to step, then the memory of ten million; a quick look takes a hundredth and has no limit."""
    works = {n: made_up(size.of(n, n // 100)) for n in STEPS}
    taken = interleaved({str(n): partial(compared, columns) for n, columns in works.items()}, 3)
    found = []
    for less, more in pairwise(STEPS):
        times, most = ratio(taken[str(more)], taken[str(less)]), round(more / less, 1)
        detail = f"{middle(taken[str(less)]):.2f} s, then {middle(taken[str(more)]):.2f} s"
        what = f"bootstrap of {len(works[more]):,} dialogues beside {len(works[less]):,}"
        found.append(Finding(what, times, "times", at_most=None if size.quick else most, detail=detail))
    dialogues = size.of(TEN_MILLION, TEN_MILLION // 100)
    code = "import sys; from benchmarks.bootstrap import inside; inside(int(sys.argv[1]))"
    child = subprocess.run(
        [sys.executable, "-c", code, str(dialogues)],
        env=surroundings(), cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    what, memory = f"peak memory of the bootstrap of {dialogues:,} dialogues", None if size.quick else 1000
    return [*found, Finding(what, float(child.stdout), "MB", at_most=memory, detail="imports and data included")]
