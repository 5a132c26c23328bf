"""Chance: one named stream per kind of draw, and an address for every draw.

A draw is a uniform in [0, 1) that depends on nothing but the seed, the kind of chance, the forum, the run and its
address: when (month or meeting), item (round, draft or question), side (or government) and place. So two scenarios
live through the same luck whatever they differ in, be it seats, calendar or agenda; adding a kind of chance, a forum
or a seat moves no other draw; and nothing is drawn that nobody asks for.

The generator is SplitMix64 (Steele, Lea & Flood 2014, OOPSLA, 453-472; its mixer by Stafford 2011, variant 13), whose
n-th number can be had without those before it. It runs twice: over runs, for a stream's first state, and over
addresses from there. Keys come from ``numpy.random.SeedSequence``, whose output NumPy guarantees.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.compiled import hot, modular, page, rule


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
    "tabling": Kind(8, ("months", "questions", "governments"), "does a closed government decide at an official table"),
    "disown": Kind(9, ("months", "questions", "governments"), "does a government disown what got out"),
    # of a forum
    "own_error": Kind(
        20, ("months", "questions", "sides", "places"), "what a participant gets wrong about its own red line"
    ),
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
ORDER = {name: row for row, name in enumerate(KINDS)}
"""Row of a kind in a table of keys."""
SLOTS = {
    "months": 0, "meetings": 0, "rounds": 1, "drafts": 1, "questions": 1, "sides": 2, "governments": 2,
    "places": 3, "cuts": 3,
}  # fmt: skip
"""Where an axis stands in an address: when, item, side, place."""
WHEN, ITEM, SIDE = 2**32, 2**16, 2**8
"""What a step in these is worth in an address; a step from place to place is worth 1."""

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_30, _27, _31, _11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_STEP = 2.0**-53
_64_BITS = 2**64 - 1
_WORDS = 256
"""Keys made for each forum; more than a kind will ever be numbered."""


class Luck(NamedTuple):
    """All that luck is before anyone asks: a key for every stream.

    ``keys`` (kinds, forums) uint64 has rows as in ``ORDER``; streams of the conflict are those of the first column.
    ``streams``, of the same shape, is room for those of the run at hand, so that one luck serves one thread.
    """

    keys: np.ndarray
    streams: np.ndarray


def luck_of(seed: int, forums: int = 1) -> Luck:
    """The luck of a seed."""
    made = [
        np.random.SeedSequence(seed, spawn_key=(forum,)).generate_state(_WORDS, np.uint64) for forum in range(forums)
    ]
    keys = np.array([[words[kind.number] for words in made] for kind in KINDS.values()], np.uint64)
    return Luck(keys, np.zeros_like(keys))


@modular
def mixed(key, number):
    """The number-th output (uint64) of SplitMix64 whose state began as the key."""
    state = key + np.uint64(number) * _GOLDEN
    state = (state ^ (state >> _30)) * _FIRST
    state = (state ^ (state >> _27)) * _SECOND
    return state ^ (state >> _31)


@modular
def uniform(stream, address):
    """The draw of a stream at an address: a multiple of 2**-53 in [0, 1)."""
    return np.int64(mixed(stream, address) >> _11) * _STEP


@rule
def spot(when, item, side, place):
    """The address of a draw.

    >>> spot(0, 0, 1, 2), spot(0, 1, 0, 0) - spot(0, 0, 255, 255)
    (258, 1)
    """
    return when * WHEN + item * ITEM + side * SIDE + place


@page
def begin(luck, run):
    """Find every stream of a run: until the next is begun, the pages draw from these."""
    for kind in range(luck.keys.shape[0]):
        for forum in range(luck.keys.shape[1]):
            luck.streams[kind, forum] = mixed(luck.keys[kind, forum], run)


@hot
def stream(luck, kind, forum):
    """The stream of a kind of chance."""
    return luck.streams[kind, forum]


@hot
def cast(luck, kind, forum, address):
    """A single draw."""
    return uniform(luck.streams[kind, forum], address)


@hot
def deal(stream, address, lots, start, end, dealt):
    """A draw for every seat of a stretch, at the address and its lot; the processor makes several at a time."""
    for seat in range(start, end):
        dealt[seat] = uniform(stream, address + lots[seat])


STEPS = {name: tuple((WHEN, ITEM, SIDE, 1)[SLOTS[axis]] for axis in kind.axes) for name, kind in KINDS.items()}
"""What a step along each axis of a kind is worth in its addresses."""


def mixed_whole(key: int, number: int) -> int:
    """``mixed`` in Python's whole numbers, which have no width and are faster than NumPy's scalars.

    >>> mixed_whole(1234567, 1) == int(mixed(np.uint64(1234567), 1))
    True
    """
    state = (key + number * 0x9E3779B97F4A7C15) & _64_BITS
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _64_BITS
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _64_BITS
    return state ^ (state >> 31)


class Draws:
    """Luck of one run as the reference model asks for it.

    >>> draw = Draws(luck_of(seed=7), run=3)
    >>> 0.0 <= draw("crisis", 11) < 1.0, draw("crisis", 11) == Draws(luck_of(7, forums=2), 3)("crisis", 11)
    (True, True)
    """

    def __init__(self, luck: Luck, run: int = 0) -> None:
        self._luck, self._run = luck, run
        self._streams: dict[tuple[str, int], int] = {}

    def __call__(self, name: str, *address: int, forum: int = 0) -> float:
        """The draw of a kind at an address, which counts along the axes of the kind."""
        spot = 0
        for step, number in zip(STEPS[name], address, strict=True):
            spot += step * number
        stream = self._streams.get((name, forum))
        if stream is None:
            stream = self._streams[name, forum] = mixed_whole(int(self._luck.keys[ORDER[name], forum]), self._run)
        return (mixed_whole(stream, int(spot)) >> 11) * _STEP


(
    CRISIS, INTERESTS, RECEPTIVITY, FRESH, CHANGE, HEARING, SETTLEMENT, TABLING, DISOWN, OWN_ERROR, COMMON_ERROR,
    ATTENDANCE, PARTNER, CANDOUR, TOPIC, FLOOR, PROPOSER, SPOKESPERSON, ANSWER, LEAK, LEAKER, PUBLICATION, BRIEFING,
    DOOR, SUCCESSION, ENDING,
) = range(len(KINDS))  # fmt: skip
