"""How large a difference of yes/no outcomes is, on scales that other studies use: risk difference and odds ratio.

Rows are paired by common random numbers unless ``paired=False`` says that the two samples are independent. An end of an
odds ratio that has no bound is None.
"""

from __future__ import annotations

from math import isfinite

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import INNER, OUTER, estimate, share
from sim.statistics.newcombe import square_and_add
from sim.statistics.paired import Cells, share_difference, table

UNPAIRED = "Newcombe's interval (method 10), unpaired"
DISCORDANT = "odds of the dialogues that differ, Wilson"
LOG_ODDS = "log odds ratio, unpaired"
CONDITIONAL = "conditional odds ratio, exact: a cell is empty"


def risk_difference(first: np.ndarray, second: np.ndarray, paired: bool = True) -> Estimate:
    """Share of dialogues with a yes in the first, minus that in the second.

    Args:
        first, second: yes or no, one a dialogue.
        paired: whether row i of both is on the same luck.
    """
    if paired:
        return share_difference(first, second)
    one, two = (share(int(np.count_nonzero(each)), len(each)) for each in (first, second))
    if one.estimate is None or two.estimate is None:
        return unknown(why="nothing to count")
    return estimate(one.estimate - two.estimate, square_and_add(one, two), min(one.n, two.n), UNPAIRED)


def odds_ratio(first: np.ndarray, second: np.ndarray, paired: bool = True) -> Estimate:
    """Odds of a yes in the first over those in the second.

    Paired: the odds *within* a conflict, from the dialogues that differ (b / c, Breslow & Day 1980, chapter 5). Given
    that they differ, b of b + c is a share p, and its Wilson's interval is carried over as p / (1 - p). It lies further
    from 1 than the odds ratio of the two shares, since conflicts differ in how easy they are.
    Unpaired: the sample odds ratio with its interval on the log scale (Woolf 1955); where a cell is empty, the
    conditional one with its exact interval.

    Args:
        first, second: yes or no, one a dialogue.
        paired: whether row i of both is on the same luck.
    """
    if not paired:
        return _unpaired_odds(first, second)
    return odds_ratio_of(table(first, second))


def odds_ratio_of(cells: Cells) -> Estimate:
    """The paired one from pairs that are counted already."""
    differ = cells.first_only + cells.second_only
    if differ == 0:
        return unknown(why="no dialogue differs")
    return _odds(share(cells.first_only, differ), cells.first_only, cells.second_only)


def _odds(part: Estimate, first_only: int, second_only: int) -> Estimate:
    ends = (part.low, part.high, part.inner_low, part.inner_high)
    low, high, inner_low, inner_high = (None if p is None or p >= 1 else p / (1 - p) for p in ends)
    value = first_only / second_only if second_only else None
    return Estimate(value, low, high, part.n, DISCORDANT, inner_low, inner_high)


def _unpaired_odds(first: np.ndarray, second: np.ndarray) -> Estimate:
    from scipy.stats.contingency import odds_ratio as of_table

    yes = [int(np.count_nonzero(each)) for each in (first, second)]
    cells = np.array([[yes[0], len(first) - yes[0]], [yes[1], len(second) - yes[1]]])
    empty = bool(np.any(cells == 0))
    if np.any(cells.sum(axis=0) == 0) or np.any(cells.sum(axis=1) == 0):
        return unknown(min(len(first), len(second)), "all went one way in both")
    found = of_table(cells, kind="conditional" if empty else "sample")
    ends = [float(end) for level in (OUTER, INNER) for end in found.confidence_interval(level)]
    value, low, high, inner_low, inner_high = (end if isfinite(end) else None for end in (found.statistic, *ends))
    method = CONDITIONAL if empty else LOG_ODDS
    return Estimate(value, low, high, min(len(first), len(second)), method, inner_low, inner_high)
