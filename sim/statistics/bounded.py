"""The mean of what has a range - counts, shares, months - with an interval that cannot leave the range.

A score interval: its ends are those means m from which the mean seen lies just t standard errors away, where the
variance of a dialogue is in proportion to V(m): to m for counts, to m (1 - m / w) on a range of width w. In which
proportion is seen in the sample (quasi-likelihood: Wedderburn 1974, Biometrika 61:439; McCullagh & Nelder 1989,
Generalized Linear Models, chapter 9). So clusters widen it, near an end of the range it is as uneven as the dialogues
are, and for yes or no it is Wilson's with Student's t for z.

Few events tell little of their own spread, and none tell nothing. So an event or two are added as if seen, which vary
as independent ones do (``OutcomeScale``): of none in n dialogues it says "at most about 3.8 in n".
"""

from __future__ import annotations

from math import inf, sqrt
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import ALONE, INNER, OUTER, Bounds, estimate, none_of, quantile

SCORE = "score interval, spread as seen"


class OutcomeScale(NamedTuple):
    """What is averaged: its range, and what is supposed of its spread before any is seen."""

    least: float
    most: float
    added: float
    """How much the added events are worth, in units of V."""
    spread: float
    """Their variance in proportion to V: mean square over mean of one event."""


COUNT = OutcomeScale(0.0, inf, 2.0, 1.0)
"""Events: two of size 1 are added."""
SHARE = OutcomeScale(0.0, 1.0, 0.0, 0.0)
"""A degree such as trust: its spread is that of every dialogue, and nothing is added."""


def months(horizon: float) -> OutcomeScale:
    """Months from 1 to a horizon: added is an event that takes half of them away, spread like one at any time."""
    wide = horizon - 1.0
    return OutcomeScale(1.0, horizon, wide / 2, 2 * wide / 3)


def mean_of(values: np.ndarray, scale: OutcomeScale) -> Estimate:
    """Mean of one number a dialogue, with an interval within the range of its scale.

    Args:
        values: (dialogues,) each within the range.
        scale: ``COUNT``, ``SHARE`` or ``months(horizon)``.
    """
    n = len(values)
    if n == 0:
        return unknown(why="nothing to average")
    alike = bool(np.all(values == values[0]))  # of which a mean, rounded, might say otherwise
    centre = float(values[0]) if alike else float(np.mean(values))
    squares = 0.0 if alike else float(np.sum((values - centre) ** 2))
    return mean_from(centre, squares, n, scale)


def mean_from(centre: float, squares: float, n: int, scale: OutcomeScale) -> Estimate:
    """A mean with its interval, from the sum of squared distances from it; ``n`` dialogues, at least 1."""
    if n < 2:
        return Estimate(centre, None, None, n, ALONE)
    ends = [end for level in (OUTER, INNER) for end in _ends(centre, squares, n, scale, level)]
    return estimate(centre, Bounds(*ends), n, SCORE)


def _ends(centre: float, squares: float, n: int, scale: OutcomeScale, level: float) -> tuple[float, float]:
    """Both ends at a level; ``squares`` is the sum of squared distances from the mean."""
    wide = scale.most - scale.least
    above = min(max(centre - scale.least, 0.0), wide)
    if not squares and not scale.added:
        few = none_of(n, level)  # so many dialogues may differ from all the rest, by as much as they can
        return centre - few * above, centre + few * (wide - above)
    varies = above * (1 - above / wide)
    proportion = (squares + scale.added * scale.spread) / ((n - 1) * varies + scale.added)
    far = quantile(level, n - 1) ** 2 * proportion / n
    arm, factor = sqrt(far * (varies + far / 4)), 1 + far / wide
    low, high = (scale.least + (above + far / 2 + side * arm) / factor for side in (-1, 1))
    return max(scale.least, min(centre, low)), min(scale.most, max(centre, high))
