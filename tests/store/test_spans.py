"""What is missing among stretches of runs."""

from __future__ import annotations

import numpy as np

from sim.store.spans import Span, missing


def test_what_is_missing_is_filled_and_nothing_twice():
    chance = np.random.default_rng(3)
    for _ in range(200):
        there = [Span(int(first), int(first + chance.integers(1, 30))) for first in chance.integers(0, 90, 4)]
        block, end = int(chance.integers(1, 40)), int(chance.integers(1, 110))
        runs = [run for span in missing(there, end, block) for run in range(*span)]
        assert sorted(runs) == sorted(set(range(end)) - {run for span in there for run in range(*span)})
        assert len(runs) == len(set(runs))
        assert all(last - first <= block for first, last in missing(there, end, block))
