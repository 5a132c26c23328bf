"""How a vector is evaluated: few dialogues for the hopeless, more for those near, many for those that seem to meet all.

A vector is dropped as soon as one of its numbers lies ``CUT`` standard errors outside its band (Pukelsheim 1994: three
standard deviations hold 95% of any unimodal distribution). After the last stage it is accepted if every number lies in
its band. Who is accepted is played again on other luck before it is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.validation.calibration.measurement import Evidence, Measurement, leave_out, measurement
from sim.validation.calibration.play import play
from sim.validation.calibration.targets import SITUATIONS, TARGETS

STAGES = (32, 128, 512)
"""Dialogues played of a vector by the end of each stage."""
TIMES = {"secret": 4}
"""How many times as many of a situation: a secret channel is short, and its targets bind where they are hard to see."""
CUT = 3.0
"""Standard errors outside a band from which a vector is dropped."""
ORDER = (
    ("track2",), ("track1",), ("track1_5",), ("track1_open", "track2_open"),
    ("two_forums", "no_learning", "frozen_trust", "secret"),
)  # fmt: skip
"""Situations in the order they are played: those first that drop most vectors."""
LAST_ORDER = (
    ("secret",), ("track2",), ("two_forums",), ("track1_5",), ("track2_open", "track1_open"), ("no_learning",),
    ("frozen_trust",), ("track1",),
)  # fmt: skip
"""The same in the last stage, where the secret channel drops most; a number outside its band then ends it."""
ACCEPTED = len(STAGES)
"""Stage of a vector that met all targets."""

Player = Callable[[Mapping[str, float], Sequence[str], int, int, int], Mapping[str, np.ndarray]]


class Evaluation(NamedTuple):
    """How far a vector came (0: dropped in the first stage; ``ACCEPTED``), and the target's numbers by then."""

    stage: int
    numbers: tuple[Measurement, ...]


def evaluate(values: Mapping[str, float], seed: int, player: Player = play) -> Evaluation:
    """Play a vector stage by stage, situation by situation, until it is dropped or accepted."""
    evidence: dict[str, np.ndarray] = {}
    first = 0
    for stage, last in enumerate(STAGES):
        at_last = last == STAGES[-1]
        done: set[str] = set()
        for names in LAST_ORDER if at_last else ORDER:
            for name in names:
                times = TIMES.get(name, 1)
                sums = player(values, (name,), times * first, times * last, seed)[name]
                evidence[name] = evidence.get(name, 0.0) + sums
            done |= {*names} if at_last else set()
            numbers = measurements(evidence)
            if implausibility(numbers) > CUT or not meets(numbers, done):
                return Evaluation(stage, numbers)
        first = last
    return Evaluation(ACCEPTED, numbers)


def measurements(evidence: Evidence) -> tuple[Measurement, ...]:
    """Every target's number."""
    leaving = leave_out(evidence)
    return tuple(measurement(target, leaving) for target in TARGETS)


def implausibility(numbers: Sequence[Measurement]) -> float:
    """Most standard errors by which a number lies outside its band; numbers not measured say nothing."""
    worst = 0.0
    for target, number in zip(TARGETS, numbers, strict=True):
        if np.isfinite(number.value) and number.error > 0:
            worst = max(worst, target.outside(number.value) / number.error)
    return worst


def meets(numbers: Sequence[Measurement], played: Collection[str] = SITUATIONS) -> bool:
    """True if every number that rests on the situations played is there and in its band."""
    return all(
        np.isfinite(number.value) and target.outside(number.value) == 0.0
        for target, number in zip(TARGETS, numbers, strict=True)
        if target.situations <= {*played}
    )


def evaluate_again(
    values: Mapping[str, float], seed: int, dialogues: Sequence[tuple[Sequence[str], int]], player: Player = play
) -> Evaluation:
    """A vector on fresh luck, given situations and dialogues of each: one after the other until a number is out."""
    evidence: dict[str, np.ndarray] = {}
    for names, last in dialogues:
        evidence.update(player(values, names, 0, last, seed))
        numbers = measurements(evidence)
        if not meets(numbers, evidence):
            return Evaluation(ACCEPTED - 1, numbers)
    return Evaluation(ACCEPTED, numbers)
