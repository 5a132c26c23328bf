"""The centre of the accepted region: what the defaults of the chapters are to be.

In many dimensions every accepted vector lies far from the middle, since what no target constrains may be anything. The
centre is therefore sought from the coordinate-wise median on: if the median itself does not meet all targets, a step of
a tenth of the way toward the nearest accepted vector is taken until it does. Values are rounded to two digits, or
three, before they are played.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.lab.calibrate.play import play
from sim.lab.calibrate.ranges import RANGES, Range
from sim.lab.calibrate.verdict import ACCEPTED, Player, Verdict, confirmed
from sim.rules import PARAMETERS

DIALOGUES = 20_000
"""Dialogues of each situation that the centre is held against the targets with, a multiple of the groups."""
STEPS = 10
UNSEEN = ("settlement.rate", "settlement.collapse", "settlement.acclimatisation")
"""Parameters no target can see, since all are about what happens up to a transfer: the centre keeps their defaults."""


class Centre(NamedTuple):
    """The centre, how far it lies from the median toward the nearest accepted vector (0 to 1), and its numbers."""

    values: dict[str, float]
    step: float
    nearest: int
    """Row of the accepted vector nearest to the median."""
    verdict: Verdict


def centre(accepted: np.ndarray, seed: int, player: Player = play) -> Centre:
    """The centre of accepted points, (vectors, ranges), in shares of the ranges.

    Raises ValueError if there is none, which only an accepted vector that fails when rounded can bring about.
    """
    median = np.median(accepted, axis=0)
    nearest = int(np.argmin(((accepted - median) ** 2).sum(1)))
    for step in range(STEPS + 1):
        share = step / STEPS
        values = rounded(median + share * (accepted[nearest] - median))
        verdict = confirmed(values, seed, DIALOGUES, player)
        if verdict.stage == ACCEPTED:
            return Centre(values, share, nearest, verdict)
    raise ValueError("no point between the median and the accepted vector nearest to it meets all targets")


def rounded(shares: np.ndarray) -> dict[str, float]:
    """A point as values of two significant digits, or three where two would move it by a hundredth of its range."""
    return {each.path: _rounded(each, float(share)) for each, share in zip(RANGES, shares, strict=True)}


def _rounded(each: Range, share: float) -> float:
    if each.path in UNSEEN:
        return PARAMETERS[each.path].default
    value = each.at(share)
    two = float(f"{value:.2g}")
    close = abs(each.share(two) - share) <= 0.01 and each.low <= two <= each.high
    return two if close or PARAMETERS[each.path].kind is int else float(f"{value:.3g}")
