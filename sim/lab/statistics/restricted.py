"""Restricted mean: how many months until it happened, counting no more than a horizon a dialogue.

It is the area under Kaplan-Meier's curve up to the horizon (Royston & Parmar 2013, BMC Medical Research Methodology
13:152). Every simulated dialogue is observed up to the horizon, so the area is a plain mean over dialogues: it has
Student's interval, and differences are paired dialogue by dialogue, with no need to resample.
"""

from __future__ import annotations

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.statistics.intervals import Bounds, estimate, mean
from sim.lab.statistics.paired import paired
from sim.lab.statistics.survival import months

RESTRICTED = "restricted mean, Student's t"


def months_until(first: np.ndarray, horizon: int) -> np.ndarray:
    """Months until it happened, or ``horizon`` if it had not by then: their mean is the restricted mean.

    >>> months_until(np.array([3, -1, 50]), 36)
    array([ 3, 36, 36])
    """
    first = months(first)
    return np.where((first < 0) | (first > horizon), horizon, first)


def restricted_mean(first: np.ndarray, horizon: int) -> Estimate:
    """Mean months until it happened, at most ``horizon`` a dialogue.

    The step added to the spread is half a horizon: what never happened in n dialogues may still happen in a few of n.

    Args:
        first: (dialogues,) month of the first event, from 1; below 0 if it did not happen while observed.
        horizon: in months; at most as long as every dialogue was observed.
    """
    return _within(mean(months_until(first, horizon), horizon / 2), 0.0, horizon)


def restricted_difference(first: np.ndarray, second: np.ndarray, horizon: int) -> Estimate:
    """Restricted mean of the first minus that of the second, dialogue by dialogue on the same luck.

    Below 0: it happens sooner, or more often, in the first.

    Args:
        first, second: (dialogues,) months of the first event, paired; below 0 if it did not happen.
        horizon: in months; at most as long as every dialogue was observed.
    """
    one, two = paired(first, second)
    apart = months_until(one, horizon) - months_until(two, horizon)
    return _within(mean(apart, horizon / 2), -horizon, horizon)


def _within(found: Estimate, least: float, most: float) -> Estimate:
    """The same, within what can be."""
    if found.estimate is None or found.low is None:
        return found
    ends = (found.low, found.high, found.inner_low, found.inner_high)
    bounds = Bounds(*(min(most, max(least, float(end or 0.0))) for end in ends))
    return estimate(found.estimate, bounds, found.n, RESTRICTED)
