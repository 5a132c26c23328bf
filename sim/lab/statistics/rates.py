"""The transfer rate: how many breakthroughs reach official talks. They cluster, so dialogues are resampled.

The interval is a percentile bootstrap over dialogues. It fails where hardly any dialogue tells (the rate of a sample
that happens to hold none or only transfers would get zero width), so:

- rate 0 or 1: the exact bound on a share of which all m cases went one way, 1 - (2.5%)^(1/m), with m the *dialogues*
  that had a breakthrough, not the breakthroughs (for large m about 3.7/m);
- fewer than ``ENOUGH`` dialogues with a transferred package, or with one not transferred: the bootstrap, widened to
  Wilson's interval at the effective number of breakthroughs, p (1 - p) / variance of the ratio over dialogues.

In simulated clustered data the bootstrap alone covers 89% with few telling dialogues, the widened one 96%.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.statistics.intervals import INNER, OUTER, Bounds, all_one_way, estimate, wilson
from sim.lab.statistics.newcombe import square_and_add

ENOUGH = 30
"""Dialogues of either outcome from which the bootstrap stands alone."""
BOOTSTRAP, WIDENED, EXACT, NOTHING = (
    "bootstrap over dialogues",
    "bootstrap over dialogues, widened to Wilson's interval: few dialogues tell",
    "exact bound over dialogues with a breakthrough: all went one way",
    "no breakthrough, so no rate",
)
JOINT, COMBINED = "joint bootstrap over the same dialogues", "combined from the two intervals"
_PERCENTILES = [50 * (1 - OUTER), 50 * (1 + OUTER), 50 * (1 - INNER), 50 * (1 + INNER)]


class Rate(NamedTuple):
    """A transfer rate with its resampled values (NaN where a resample held no breakthrough)."""

    value: Estimate
    resampled: np.ndarray


def transfer_rate(transferred: np.ndarray, breakthroughs: np.ndarray, sums: np.ndarray) -> Rate:
    """Transferred packages over breakthroughs, all dialogues together.

    Args:
        transferred, breakthroughs: (dialogues,) counts.
        sums: (resamples, 2), their sums over dialogues drawn with replacement.
    """
    resampled = np.full(len(sums), np.nan)
    np.divide(sums[:, 0], sums[:, 1], out=resampled, where=sums[:, 1] > 0)
    total = int(np.sum(breakthroughs))
    if total == 0:
        return Rate(Estimate(None, None, None, 0, NOTHING), resampled)
    rate = float(np.sum(transferred)) / total
    tell = int(np.sum(breakthroughs > 0))
    if rate in (0.0, 1.0):
        return Rate(estimate(rate, all_one_way(rate, tell), total, EXACT), resampled)
    bounds = Bounds(*np.nanpercentile(resampled, _PERCENTILES))
    telling = min(int(np.sum(transferred > 0)), int(np.sum(breakthroughs > transferred)))
    if telling >= ENOUGH and bounds.low < bounds.high:
        return Rate(estimate(rate, bounds, total, BOOTSTRAP), resampled)
    size = _effective(rate, transferred, breakthroughs)
    return Rate(estimate(rate, _wider(bounds, wilson(rate, size)), total, WIDENED), resampled)


def rate_difference(first: Rate, second: Rate) -> Estimate:
    """First transfer rate minus second.

    Resampled jointly where the bootstrap serves both. Otherwise the two intervals are combined as if unpaired (the
    square root of summed squared arms: Newcombe 1998, Statistics in Medicine 17:873), which is wider.
    """
    one, two = first.value, second.value
    if one.estimate is None or two.estimate is None:
        return Estimate(None, None, None, min(one.n, two.n), NOTHING)
    gap, n = one.estimate - two.estimate, min(one.n, two.n)
    if one.method == two.method == BOOTSTRAP:
        joint = Bounds(*np.nanpercentile(first.resampled - second.resampled, _PERCENTILES))
        if joint.low < joint.high:
            return estimate(gap, joint, n, JOINT)
    return estimate(gap, square_and_add(one, two), n, COMBINED)


def _effective(rate: float, transferred: np.ndarray, breakthroughs: np.ndarray) -> float:
    """How many independent breakthroughs would leave as much noise (linearised variance of a ratio).

    At most as many as there are; where so few dialogues had one that their likeness is hardly known, at most those.
    """
    total, tell = float(np.sum(breakthroughs)), int(np.sum(breakthroughs > 0))
    left = transferred - rate * breakthroughs
    spread = float(np.sum(left * left))
    most = total if tell >= ENOUGH else float(tell)
    return min(most, rate * (1 - rate) * total * total / spread) if spread else most


def _wider(one: Bounds, two: Bounds) -> Bounds:
    low, high, inner_low, inner_high = zip(one, two, strict=True)
    return Bounds(min(low), max(high), min(inner_low), max(inner_high))
