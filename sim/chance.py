"""Chance: one named stream per kind of draw, and an address for every draw.

All chance of a run is drawn before it, as uniforms in [0, 1). The streams are keyed by (seed, kind, forum), and a
draw is found by its address: run, then month or meeting, then the rest. So two scenarios that differ in a parameter
live through the same luck, and adding a kind or a forum moves no other draw. Only ``Generator.random`` is used:
other methods may change between versions of NumPy.

The shape of luck is fixed by structure alone (months, governments, agenda, calendar, seats, rounds). Where rooms of
different size are compared, both are drawn at the larger shape (:meth:`Shape.join`).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import NamedTuple

import numpy as np

from sim.compiled import page

BLOCK = 64
"""Runs whose luck is drawn at once, few enough that it stays near the processor; results do not depend on it."""


class Kind(NamedTuple):
    """A kind of chance: its number in the key (never reused, never renumbered) and the axes of its address."""

    number: int
    axes: tuple[str, ...]
    says: str


KINDS: dict[str, Kind] = {
    # of the conflict
    "crisis": Kind(1, ("months",), "does a crisis break out"),
    "interests": Kind(2, ("questions", "governments", "cuts"), "what a government cares about"),
    "receptivity": Kind(3, ("months", "governments"), "does a government think again, and is it open then"),
    "fresh": Kind(4, ("months", "governments"), "is a new government open"),
    "change": Kind(5, ("months", "governments"), "does a government change"),
    "hearing": Kind(6, ("months", "questions", "governments"), "does a government hear of a package"),
    "settlement": Kind(7, ("months", "questions"), "is a package agreed, does an agreement collapse"),
    # of a forum
    "own_error": Kind(20, ("questions", "sides", "places"), "what a participant gets wrong about its own red line"),
    "common_error": Kind(21, ("questions", "sides"), "what its whole delegation gets wrong"),
    "attendance": Kind(22, ("meetings", "sides", "places"), "is a participant allowed to come"),
    "partner": Kind(23, ("meetings", "rounds", "sides", "places"), "whom a participant turns to"),
    "candour": Kind(24, ("meetings", "rounds", "sides", "places"), "is it candid"),
    "topic": Kind(25, ("meetings", "rounds", "sides", "places"), "about which issue"),
    "floor": Kind(26, ("meetings", "drafts"), "which side proposes"),
    "proposer": Kind(27, ("meetings", "drafts"), "which of its members"),
    "spokesperson": Kind(28, ("meetings", "drafts", "sides"), "who answers for a side that refuses"),
    "answer": Kind(29, ("meetings", "drafts", "sides"), "is the answer candid"),
    "leak": Kind(30, ("meetings",), "does a meeting leak"),
    "leaker": Kind(31, ("meetings",), "which side leaked"),
    "publication": Kind(32, ("meetings", "sides"), "does a government publish a pending package"),
    "briefing": Kind(33, ("months", "sides"), "does anyone brief the government on the meeting"),
    "door": Kind(34, ("months", "sides", "places"), "does a non-official move into office"),
    "succession": Kind(35, ("months", "sides", "places"), "is a participant replaced"),
    "ending": Kind(36, ("months",), "does a forum out of patience end"),
}
CONFLICT = tuple(name for name, kind in KINDS.items() if kind.number < 20)
FORUM = tuple(name for name, kind in KINDS.items() if kind.number >= 20)


class Room(NamedTuple):
    """Dimensions of a forum's luck: meetings, exchange rounds, drafts, sides, seats of the largest delegation."""

    meetings: int
    rounds: int
    drafts: int
    sides: int
    places: int


class Shape(NamedTuple):
    """Dimensions of a run's luck."""

    months: int
    questions: int
    governments: int
    cuts: int
    forums: tuple[Room, ...]

    def join(self, other: Shape) -> Shape:
        """The smallest shape that holds both; they must have the same number of forums.

        >>> one, two = Room(1, 5, 4, 2, 6), Room(2, 3, 4, 2, 3)
        >>> Shape(60, 10, 2, 3, (one,)).join(Shape(12, 20, 2, 3, (two,))).forums[0].places
        6
        """
        forums = tuple(
            Room(*(max(pair) for pair in zip(mine, theirs, strict=True)))
            for mine, theirs in zip(self.forums, other.forums, strict=True)
        )
        months, questions, governments, cuts = (max(pair) for pair in zip(self[:4], other[:4], strict=True))
        return Shape(months, questions, governments, cuts, forums)

    def extent(self, name: str, forum: int = 0) -> tuple[int, ...]:
        """Lengths of the axes of a kind's address."""
        room = self.forums[forum]
        return tuple(getattr(room if axis in Room._fields else self, axis) for axis in KINDS[name].axes)

    def blocks(self) -> Iterator[tuple[str, int, tuple[int, ...]]]:
        """Every stream: kind, forum (0 for those of the conflict) and extent."""
        for name in CONFLICT:
            yield name, 0, self.extent(name)
        for name in FORUM:
            for forum in range(len(self.forums)):
                yield name, forum, self.extent(name, forum)


