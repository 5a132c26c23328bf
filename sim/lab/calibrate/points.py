"""The points that are searched: one scrambled Sobol' sequence over the prior ranges, numbered from 0.

Every vector is a point of this sequence. A wave only decides which points are played, so that what is accepted is
spread evenly over what the waves let through (Sobol' 1967; scrambling: Owen 1998).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from sim.lab.calibrate.ranges import RANGES, ordered

BLOCK = 1 << 15
"""Points made at a time."""


@lru_cache(maxsize=2)
def block(seed: int, number: int) -> np.ndarray:
    """Points ``number * BLOCK`` to the next block, (BLOCK, ranges), shares in [0, 1)."""
    from scipy.stats import qmc

    sequence = qmc.Sobol(len(RANGES), rng=np.random.Generator(np.random.PCG64(seed)))
    if number:
        sequence.fast_forward(number * BLOCK)
    return np.asarray(sequence.random(BLOCK))


def blocks_from(seed: int, first: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Numbers, (points,), and shares, (points, ranges), of the points from ``first`` on whose openness is in order.

    A block at a time, without end.
    """
    number = first // BLOCK
    while True:
        found = block(seed, number)
        rows = np.flatnonzero(ordered(found))
        rows = rows[number * BLOCK + rows >= first]
        yield number * BLOCK + rows, found[rows]
        number += 1


def shares_of(seed: int, numbers: np.ndarray) -> np.ndarray:
    """The points of these numbers, (numbers, ranges)."""
    found = np.empty((len(numbers), len(RANGES)))
    for number in np.unique(numbers // BLOCK):
        here = numbers // BLOCK == number
        found[here] = block(seed, int(number))[numbers[here] % BLOCK]
    return found
