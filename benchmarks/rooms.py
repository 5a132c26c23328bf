"""Whether a turn takes longer in a larger room.

A meeting's turns grow with its seats, its pairs with their square. Time a turn must not grow from two delegations of 12
to two of 40: whatever is done for every pair has to stay small beside what is done for every turn. Two things the model
asks for are done for every pair and cannot be put off: everyone's mean trust in those opposite, before a draft (it sets
what one supports) and after the meeting (it forms the delegation's image). What these divisions take by themselves is
measured beside, and what grows without them.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import Any

from benchmarks.block import Block
from benchmarks.measure import Finding, Size, Timing, interleaved
from sim import load
from sim.compiled import entry, held
from sim.month.room import summed_trust_in_all
from sim.scenario.plan import Scenario

SEATS = (12, 20, 28, 40)
"""Seats a side."""
RUNS = 32
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


@entry
def _sum_twice(world, theory, state, meetings):  # type: ignore[no-untyped-def]
    """What trust in all those opposite adds up to for everyone, twice a meeting."""
    w, t, s, total = held(world), held(theory), held(state), 0.0
    for _ in range(2 * meetings):
        for i in range(w.forum.shape[0]):
            total += summed_trust_in_all(w, t, s, i, 0, 1 - w.side[i])
    return total


class Room:
    """A block of dialogues in rooms of a size, and what its sums of trust take alone."""

    def __init__(self, seats: int) -> None:
        self.block = Block(with_seats(load(), seats), RUNS)
        self.block.play()
        self._meetings = int(self.block.counted("meetings").sum())

    def sums(self) -> None:
        """As many sums as the block's meetings ask for, over the trust that its last dialogue left."""
        _sum_twice(*self.block.parts, self._meetings)


def measure(size: Size) -> list[Finding]:
    """Time a turn in rooms of growing size, relative to the smallest; the same without the sums over pairs."""
    rooms = {seats: Room(seats) for seats in SEATS}
    works = {f"all {seats}": room.block.play for seats, room in rooms.items()}
    sums = {f"sums {seats}": room.sums for seats, room in rooms.items()}
    taken = interleaved({**works, **sums}, size.of(200, 3))
    turns = {seats: int(room.block.counted("turns").sum()) for seats, room in rooms.items()}
    return _findings(taken, turns)


def _findings(taken: dict[str, list[Timing]], turns: dict[int, int]) -> list[Finding]:
    small, large = SEATS[0], SEATS[-1]
    whole = {seats: [each.cpu / turns[seats] for each in taken[f"all {seats}"]] for seats in SEATS}
    sums = {seats: [each.cpu / turns[seats] for each in taken[f"sums {seats}"]] for seats in SEATS}

    def growth(seats: int, without: bool = False) -> float:
        rounds = zip(whole[seats], sums[seats], whole[small], sums[small], strict=True)
        return median((a - b * without) / (c - d * without) for a, b, c, d in rounds)

    found = []
    for what, without, limit in ((f"2x{large} over 2x{small} seats", False, NOISE), ("without the sums", True, None)):
        steps = ", ".join(f"2x{seats} {growth(seats, without):.2f}" for seats in SEATS[1:])
        lengths = sums if without else whole
        length = ", ".join(f"2x{seats} {1e9 * median(lengths[seats]):.0f}" for seats in SEATS)
        detail = f"ns a turn{' of sums' if without else ''}: {length}; over 2x{small}: {steps}"
        found.append(Finding(f"time a turn, {what}", growth(large, without), "times", at_most=limit, detail=detail))
    return found
