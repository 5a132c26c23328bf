"""The centre of the accepted region: what the defaults of the chapters are to be.

In many dimensions every accepted vector lies far from the middle, since what no target constrains may be anything. The
centre is therefore sought from the coordinate-wise median on: if the median itself does not meet all targets, a step of
a tenth of the way toward one of the accepted vectors nearest to it is taken until it does. Values are rounded to two
digits, or three, before they are played.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from sim.rules import PARAMETERS
from sim.validation.calibration.evaluate import ACCEPTED, Evaluation, Player, evaluate_again, measurements
from sim.validation.calibration.measurement import Measurement
from sim.validation.calibration.play import play
from sim.validation.calibration.prior import PriorRange
from sim.validation.calibration.ranges import RANGES
from sim.validation.calibration.targets import SITUATIONS

LONGEST = 20_000
"""Dialogues of each situation that the centre is held against the targets with, a multiple of the groups."""
STEPS, NEAREST = 10, 5
UNSEEN = ("settlement.rate", "settlement.collapse", "settlement.acclimatisation")
"""Parameters no target can see, since all are about what happens up to a transfer: the centre keeps their defaults."""


class Centre(NamedTuple):
    """The centre, how far it lies from the median toward an accepted vector (0: it is the median), its numbers."""

    values: dict[str, float]
    step: float
    evaluation: Evaluation


def centre(accepted: np.ndarray, seed: int, player: Player = play) -> Centre:
    """The centre of accepted points, (vectors, ranges), in shares of the ranges.

    Raises ValueError if there is none, which only accepted vectors that fail when rounded can bring about.
    """
    dialogues = [((name,), LONGEST) for name in reversed(SITUATIONS)]
    for step, point in _trials(accepted):
        values = rounded(point)
        evaluation = evaluate_again(values, seed, dialogues, player)
        if evaluation.stage == ACCEPTED:
            return Centre(values, step, evaluation)
    raise ValueError("no point between the median and the accepted vectors nearest to it meets all targets")


def _trials(accepted: np.ndarray) -> Iterator[tuple[float, np.ndarray]]:
    """The median, then points ever further from it toward each of the accepted vectors nearest to it."""
    median = np.median(accepted, axis=0)
    nearest = np.argsort(((accepted - median) ** 2).sum(1), kind="stable")[:NEAREST]
    yield 0.0, median
    for step in range(1, STEPS + 1):
        for row in nearest:
            yield step / STEPS, median + step / STEPS * (accepted[row] - median)


def defaults() -> dict[str, float]:
    """The defaults of the chapters, path to value."""
    return {each.path: PARAMETERS[each.path].default for each in RANGES}


def numbers_of(
    values: Mapping[str, float], seed: int, player: Player = play, dialogues: int = LONGEST
) -> tuple[Measurement, ...]:
    """Every target's number at a vector, played as long as the centre is unless fewer are asked for, met or not."""
    return measurements(player(values, SITUATIONS, 0, dialogues, seed))


def rounded(shares: np.ndarray) -> dict[str, float]:
    """A point as values of two significant digits, or three where two would move it by a hundredth of its range."""
    return {each.path: _rounded(each, float(share)) for each, share in zip(RANGES, shares, strict=True)}


def _rounded(each: PriorRange, share: float) -> float:
    if each.path in UNSEEN:
        return PARAMETERS[each.path].default
    value = each.at(share)
    two = float(f"{value:.2g}")
    close = abs(each.share(two) - share) <= 0.01 and each.low <= two <= each.high
    return two if close or PARAMETERS[each.path].kind is int else float(f"{value:.3g}")
