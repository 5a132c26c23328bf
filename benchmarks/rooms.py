"""Whether a turn takes longer in a larger room.

A meeting's turns grow with its seats, its pairs with their square. Time a turn must not grow from two delegations of 12
to two of 40: whatever is done for every pair has to stay small beside what is done for every turn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from benchmarks.block import Block
from benchmarks.measure import Finding, Size, interleaved, middle, ratio
from sim import load
from sim.scenario.plan import Scenario

SEATS = (12, 20, 28, 40)
"""Seats a side."""
NOISE = 1.05
"""What still counts as flat."""


def with_seats(scenario: Scenario, seats: int) -> Scenario:
    """The scenario with delegations of that size: a quarter officials, a quarter former officials, half experts."""
    mix: dict[str, Any] = {"officials": seats // 4, "former": seats // 4, "experts": seats - 2 * (seats // 4)}
    forums = tuple(
        replace(forum, delegations=tuple(replace(each, **mix, people=()) for each in forum.delegations))
        for forum in scenario.forums
    )
    return replace(scenario, forums=forums)


def measure(size: Size) -> list[Finding]:
    """Time a turn in rooms of growing size, relative to the smallest."""
    blocks = {seats: Block(with_seats(load(), seats), runs=32) for seats in SEATS}
    taken = interleaved({str(seats): block.play for seats, block in blocks.items()}, size.of(200, 3))
    turns = {seats: int(block.counted("turns").sum()) for seats, block in blocks.items()}
    small, large = SEATS[0], SEATS[-1]

    def growth(seats: int) -> float:
        return ratio(taken[str(seats)], taken[str(small)]) * turns[small] / turns[seats]

    nanoseconds = ", ".join(f"2x{seats} {1e9 * middle(taken[str(seats)]) / turns[seats]:.0f}" for seats in SEATS)
    steps = ", ".join(f"2x{seats} {growth(seats):.2f}" for seats in SEATS[1:])
    detail = f"ns a turn: {nanoseconds}; over 2x{small}: {steps}"
    what = f"time a turn, 2x{large} over 2x{small} seats"
    return [Finding(what, growth(large), "times", at_most=NOISE, detail=detail)]