class Luck(NamedTuple):
    """Luck of a block of runs: a flat array a kind, and where a run's part of it begins.

    ``start[kind, forum] + run * stride[kind, forum]`` is the first draw of a run; within it the address counts
    with the last axis fastest. Field order is that of ``KINDS``.
    """

    crisis: np.ndarray
    interests: np.ndarray
    receptivity: np.ndarray
    fresh: np.ndarray
    change: np.ndarray
    hearing: np.ndarray
    settlement: np.ndarray
    own_error: np.ndarray
    common_error: np.ndarray
    attendance: np.ndarray
    partner: np.ndarray
    candour: np.ndarray
    topic: np.ndarray
    floor: np.ndarray
    proposer: np.ndarray
    spokesperson: np.ndarray
    answer: np.ndarray
    leak: np.ndarray
    leaker: np.ndarray
    publication: np.ndarray
    briefing: np.ndarray
    door: np.ndarray
    succession: np.ndarray
    ending: np.ndarray
    start: np.ndarray  # (kinds, F) int
    stride: np.ndarray  # (kinds, F) int
    questions: int
    governments: int
    cuts: int
    rounds: np.ndarray  # (F,) int, of the shape, not of the month
    drafts: np.ndarray  # (F,) int
    sides: np.ndarray  # (F,) int
    places: np.ndarray  # (F,) int


ORDER = {name: number for number, name in enumerate(KINDS)}
"""Row of a kind in ``start`` and ``stride``."""


def stream(seed: int, name: str, forum: int, first_run: int, stride: int) -> np.random.Generator:
    """The stream of a kind in a forum, advanced to a run."""
    key = np.random.SeedSequence(seed, spawn_key=(KINDS[name].number, forum))
    return np.random.Generator(np.random.PCG64(key).advance(first_run * stride))


def empty(shape: Shape, runs: int) -> Luck:
    """Room for the luck of a block of runs."""
    forums = len(shape.forums)
    start, stride = np.zeros((len(KINDS), forums), np.int64), np.zeros((len(KINDS), forums), np.int64)
    length = dict.fromkeys(KINDS, 0)
    for name, forum, extent in shape.blocks():
        start[ORDER[name], forum] = length[name]
        stride[ORDER[name], forum] = prod(extent)
        length[name] += runs * int(stride[ORDER[name], forum])
    rooms = np.array(shape.forums, np.int64).reshape(forums, len(Room._fields))
    columns = (np.ascontiguousarray(rooms[:, axis]) for axis in range(1, len(Room._fields)))
    arrays = (np.empty(length[name]) for name in KINDS)
    return Luck._make([*arrays, start, stride, shape.questions, shape.governments, shape.cuts, *columns])


class Streams:
    """Every stream of a seed from one run on, drawn block after block without starting anew."""

    def __init__(self, shape: Shape, seed: int, first_run: int = 0) -> None:
        self._streams = [
            (name, forum, prod(extent), stream(seed, name, forum, first_run, prod(extent)))
            for name, forum, extent in shape.blocks()
            if prod(extent)
        ]

    def fill(self, luck: Luck, runs: int) -> None:
        """Draw the luck of the next ``runs`` runs into a block that has room for them."""
        for name, forum, stride, source in self._streams:
            start, flat = int(luck.start[ORDER[name], forum]), getattr(luck, name)
            source.random(out=flat[start : start + runs * stride])


def draw(shape: Shape, seed: int, first_run: int = 0, runs: int = 1) -> Luck:
    """The luck of some runs.

    >>> shape = Shape(2, 1, 2, 3, (Room(1, 1, 1, 2, 1),))
    >>> both, second = draw(shape, 7, 0, 2), draw(shape, 7, 1, 1)
    >>> bool((both.crisis[2:] == second.crisis).all())
    True
    """
    luck = empty(shape, runs)
    Streams(shape, seed, first_run).fill(luck, runs)
    return luck


class Draws:
    """Luck of one run as the reference model reads it: an array a kind and forum, indexed by its axes."""

    def __init__(self, luck: Luck, shape: Shape, run: int = 0) -> None:
        self._arrays = {}
        for name, forum, extent in shape.blocks():
            row = ORDER[name]
            first = int(luck.start[row, forum] + run * luck.stride[row, forum])
            flat: np.ndarray = getattr(luck, name)
            self._arrays[name, forum] = flat[first : first + int(luck.stride[row, forum])].reshape(extent)

    def __call__(self, name: str, *address: int, forum: int = 0) -> float:
        """The draw at an address."""
        return float(self._arrays[name, forum][address])


@page
def base(luck, kind, forum, run):
    """Where a run's part of a flat array of luck begins."""
    return luck.start[kind, forum] + run * luck.stride[kind, forum]


(
    CRISIS, INTERESTS, RECEPTIVITY, FRESH, CHANGE, HEARING, SETTLEMENT, OWN_ERROR, COMMON_ERROR, ATTENDANCE, PARTNER,
    CANDOUR, TOPIC, FLOOR, PROPOSER, SPOKESPERSON, ANSWER, LEAK, LEAKER, PUBLICATION, BRIEFING, DOOR, SUCCESSION,
    ENDING,
) = range(len(KINDS))  # fmt: skip
