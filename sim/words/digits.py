"""Digits: numbers that stand below each other, all with as many decimals."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

from sim.statistics.estimate import Estimate
from sim.words.numbers import Writer, places

FINER = 2
"""Most decimals more than the largest number asks for."""


def even(estimates: Sequence[Estimate], share: bool = False) -> Writer:
    """How differences of one chart are written: with a sign, and all with the same number of decimals.

    As many as the largest asks for, and up to two more, so that no number but zero, and no end of an interval that
    leaves out zero, reads as zero.

    >>> write = even([Estimate(1.942, 1.8, 2.1, 9), Estimate(-0.0312, -0.05, -0.0123, 9)])
    >>> write(1.942), write(0.0123), write(0.0)
    ('+1.94', '+0.01', '0.00')
    >>> write = even([Estimate(0.214, 0.2, 0.23, 9), Estimate(0.0031, 0.002, 0.004, 9)], share=True)
    >>> write(0.214), write(0.0031)
    ('+21.4', '+0.3')
    """
    factor = 100 if share else 1
    known = [each for each in estimates if each.estimate is not None]
    largest = max((abs(factor * (each.estimate or 0.0)) for each in known), default=0.0)
    least = 0 if share and largest >= 10 else places(largest)
    seen = [factor * value for each in known for value in _seen(each) if value]
    finest = max((-floor(log10(2 * abs(value))) for value in seen), default=0)
    decimals = min(max(least, finest), least + FINER)
    return Writer(lambda _: decimals, factor, plus=True)


def _seen(found: Estimate) -> tuple[float, ...]:
    """Numbers that must not read as zero."""
    ends = (found.low or 0.0, found.high or 0.0)
    return (found.estimate or 0.0, *(ends if found.side() else ()))
