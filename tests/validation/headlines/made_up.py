"""Cells and vectors whose verdicts are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sim.statistics.estimate import Estimate
from sim.validation.headlines.counts import CellAnswer
from sim.validation.headlines.signs import HOLDS, TURNS
from sim.validation.headlines.situations import SITUATIONS


def interval(low: float, high: float) -> Estimate:
    return Estimate((low + high) / 2, low, high, 400)


def judged(vectors: int, holds: Callable[[int, str], bool], situations: Sequence[str] = ()) -> list[CellAnswer]:
    """Every vector in every situation, held or turned as asked."""
    keys = situations or [each.key for each in SITUATIONS]
    return [
        CellAnswer(number, key, HOLDS if holds(number, key) else TURNS, 0.0)
        for number in range(vectors)
        for key in keys
    ]


def ladder(vectors: int) -> list[dict[str, float]]:
    """Vectors of two parameters: one rises, one falls in no order."""
    return [
        {"transfer.receptive": number / vectors, "trust.prior": (7 * number % vectors) / vectors}
        for number in range(vectors)
    ]
