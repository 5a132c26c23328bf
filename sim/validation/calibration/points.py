"""The points that are searched: one sequence of independent points of what is held possible, numbered from 0.

Every vector is a point of this sequence. A wave only decides which points are played, so that what is accepted is
spread over what the waves let through as over what was held possible. Any block of points is made by itself, from a
stream of chance of its own: a search walks past millions of points, and a sequence that has to be walked from its
start, as that of Sobol', would cost more than all playing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from sim.validation.calibration.ranges import RANGES, ordered

BLOCK = 1 << 15
"""Points made at a time."""
STREAM = 0xCA11
"""Key of these points' own streams of chance, apart from every stream of the model."""


@lru_cache(maxsize=2)
def block(seed: int, number: int) -> np.ndarray:
    """Points ``number * BLOCK`` to the next block, (BLOCK, ranges), shares in [0, 1)."""
    chance = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(STREAM, number))))
    return chance.random((BLOCK, len(RANGES)))


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
