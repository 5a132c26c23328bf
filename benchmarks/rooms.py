"""Whether a turn takes longer in a larger room.

A meeting's turns grow with its seats, its pairs with their square. Time a turn must not grow from two delegations of 12
to two of 40: whatever is done for every pair has to stay small beside what is done for every turn. Beside it stands a
turn at the margin, what further rounds of exchange add to a dialogue by the turns they add: nothing of it is done for
every pair, but the pairs of a large room do not stay in the processor's nearest memory.
"""

from __future__ import annotations

import numpy as np

from benchmarks.block import Block
from benchmarks.measure import Finding, Size, interleaved
from sim import load
from sim.scenario.plan import Scenario

SEATS = (12, 20, 28, 40)
"""Seats a side."""
RUNS = 32
"""Dialogues a sample."""
MORE = 6
"""Further rounds of exchange."""
NOISE = 1.05
"""What still counts as flat."""


def with_seats(scenario: Scenario, seats: int) -> Scenario:
    """The scenario with delegations of that size: a quarter officials, a quarter former officials, half experts."""
    mix = {"officials": seats // 4, "former": seats // 4, "experts": seats - 2 * (seats // 4)}
    return scenario.with_(
        {
            f"forums.{forum.key}.delegations.{each.government}.{role}": number
            for forum in scenario.forums
            for each in forum.delegations
            for role, number in mix.items()
        }
    )


def with_more(scenario: Scenario, rounds: int) -> Scenario:
    """The scenario with further rounds of exchange in every meeting."""
    return scenario.with_({f"forums.{each.key}.slots": each.terms.slots + rounds for each in scenario.forums})


class Room:
    """A block of dialogues in rooms of a size, and the same with more exchange."""

    def __init__(self, seats: int) -> None:
        scenario = with_seats(load(), seats)
        self.block, self.longer = Block(scenario, RUNS), Block(with_more(scenario, MORE), RUNS)
        self.longer.play()
        self.block.play()


def measure(size: Size) -> list[Finding]:
    """Time a turn in rooms of growing size, over the smallest: in a whole dialogue, and at the margin."""
    rooms = {seats: Room(seats) for seats in SEATS}
    works = {f"all {seats}": room.block.play for seats, room in rooms.items()}
    more = {f"more {seats}": room.longer.play for seats, room in rooms.items()}
    taken = interleaved({**works, **more}, size.of(200, 3))
    spent = {name: np.array([each.cpu for each in timings]) for name, timings in taken.items()}
    turns = {seats: room.block.counted("turns").sum() for seats, room in rooms.items()}
    further = {seats: room.longer.counted("turns").sum() - turns[seats] for seats, room in rooms.items()}
    whole = {seats: spent[f"all {seats}"] / turns[seats] for seats in SEATS}
    added = {seats: (spent[f"more {seats}"] - spent[f"all {seats}"]) / further[seats] for seats in SEATS}
    large = f"2x{SEATS[-1]} over 2x{SEATS[0]} seats"
    return [_finding(f"time a turn, {large}", whole, NOISE), _finding("a further turn of exchange", added, NOISE)]


def _finding(what: str, seconds: dict[int, np.ndarray], limit: float) -> Finding:
    small, large = SEATS[0], SEATS[-1]
    growth = {seats: float(np.median(seconds[seats] / seconds[small])) for seats in SEATS}
    length = ", ".join(f"2x{seats} {1e9 * np.median(seconds[seats]):.0f}" for seats in SEATS)
    steps = ", ".join(f"2x{seats} {growth[seats]:.2f}" for seats in SEATS[1:])
    return Finding(what, growth[large], "times", at_most=limit, detail=f"ns a turn: {length}; over 2x{small}: {steps}")
