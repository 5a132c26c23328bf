"""What common random numbers save: the variance of a difference on the same luck against independent luck.

Var(x - y) = Var(x) + Var(y) - 2 Cov(x, y): where what is common to two settings moves both alike, the covariance takes
the larger part away (Law 2015, Simulation Modeling and Analysis, section 11.2). A reduction of 3 means that independent
luck needs 3 times as many dialogues for the same interval; below 1, common luck would do harm.
"""

from __future__ import annotations

from math import exp, log, sqrt

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import Bounds, Z, estimate
from sim.statistics.paired import check_pairs

METHOD = "ratio of variances, delta method on its logarithm"


def variance_ratio(first: np.ndarray, second: np.ndarray) -> Estimate:
    """(Var x + Var y) / Var(x - y) of paired columns, with an interval. None where the difference never varies.

    The logarithm of the ratio moves with dialogue i by (dx^2 + dy^2) / (Var x + Var y) - (dx - dy)^2 / Var(x - y); the
    spread of these pulls gives its standard error.
    """
    one, two = check_pairs(first, second)
    known = np.isfinite(one) & np.isfinite(two)
    one, two = (each[known] - np.mean(each[known]) for each in (one, two))
    n = len(one)
    apart, alone = (one - two) ** 2, one**2 + two**2
    if n < 2 or not np.any(apart > 0):
        return unknown(n, "the difference never varies")
    ratio = float(np.sum(alone) / np.sum(apart))
    pulls = alone / np.mean(alone) - apart / np.mean(apart)
    error = sqrt(float(np.sum(pulls**2)) / (n - 1) / n)
    ends = [exp(log(ratio) + side * z * error) for z in Z for side in (-1, 1)]
    return estimate(ratio, Bounds(*ends), n, METHOD)
