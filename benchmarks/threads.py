"""Whether two threads do the work of two.

What two threads can gain depends on the machine: shared caches, shared cores, other users. So the engine's gain is
divided by that of a kernel that touches no memory, measured in the same minute. Wall time only.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from statistics import median

from benchmarks.measure import Finding, Size, interleaved, spin, timed
from sim import load, simulate

WHAT = "gain from a second thread, engine over spinning"


def spin_on(threads: int, steps: int) -> None:
    """Spin so many steps in all, shared out evenly."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(spin, [steps // threads] * threads))


def as_long_as(seconds: float) -> int:
    """Steps that take about so long on one thread."""
    spin(1)
    tried = 20_000_000
    return int(tried * seconds / timed(lambda: spin(tried)).wall)


def measure(size: Size) -> list[Finding]:
    """One and two threads, engine and kernel, in turn."""
    if (os.cpu_count() or 1) < 2:
        return [Finding(WHAT, None, "times", at_least=0.85, detail="skipped: there is only one processor")]
    play = partial(simulate, load(), size.of(20_000, 2_000), curves=0)
    play(threads=1)
    steps = as_long_as(timed(lambda: play(threads=1)).wall)
    works: dict[str, Callable[[], object]] = {}
    for number in (1, 2):
        works |= {f"engine {number}": partial(play, threads=number), f"spin {number}": partial(spin_on, number, steps)}
    taken = interleaved(works, size.of(9, 3))

    def gains(name: str) -> list[float]:
        return [one.wall / two.wall for one, two in zip(taken[f"{name} 1"], taken[f"{name} 2"], strict=True)]

    engine, kernel = gains("engine"), gains("spin")
    share = median(one / two for one, two in zip(engine, kernel, strict=True))
    detail = f"engine {median(engine):.2f} times faster on two, spinning {median(kernel):.2f}"
    return [Finding(WHAT, share, "times", at_least=0.85, detail=detail)]
