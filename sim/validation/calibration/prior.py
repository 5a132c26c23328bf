"""What is held possible of one parameter before any target is looked at: a range and its most likely value.

A range with a best guess is read as a PERT distribution, a beta from end to end: its mode is the guess, and its mean
(low + 4 likely + high) / 6 (Malcolm, Roseboom, Clark & Fazar 1959). So what no target constrains stays near the guess,
and nothing within the range is excluded.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.rules import PARAMETERS

WEIGHT = 4.0
"""What the most likely value weighs in the mean, where each end weighs one."""


ASSUMED = "assumed: decision 0017"
"""Why a parameter is searched over the whole range of its chapter."""


class PriorRange(NamedTuple):
    """Where a parameter is searched: from ``low`` to ``high``, most often near ``likely``, or so in its logarithm."""

    path: str
    low: float
    likely: float
    """Of the first design, the centre of a trial of it (decision 0017)."""
    high: float
    why: str = ASSUMED
    log: bool = False

    def at(self, share: float) -> float:
        """The value below which a share of what is searched lies, rounded to five significant digits.

        >>> PriorRange("trust.prior", 0.1, 0.3, 0.5).at(0.5)
        0.3
        >>> PriorRange("transfer.memo", 0.001, 0.01, 0.1, log=True).at(0.5)
        0.01
        """
        value = float(self.values(share))
        if PARAMETERS[self.path].kind is int:
            return float(round(value))
        return float(f"{value:.5g}")

    def values(self, shares: float | np.ndarray) -> np.ndarray:
        """The values below which these shares of what is searched lie, not rounded."""
        place = quantile(self.place(self.likely), shares)
        linear = self.low + (self.high - self.low) * place
        return np.asarray(self.low * (self.high / self.low) ** place if self.log else linear)

    def place(self, value: float) -> float:
        """How far through the range a value lies: 0 at ``low``, 1 at ``high``."""
        if self.log:
            return float(np.log(value / self.low) / np.log(self.high / self.low))
        return (value - self.low) / (self.high - self.low)

    def share(self, value: float) -> float:
        """The share of what is searched that lies below a value."""
        return float(share_below(self.place(self.likely), min(max(self.place(value), 0.0), 1.0)))


def quantile(likely: float, share: float | np.ndarray) -> np.ndarray:
    """The place below which a share of the distribution lies; ``likely`` is the place of the mode, all in [0, 1].

    >>> float(quantile(0.5, 0.5))
    0.5
    """
    from scipy.special import betaincinv

    return np.asarray(betaincinv(*_shape(likely), share))


def share_below(likely: float, place: float | np.ndarray) -> np.ndarray:
    """The share of the distribution below a place: the reverse of ``quantile``.

    >>> round(float(share_below(0.0, 0.5)), 4) # 1 - (1 - 0.5) ** 5
    0.9688
    """
    from scipy.special import betainc

    return np.asarray(betainc(*_shape(likely), place))


def _shape(likely: float) -> tuple[float, float]:
    return 1.0 + WEIGHT * likely, 1.0 + WEIGHT * (1.0 - likely)
