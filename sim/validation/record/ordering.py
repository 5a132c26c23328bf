"""Whether the model puts cases in the order in which history put them.

Two measures of one order. Kendall's tau-b is a rank correlation from -1 to 1 that allows for ties (Kendall 1945). The
area under the curve is the chance that a case with transfer stands above one without, ties counting half; its interval
is that of Cliff's delta for independent groups (area = (delta + 1) / 2), whose variance is DeLong's (DeLong et al.
1988). Beside both stands what chance alone gives: history shuffled over the cases. Cases are few, and were chosen
because they are known, so neither is a sample of dialogues at large.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.scenario.record import NO, YES, Months
from sim.statistics.dominance import cliffs_delta
from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import Bounds, estimate
from sim.validation.record.case import YEAR

SHUFFLES = 9999
FEW = "needs two cases of each kind"
STREAM = 0x5EED
"""Key of the shuffles' own stream of chance."""


@dataclass(frozen=True)
class Order:
    """The order of the model against that of history, over ``cases`` cases."""

    cases: int
    tau: float | None
    """Kendall's tau-b; None if either side has no order at all."""
    chance_low: float | None
    chance_high: float | None
    """The middle 95% of tau-b when history is shuffled over the cases."""
    p: float | None
    """Share of shuffles with a tau-b at least as high, the one seen among them: one-sided, the direction was named."""


def rank(happened: str, took: Months | None, by_months: bool) -> int | None:
    """History's rank of a case: never 0, sooner higher; None where it is not known.

    >>> rank("no", None, False), rank("yes", (7, 9), False), rank("unknown", None, False)
    (0, 1, None)
    >>> rank("no", None, True), rank("yes", (20, 30), True), rank("yes", (7, 9), True), rank("yes", None, True)
    (0, 1, 2, None)
    """
    if happened == NO:
        return 0
    if happened != YES or (by_months and (took is None or took[0] <= YEAR < took[1])):
        return None
    return 2 if by_months and took is not None and took[1] <= YEAR else 1


def order(model: np.ndarray, history: np.ndarray, seed: int = 1) -> Order:
    """How far two orders of the same cases agree.

    Args:
        model, history: (cases,) one number a case.
        seed: of the shuffles.
    """
    cases = len(model)
    if len(set(model.tolist())) < 2 or len(set(history.tolist())) < 2:
        return Order(cases, None, None, None, None)
    one, other = _signs(model), _signs(history)
    size = float(np.sqrt(np.sum(one * one) * np.sum(other * other)))
    tau = float(np.sum(one * other)) / size
    draws = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(STREAM,))))
    places = draws.permuted(np.tile(np.arange(cases), (SHUFFLES, 1)), axis=1)
    shuffled = np.sum(one * other[places[:, :, None], places[:, None, :]], axis=(1, 2)) / size
    low, high = np.quantile(shuffled, [0.025, 0.975])
    as_high = int(np.sum(shuffled >= tau - 1e-12))
    return Order(cases, tau, float(low), float(high), (as_high + 1) / (SHUFFLES + 1))


def _signs(values: np.ndarray) -> np.ndarray:
    return np.sign(values[:, None] - values[None, :])


def area(model: np.ndarray, history: np.ndarray) -> Estimate:
    """Chance that a case that happened stands above one that did not, over all pairs of them (0 to 1).

    No estimate with fewer than two cases of a kind.

    Args:
        model: (cases,) the model's share.
        history: (cases,) 1 where it happened, else 0.
    """
    delta = cliffs_delta(model[history > 0], model[history == 0], paired=False)
    if delta.estimate is None or delta.low is None or delta.high is None:
        return unknown(len(model), FEW)
    ends = (delta.low, delta.high, delta.inner_low or 0.0, delta.inner_high or 0.0)
    return estimate((delta.estimate + 1) / 2, Bounds(*((end + 1) / 2 for end in ends)), len(model), delta.method)
