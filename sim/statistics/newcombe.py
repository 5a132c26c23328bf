"""The difference of two shares from the interval of each: square the arms and add them.

Newcombe 1998: an arm of a difference is the hypotenuse of the arms of its parts, where an arm reaches from the estimate
to an end of its interval. Arms of Wilson's intervals are uneven near 0 and 1, and so are those of the difference.
For independent parts see Statistics in Medicine 17:873 (method 10); for paired ones 17:2635 (method 10), which takes
off twice the product of the arms times the likeness of the pairs.
"""

from __future__ import annotations

from math import sqrt

from sim.statistics.estimate import Estimate
from sim.statistics.intervals import Bounds

Arms = tuple[float, float]
"""From the estimate down to the low end, and up to the high one."""


def square_and_add(first: Estimate, second: Estimate, likeness: float = 0.0) -> Bounds:
    """Interval of first minus second, two shares whose own intervals are known.

    Args:
        first, second: shares (0 to 1) with their intervals.
        likeness: correlation of the two within a pair (-1 to 1); 0 for independent samples.
    """
    assert first.estimate is not None
    assert second.estimate is not None
    gap = first.estimate - second.estimate
    outer = _added(_arms(first, first.low, first.high), _arms(second, second.low, second.high), likeness)
    inner = _added(
        _arms(first, first.inner_low, first.inner_high), _arms(second, second.inner_low, second.inner_high), likeness
    )
    return Bounds(*_around(gap, outer), *_around(gap, inner))


def _arms(found: Estimate, low: float | None, high: float | None) -> Arms:
    assert found.estimate is not None
    assert low is not None
    assert high is not None
    return found.estimate - low, high - found.estimate


def _added(one: Arms, two: Arms, likeness: float) -> Arms:
    return _side(one[0], two[1], likeness), _side(one[1], two[0], likeness)


def _side(one: float, two: float, likeness: float) -> float:
    return sqrt(max(0.0, one * one - 2 * likeness * one * two + two * two))


def _around(gap: float, arms: Arms) -> tuple[float, float]:
    return max(-1.0, gap - arms[0]), min(1.0, gap + arms[1])
