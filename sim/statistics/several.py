"""Several comparisons at once: the more one asks, the more often chance alone gives an answer.

Holm's correction (1979) keeps the chance of even one false finding among all comparisons at 5%, however they depend on
one another, and finds more than Bonferroni's. How it goes with intervals: the interval of each difference is a 95% one
*on its own*; which differences count as told apart is Holm's say; and the ``several_low`` to ``several_high`` interval
(Bonferroni's) holds the truth in *all* comparisons at once, 95 times of 100. Holm calls apart all that these intervals
do, and now and then one more, whose interval then still touches 0 although its sign is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from sim.statistics.estimate import Difference, Estimate
from sim.statistics.intervals import OUTER, Z


@dataclass(frozen=True)
class CorrectedDifference:
    """A difference among several."""

    difference: Difference
    p_value: float | None
    """Two-sided, on its own; None where there is no interval."""
    holm: float | None
    """The same, corrected for all comparisons that were asked for together."""
    several_low: float | None
    several_high: float | None

    @property
    def apart(self) -> int:
        """1 if the first is ahead, -1 if behind, 0 if the two are not told apart once corrected."""
        if not stands(self.holm) or self.difference.value.estimate is None:
            return 0
        return 1 if self.difference.value.estimate > 0 else -1


def stands(corrected_p: float | None) -> bool:
    """Whether a finding stands: its p-value, corrected for all that was asked together, is at most 5%.

    >>> stands(0.01), stands(0.2), stands(None)
    (True, False, False)
    """
    return corrected_p is not None and corrected_p <= 1 - OUTER


def holm(p_values: Sequence[float]) -> np.ndarray:
    """Adjusted p-values: the k-th smallest of m times m - k + 1, never below the one before it, at most 1 (Holm 1979).

    >>> holm([0.01, 0.04, 0.03])
    array([0.03, 0.06, 0.06])
    """
    values = np.asarray(p_values, float)
    if values.ndim != 1 or np.any((values < 0) | (values > 1)) or np.any(np.isnan(values)):
        raise ValueError("p-values are a list of numbers from 0 to 1")
    order = np.argsort(values)
    steps = np.maximum.accumulate(values[order] * np.arange(len(values), 0, -1))
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(1.0, steps)
    return adjusted


def p_value(found: Estimate) -> float | None:
    """Two-sided p-value of "no difference", read off a 95% interval (Altman & Bland 2011, BMJ 343:d2304).

    The arm of the interval that points to 0 gives the standard error, so that p < 5% where, and only where, the
    interval leaves out 0. None where there is no interval.
    """
    if found.estimate is None or found.low is None or found.high is None:
        return None
    arm = found.estimate - found.low if found.estimate > 0 else found.high - found.estimate
    if arm <= 0:
        return 1.0 if found.estimate == 0 else 0.0
    return 2 * NormalDist().cdf(-Z[0] * abs(found.estimate) / arm)


def correct(differences: Iterable[Difference], widest: Callable[[str], float]) -> tuple[CorrectedDifference, ...]:
    """Differences that were asked for together, corrected for how many they are. Those without an interval stay so.

    ``widest``: the most that a difference of a measure can be, such as ``sim.lab.measure.widest``.
    """
    asked = list(differences)
    alone = [p_value(each.value) for each in asked]
    known = [place for place, p in enumerate(alone) if p is not None]
    adjusted = dict(zip(known, holm([p for p in alone if p is not None]), strict=True))
    wider = NormalDist().inv_cdf(1 - (1 - OUTER) / (2 * max(1, len(known)))) / Z[0]
    return tuple(
        CorrectedDifference(
            each,
            alone[place],
            float(adjusted[place]) if place in adjusted else None,
            *_ends(each.value, wider, widest(each.measure)),
        )
        for place, each in enumerate(asked)
    )


def _ends(found: Estimate, wider: float, most: float) -> tuple[float | None, float | None]:
    if found.estimate is None or found.low is None or found.high is None:
        return None, None
    low, high = (found.estimate - wider * (found.estimate - end) for end in (found.low, found.high))
    return max(low, -most), min(high, most)
