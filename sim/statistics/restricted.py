"""Restricted mean: how many months until it happened, counting no more than a horizon a dialogue.

It is the area under Kaplan-Meier's curve up to the horizon (Royston & Parmar 2013, BMC Medical Research Methodology
13:152). Every simulated dialogue is observed up to the horizon, so the area is a plain mean over dialogues: its
interval is that of a mean within a range, and differences are paired dialogue by dialogue, with no need to resample.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.statistics import bounded
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import mean, within
from sim.statistics.paired import check_pairs
from sim.statistics.survival import months

RESTRICTED, DIFFERENCE = f"restricted mean, {bounded.SCORE}", "restricted mean, Student's t"


def months_until(first: np.ndarray, horizon: int) -> np.ndarray:
    """Months until it happened, or ``horizon`` if it had not by then: their mean is the restricted mean.

    >>> months_until(np.array([3, -1, 50]), 36)
    array([ 3, 36, 36])
    """
    first = months(first)
    return np.where((first < 0) | (first > horizon), horizon, first)


def restricted_mean(first: np.ndarray, horizon: int) -> Estimate:
    """Mean months until it happened, at most ``horizon`` a dialogue.

    Args:
        first: (dialogues,) month of the first event, from 1; below 0 if it did not happen while observed.
        horizon: in months; at most as long as every dialogue was observed.
    """
    found = bounded.mean_of(months_until(first, horizon), bounded.months(horizon))
    return found if found.low is None else replace(found, method=RESTRICTED)


def restricted_difference(first: np.ndarray, second: np.ndarray, horizon: int) -> Estimate:
    """Restricted mean of the first minus that of the second, dialogue by dialogue on the same luck.

    Below 0: it happens sooner, or more often, in the first. The step added to the spread is half a horizon: what never
    happened in n dialogues may still happen in a few of n.

    Args:
        first, second: (dialogues,) months of the first event, paired; below 0 if it did not happen.
        horizon: in months; at most as long as every dialogue was observed.
    """
    one, two = check_pairs(first, second)
    apart = months_until(one, horizon) - months_until(two, horizon)
    found = within(mean(apart, horizon / 2), 1 - horizon, horizon - 1)
    return found if found.low is None else replace(found, method=DIFFERENCE)
