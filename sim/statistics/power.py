"""How many repetitions a difference needs, on the same luck and on independent luck.

A difference d is told apart with the wanted power if its standard error is at most d / (z + z'), where z is the normal
quantile of the test (two-sided 5%) and z' that of the power. Student's t instead of the normal costs z^2 / 2 dialogues
more in a paired comparison and z^2 / 4 a track in an unpaired one (Guenther 1981, The American Statistician 35:243).

The spread comes from a pilot. The difference does not: it is the smallest that would matter, and is chosen, not
observed (power for the difference that a pilot happened to show says nothing new: Hoenig & Heisey 2001, The American
Statistician 55:19).
"""

from __future__ import annotations

from math import ceil, sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import FINEST, WIDEST
from sim.statistics.intervals import Z
from sim.statistics.paired import check_pairs

POWER = 0.8


class Deviations(NamedTuple):
    """Standard deviations of one number a dialogue."""

    first: float
    second: float
    difference: float
    """Of first minus second on the same luck."""


class Repetitions(NamedTuple):
    """Dialogues per track to tell a difference apart."""

    paired: int
    """On the same luck."""
    independent: int
    """Each track on luck of its own."""


def spread_of(first: np.ndarray, second: np.ndarray) -> Deviations:
    """Spread seen in a pilot.

    Args:
        first, second: (dialogues,) paired, at least 2 rows; rows of which either is missing (NaN) are left out.
    """
    one, two = (np.asarray(each, float) for each in check_pairs(first, second))
    known = np.isfinite(one) & np.isfinite(two)
    if np.count_nonzero(known) < 2:
        raise ValueError("a spread needs at least 2 dialogues")
    return Deviations(*(float(np.std(each[known], ddof=1)) for each in (one, two, one - two)))


def spread_if(first: float, second: float, correlation: float = 0.0) -> Deviations:
    """Spread of two standard deviations, if the pairs are correlated so much (-1 to 1)."""
    if not (min(first, second) >= 0 and max(first, second) <= WIDEST and -1 <= correlation <= 1):
        raise ValueError(f"standard deviations must be 0 to {WIDEST:,.0f} and the correlation -1 to 1")
    return Deviations(first, second, sqrt(max(0.0, first**2 + second**2 - 2 * correlation * first * second)))


def spread_of_shares(first: float, second: float, correlation: float = 0.0) -> Deviations:
    """Spread of two yes/no outcomes that are so likely (0 to 1), if the pairs are correlated so much.

    Raises:
        ValueError: if the shares, or the correlation with such shares, cannot be.
    """
    if not (0 <= first <= 1 and 0 <= second <= 1):
        raise ValueError(f"the shares would be {first:g} and {second:g}; both must be 0 to 1")
    one, two = sqrt(first * (1 - first)), sqrt(second * (1 - second))
    least, most = max(0.0, first + second - 1), min(first, second)
    if not least <= first * second + correlation * one * two <= most:
        ends = " to ".join(f"{(end - first * second) / (one * two):.2f}" for end in (least, most))
        raise ValueError(f"shares of {first:g} and {second:g} can be correlated by {ends}, not by {correlation:g}")
    return spread_if(one, two, correlation)


def repetitions_for(spread: Deviations, difference: float, power: float = POWER) -> Repetitions:
    """Dialogues per track that tell a difference apart at two-sided 5%.

    >>> repetitions_for(Deviations(1.0, 1.0, 0.5), 0.1)
    Repetitions(paired=199, independent=1571)

    Args:
        spread: of the measure.
        difference: the smallest that matters, in units of the measure; its sign does not count.
        power: how often it shall be told apart (above 0.5, below 1).

    Raises:
        ValueError: if a number is out of range.
    """
    if not abs(difference) >= FINEST or not 0.5 < power < 1:
        raise ValueError(f"the difference must be at least {FINEST:g}, and the power above 0.5 and below 1")
    reach = ((Z[0] + NormalDist().inv_cdf(power)) / difference) ** 2
    alone = spread.first**2 + spread.second**2
    return Repetitions(
        max(2, ceil(reach * spread.difference**2 + Z[0] ** 2 / 2)), max(2, ceil(reach * alone + Z[0] ** 2 / 4))
    )
