"""A ratio of totals by the delta method: one number a dialogue whose mean is the ratio.

Questions carried over questions solved is no mean, but close to its estimate r it moves like one: dialogue i pulls by
(c_i - r s_i) / mean(s). The spread of these pulls over dialogues gives the variance of the ratio, whatever goes on
within a dialogue (Cochran 1977, Sampling Techniques, section 2.11; Woodruff 1971, Journal of the American Statistical
Association 66:411).

What is reported: the bootstrap of ``rates``, always. The delta method is its check, and gives the variance where one
is needed: for power and for what common random numbers save. It fails where hardly any dialogue tells: the
interval is symmetric, and far too narrow where nearly all went one way.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import all_one_way, estimate, mean, within
from sim.statistics.rates import EXACT, NOTHING

DELTA = "delta method over dialogues"


def per_dialogue(tops: np.ndarray, bottoms: np.ndarray) -> np.ndarray:
    """Linearised values of a ratio of totals.

    Args:
        tops, bottoms: (dialogues,) counts, for example questions carried and questions solved.

    Returns:
        (dialogues,) whose mean is the ratio, and whose standard error is that of the ratio.

    Raises:
        ValueError: if the bottoms add up to nothing.

    >>> per_dialogue(np.array([1, 0, 1]), np.array([2, 1, 1]))
    array([0.5  , 0.125, 0.875])
    """
    total = float(np.sum(bottoms))
    if total <= 0:
        raise ValueError("a ratio needs something to divide by: the bottoms add up to 0")
    ratio = float(np.sum(tops)) / total
    return ratio + (tops - ratio * bottoms) * (len(bottoms) / total)


def delta_rate(carried: np.ndarray, solved: np.ndarray) -> Estimate:
    """Questions carried over questions solved with the delta method's interval.

    Args:
        carried, solved: (dialogues,) counts, no dialogue with more carried than solved.
    """
    total = int(np.sum(solved))
    if total == 0:
        return unknown(why=NOTHING)
    rate = float(np.sum(carried)) / total
    if rate in (0.0, 1.0):
        return estimate(rate, all_one_way(rate, int(np.sum(solved > 0))), total, EXACT)
    return _resting(mean(per_dialogue(carried, solved), step=0.0), 0.0, total)


def delta_difference(first: tuple[np.ndarray, np.ndarray], second: tuple[np.ndarray, np.ndarray]) -> Estimate:
    """First rate minus second with the delta method's interval, dialogue by dialogue on the same luck.

    Args:
        first, second: (carried, solved), each (dialogues,), row i of both on the same luck.
    """
    totals = [int(np.sum(bottoms)) for _, bottoms in (first, second)]
    if min(totals) == 0:
        return unknown(min(totals), NOTHING)
    return _resting(mean(per_dialogue(*first) - per_dialogue(*second), step=0.0), -1.0, min(totals))


def _resting(found: Estimate, least: float, n: int) -> Estimate:
    """The same, no wider than what a share can be, and resting on n questions."""
    return found if found.low is None else replace(within(found, least, 1.0), n=n, method=DELTA)
