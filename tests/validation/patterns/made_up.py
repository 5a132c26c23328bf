"""Patterns and estimates made up, so that what should be found is known."""

from __future__ import annotations

from functools import cache

import numpy as np

from sim.statistics.estimate import Estimate
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Measure, Part, Pattern, Term, gap
from sim.validation.patterns.play import Player
from sim.validation.patterns.verdicts import FoundPart, FoundPattern

ONE, OTHER = Arm(room="track1"), Arm(room="track2")
EVENTS = Measure("events per dialogue", lambda played: (played.ones, played.ones), counts=True)
AMOUNT = Measure("amount per dialogue", lambda played: (played.ones, played.ones))
FEW = 24


def between(low: float, high: float) -> Estimate:
    """An estimate in the middle of its interval."""
    return Estimate((low + high) / 2, low, high, 100)


def difference(measure: Measure = EVENTS, smallest: float = 0.1, direction: str = "more") -> Part:
    return Part("one above the other", gap(measure, ONE, OTHER), smallest, "made up", direction)


def share(measure: Measure = AMOUNT) -> Part:
    return Part("one above the other", gap(measure, ONE, OTHER), 0.1, "made up", per=(Term(1.0, measure, OTHER),))


def pattern(code: str, *parts: Part, prediction: bool = False) -> Pattern:
    return Pattern(code, f"Claim of {code}.", "nobody", "C", parts, prediction=prediction)


def found(code: str, *effects: Estimate, prediction: bool = False) -> FoundPattern:
    """A pattern of differences with these effects, the smallest that counts being a tenth."""
    parts = tuple(difference() for _ in effects)
    made = pattern(code, *parts, prediction=prediction)
    return FoundPattern(made, tuple(FoundPart(*both) for both in zip(parts, effects, strict=True)))


def columns(one: tuple[np.ndarray, np.ndarray], other: tuple[np.ndarray, np.ndarray]):
    """What a term of the two arms finds."""
    return lambda term: one if term.arm == ONE else other


@cache
def few() -> tuple[tuple[FoundPattern, ...], tuple[FoundPattern, ...]]:
    """Every pattern played with few dialogues, and every one with its arms swapped."""
    from dataclasses import replace

    patterns = list(PATTERNS.values())
    turned = [replace(each, parts=tuple(part.swapped() for part in each.parts)) for each in patterns]
    both = Player(FEW).play([*patterns, *turned])
    return both[: len(patterns)], both[len(patterns) :]
