"""Stop at precision: play until the interval is as narrow as wanted, without spoiling it.

Looking after every dialogue and stopping at the first interval that is narrow enough stops too often when the spread
happens to look small, and the interval then covers less than it says. So, after Stein (1945, Annals of Mathematical
Statistics 16:243), a pilot of a fixed size tells how many dialogues are needed, and they are played in one go:

- the pilot has at least ``PILOT`` dialogues (with few, its spread is itself luck: Glynn & Whitt 1992, Annals of Applied
  Probability 2:180, for the limit in which stopping does no harm);
- the size asked for has a margin, so that a second look is rarely needed, and a look at an interval that is far from
  narrow enough moves on by at most ``GROWTH`` times, since far away widths are poor guides;
- the interval reported is the ordinary one over all dialogues.

Each look is a decision on the width alone, never on the estimate. Coverage by simulation: docs/statistics.md.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from sim.statistics.estimate import Estimate

PILOT = 500
"""Dialogues before the first look."""
MARGIN = 1.1
"""Size asked for, relative to what the width seen so far would need: about 5% in width."""
GROWTH = 16
"""Most that a stage multiplies the number of dialogues by."""


class StoppingPoint(NamedTuple):
    """Where the repetitions ended."""

    estimate: Estimate
    dialogues: int
    narrow_enough: bool
    """True if the half-width is at or below the target, False if the cap came first."""
    sizes: tuple[int, ...]
    """Dialogues at every look."""


def half_width(found: Estimate) -> float | None:
    """Half the width of the 95% interval; None where there is no interval."""
    if found.low is None or found.high is None:
        return None
    return (found.high - found.low) / 2


def next_size(found: Estimate, dialogues: int, target: float, cap: int, block: int = 1) -> int | None:
    """How many dialogues to have at the next look, or None to stop.

    Args:
        found: the estimate from the dialogues so far.
        dialogues: how many they are, at least 1 (for a rate, ``found.n`` counts questions solved).
        target: half-width of the 95% interval that is wanted, in units of the measure, above 0.
        cap: most dialogues, at least 1.
        block: sizes are whole blocks of so many dialogues, unless the cap is not.

    Raises:
        ValueError: if a number is out of range.
    """
    if not target > 0 or cap < 1 or dialogues < 1 or block < 1:
        raise ValueError("the half-width wanted must be above 0; dialogues, cap and block at least 1")
    half = half_width(found)
    if dialogues >= cap or (half is not None and half <= target):
        return None
    times = GROWTH if half is None else min(GROWTH, MARGIN * min(half / target, GROWTH) ** 2)
    wanted = max(dialogues + 1, ceil(times * dialogues))
    return min(cap, -(-wanted // block) * block)


def until(
    play: Callable[[int], Estimate], target: float, cap: int, pilot: int = PILOT, block: int = 1
) -> StoppingPoint:
    """Play until the half-width of the interval is at or below a target, or the cap is reached.

    Args:
        play: gives the estimate from the first so many dialogues; called with ever larger numbers.
        target: half-width of the 95% interval, in units of the measure, above 0.
        cap: most dialogues.
        pilot: dialogues before the first look; a smaller one spoils the interval.
        block: sizes are whole blocks of so many dialogues.
    """
    sizes = [min(cap, -(-pilot // block) * block)]
    found = play(sizes[-1])
    while (more := next_size(found, sizes[-1], target, cap, block)) is not None:
        sizes.append(more)
        found = play(more)
    half = half_width(found)
    return StoppingPoint(found, sizes[-1], half is not None and half <= target, tuple(sizes))
