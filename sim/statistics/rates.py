"""The transfer rate: of the questions that rooms solved, the share of which a package reached official talks.

Sum over sum, carried over solved (``PARTS``). Questions are counted, not packages: a question whose package went stale
may be solved again, and each such breakthrough would count below the line once more. Questions of a dialogue cluster,
so dialogues are resampled.

The interval is a percentile bootstrap over dialogues. It fails where hardly any dialogue tells (the rate of a sample
that happens to hold none or only transfers would get zero width), so:

- rate 0 or 1: the exact bound on a share of which all m cases went one way, 1 - (2.5%)^(1/m), with m the *dialogues*
  that solved a question, not the questions (for large m about 3.7/m);
- fewer than ``ENOUGH`` dialogues that carried a question, or left one behind: the bootstrap, widened to Wilson's
  interval at the effective number of questions, p (1 - p) / variance of the ratio over dialogues.

In simulated clustered data the bootstrap alone covers 89% with few telling dialogues, the widened one 96%.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate, Outcomes, unknown
from sim.statistics.intervals import INNER, OUTER, Bounds, all_one_way, estimate, resampled_sums, wilson
from sim.statistics.newcombe import square_and_add

PARTS = CARRIED, SOLVED = "carried", "solved"
"""Outcomes above and below the line of the rate."""
UNOFFICIAL = "carried_unofficial", "solved_unofficial"
"""The same, of questions that were first solved in an unofficial room."""
ENOUGH = 30
"""Dialogues of either outcome from which the bootstrap stands alone."""
BOOTSTRAP, WIDENED, EXACT, NOTHING = (
    "bootstrap over dialogues",
    "bootstrap over dialogues, widened to Wilson's interval: few dialogues tell",
    "exact bound over dialogues that solved a question: all went one way",
    "no question solved, so no rate",
)
JOINT, COMBINED = "joint bootstrap over the same dialogues", "combined from the two intervals"
_PERCENTILES = [50 * (1 - OUTER), 50 * (1 + OUTER), 50 * (1 - INNER), 50 * (1 + INNER)]


class ResampledRate(NamedTuple):
    """A transfer rate with its resampled values (NaN where a resample held no question solved)."""

    value: Estimate
    resampled: np.ndarray


def transfer_rates(settings: Sequence[Outcomes], seed: int, parts: tuple[str, str] = PARTS) -> list[ResampledRate]:
    """The transfer rate of each setting, all resampled over the same dialogues.

    Args:
        settings: outcomes of each, with the parts among them; row i of all on the same luck.
        seed: of the run.
        parts: of which questions, ``PARTS`` or ``UNOFFICIAL``.
    """
    carried, solved = parts
    sums = resampled_sums(np.column_stack([found[name] for found in settings for name in parts]), seed)
    return [
        transfer_rate(found[carried], found[solved], sums[:, 2 * place : 2 * place + 2])
        for place, found in enumerate(settings)
    ]


def transfer_rate(carried: np.ndarray, solved: np.ndarray, sums: np.ndarray) -> ResampledRate:
    """Questions carried over questions solved, all dialogues together.

    Args:
        carried, solved: (dialogues,) counts of questions, none with more carried than solved.
        sums: (resamples, 2), their sums over dialogues drawn with replacement.
    """
    resampled = np.full(len(sums), np.nan)
    np.divide(sums[:, 0], sums[:, 1], out=resampled, where=sums[:, 1] > 0)
    total = int(np.sum(solved))
    if total == 0:
        return ResampledRate(unknown(why=NOTHING), resampled)
    rate = float(np.sum(carried)) / total
    tell = int(np.sum(solved > 0))
    if rate in (0.0, 1.0):
        return ResampledRate(estimate(rate, all_one_way(rate, tell), total, EXACT), resampled)
    bounds = Bounds(*np.nanpercentile(resampled, _PERCENTILES))
    telling = min(int(np.sum(carried > 0)), int(np.sum(solved > carried)))
    if telling >= ENOUGH and bounds.low < bounds.high:
        return ResampledRate(estimate(rate, bounds, total, BOOTSTRAP), resampled)
    size = _effective(rate, carried, solved)
    return ResampledRate(estimate(rate, _wider(bounds, wilson(rate, size)), total, WIDENED), resampled)


def rate_difference(first: ResampledRate, second: ResampledRate) -> Estimate:
    """First transfer rate minus second.

    Resampled jointly where the bootstrap serves both. Otherwise the two intervals are combined as if unpaired (the
    square root of summed squared arms: Newcombe 1998, Statistics in Medicine 17:873), which is wider.
    """
    one, two = first.value, second.value
    if one.estimate is None or two.estimate is None:
        return unknown(min(one.n, two.n), NOTHING)
    gap, n = one.estimate - two.estimate, min(one.n, two.n)
    if one.method == two.method == BOOTSTRAP:
        joint = Bounds(*np.nanpercentile(first.resampled - second.resampled, _PERCENTILES))
        if joint.low < joint.high:
            return estimate(gap, joint, n, JOINT)
    return estimate(gap, square_and_add(one, two), n, COMBINED)


def _effective(rate: float, carried: np.ndarray, solved: np.ndarray) -> float:
    """How many independent questions would leave as much noise (linearised variance of a ratio).

    At most as many as there are; where so few dialogues solved one that their likeness is hardly known, at most those.
    """
    total, tell = float(np.sum(solved)), int(np.sum(solved > 0))
    left = carried - rate * solved
    spread = float(np.sum(left * left))
    most = total if tell >= ENOUGH else float(tell)
    return min(most, rate * (1 - rate) * total * total / spread) if spread else most


def _wider(one: Bounds, two: Bounds) -> Bounds:
    low, high, inner_low, inner_high = zip(one, two, strict=True)
    return Bounds(min(low), max(high), min(inner_low), max(inner_high))
