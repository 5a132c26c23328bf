"""Made-up studies whose truth is known exactly: what an interval must cover.

A conflict is easy, middling or hard; both settings meet the same conflict (common luck). Breakthroughs are Poisson,
each dialogue has a transfer probability of its own (they cluster), and a first event comes with a monthly hazard. All
truths are finite sums over the kinds of conflict.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import stats

EASE, WEIGHT = np.array([0.4, 1.0, 2.2]), np.array([0.5, 0.3, 0.2])
SOLVED = (2.2, 1.6)
"""Mean in a middling conflict, in either setting."""
RATE, ALIKE, LOSS = 0.3, 4.0, 0.7
"""Transfer rate of the first, sum of its beta's parameters (likeness 1/5), rate of the second relative to the first."""
HAZARD = (0.03, 0.02)
HORIZON, MONTH = 60, 24
CELLS = (0.25, 0.20, 0.10, 0.45)
"""Yes in both, in the first only, in the second only, in neither."""


class Study(NamedTuple):
    """Columns of both settings, (2, dialogues) each, rows paired."""

    yes: np.ndarray
    solved: np.ndarray
    carried: np.ndarray
    first_event: np.ndarray


def study(seed: int, dialogues: int) -> Study:
    chance = np.random.default_rng(seed)
    cell = chance.choice(4, dialogues, p=CELLS)
    ease = chance.choice(EASE, dialogues, p=WEIGHT)
    solved = chance.poisson(np.outer(SOLVED, ease))
    chances = np.outer((1, LOSS), chance.beta(RATE * ALIKE, (1 - RATE) * ALIKE, dialogues))
    month = chance.geometric(np.outer(HAZARD, ease))
    return Study(
        np.array([cell < 2, cell % 2 == 0]),
        solved,
        chance.binomial(solved, chances),
        np.where(month > HORIZON, -1, month),
    )


def waiting(setting: int, month: int) -> float:
    """True share in which it has not happened after a month."""
    return float(WEIGHT @ (1 - HAZARD[setting] * EASE) ** month)


def restricted(setting: int) -> float:
    return sum(waiting(setting, month) for month in range(HORIZON))


COUNTS = np.arange(60)
PMF = np.array([[stats.poisson.pmf(COUNTS, mean * ease) for ease in EASE] for mean in SOLVED])
"""(setting, ease, count)."""
AHEAD = np.sign(COUNTS[:, None] - COUNTS[None, :])
CLIFF = float((WEIGHT @ PMF[0]) @ AHEAD @ (WEIGHT @ PMF[1]))
WITHIN = float(sum(w * (one @ AHEAD @ two) for w, one, two in zip(WEIGHT, *PMF, strict=True)))
MEAN = tuple(float(mean * (WEIGHT @ EASE)) for mean in SOLVED)
SHARE = (CELLS[0] + CELLS[1], CELLS[0] + CELLS[2])
ODDS = tuple(share / (1 - share) for share in SHARE)
