"""How long until something happens: months to the first breakthrough, uptake, transfer or agreement.

In many dialogues it does not happen before the scenario ends: those are censored at its last month, not left out. A
forum that ended early is still observed to the end, since its packages may be taken up without it.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np

from sim.statistics.estimate import Estimate
from sim.statistics.intervals import INNER, OUTER, Bounds, estimate, share

KAPLAN_MEIER = "Kaplan-Meier, log-log interval"
COUNTED = "months count from 1 to the last one observed; below 0 if it did not happen"


@dataclass(frozen=True)
class Survival:
    """Share of dialogues in which it has not happened yet, month by month."""

    months: np.ndarray
    """(falls,) months in which the share falls, ascending."""
    waiting: np.ndarray
    """(falls,) share still waiting after that month (0 to 1)."""
    ends: np.ndarray
    """(4, falls): low and high end of the 95% interval, low and high end of the 66% one."""
    dialogues: int
    observed: int
    """Last month in which any dialogue was observed."""

    def after(self, month: int) -> Estimate:
        """Share still waiting after a month (0 to ``observed``), with its interval.

        Raises:
            ValueError: if nobody was observed so long.
        """
        if not 0 <= month <= self.observed:
            raise ValueError(f"month {month}: allowed 0 to {self.observed}, the last month observed")
        place = int(np.searchsorted(self.months, month, "right")) - 1
        if place < 0:
            return share(self.dialogues, self.dialogues)
        return estimate(float(self.waiting[place]), Bounds(*self.ends[:, place]), self.dialogues, KAPLAN_MEIER)

    def by(self, month: int) -> Estimate:
        """Share in which it has happened by the end of a month: the rest of ``after``."""
        found = self.after(month)
        ends = (found.estimate, found.low, found.high, found.inner_low, found.inner_high)
        value, low, high, inner_low, inner_high = (1 - float(end or 0.0) for end in ends)
        return estimate(value, Bounds(high, low, inner_high, inner_low), found.n, found.method)


def kaplan_meier(first: np.ndarray, observed: int | np.ndarray) -> Survival:
    """Kaplan and Meier's estimate (1958) of how long it takes, with log-log intervals (Kalbfleisch & Prentice 1980).

    Where it happened in none or in all, these have no width; Wilson's interval stands there.

    Args:
        first: (dialogues,) month of the first event, from 1; below 0 if it did not happen.
        observed: months that each dialogue was observed: the months of its scenario, whether or not its forum ended.

    Raises:
        ValueError: for no dialogue, or a month that is 0 or after the last one observed.
    """
    from scipy.stats import CensoredData, ecdf

    first, last = check_months(first, observed)
    happened = first >= 0
    sample = CensoredData(uncensored=first[happened].astype(float), right=last[~happened].astype(float))
    curve = ecdf(sample).sf
    falls = np.flatnonzero(np.isin(curve.quantiles, first[happened]))
    waiting = np.clip(curve.probabilities[falls], 0.0, 1.0)
    ends = np.vstack([_band(curve, level, falls) for level in (OUTER, INNER)])
    if len(falls) and waiting[-1] == 0:
        none = share(0, len(first))
        ends[:, -1] = none.low, none.high, none.inner_low, none.inner_high
    return Survival(curve.quantiles[falls].astype(int), waiting, ends, len(first), int(last.max()))


def check_months(first: np.ndarray, observed: int | np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Months of the first event and months observed, both (dialogues,), if they can be true."""
    first = months(first)
    last = np.broadcast_to(np.asarray(observed, np.int64), first.shape)
    if np.any(first > last) or np.any(last < 1):
        raise ValueError(COUNTED)
    return first, last


def months(first: np.ndarray) -> np.ndarray:
    """Months of the first event, (dialogues,), if they can be true of some horizon."""
    first = np.asarray(first, np.int64)
    if first.ndim != 1 or len(first) == 0:
        raise ValueError(f"months must be a column of at least one dialogue: found shape {first.shape}")
    if not first.all():
        raise ValueError(COUNTED)
    return first


def _band(curve: Any, level: float, falls: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # said where the interval has no width, for which Wilson's will stand
        found = curve.confidence_interval(level, method="log-log")
    return np.array([found.low.probabilities[falls], found.high.probabilities[falls]])
