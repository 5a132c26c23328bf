"""Estimates: a number, its interval and what it rests on. Statistics give them; tables, words and charts read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Outcomes = Mapping[str, "np.ndarray"]
"""Columns of outcomes, (dialogues,) each."""

FINEST, WIDEST = 1e-9, 1e9
"""The smallest difference, and the largest standard deviation, whose dialogues can be counted."""


@dataclass(frozen=True)
class Estimate:
    """A number and how far simulation noise lets it be known.

    ``low`` to ``high`` is a 95% interval, ``inner_low`` to ``inner_high`` a 66% one. All are None where nothing can be
    said: a rate without a single case, an interval from a single dialogue.
    """

    estimate: float | None
    low: float | None
    high: float | None
    n: int
    """What it rests on: dialogues, or questions solved for a transfer rate."""
    method: str = ""
    inner_low: float | None = None
    inner_high: float | None = None

    def side(self, value: float = 0.0) -> int:
        """1 if the whole 95% interval lies above a value, -1 if below, 0 if it holds the value or there is none.

        The one rule of what an interval tells, of a difference against 0 and of a lead against its margin.

        >>> [Estimate(0.3, low, high, 9).side() for low, high in ((0.1, 0.4), (-0.4, -0.1), (-0.1, 0.4), (0.0, 1.0))]
        [1, -1, 0, 0]
        >>> Estimate(3, 2, 4, 9).side(1), Estimate(3, 2, 4, 9).side(2), Estimate(3, None, None, 1).side()
        (1, 0, 0)
        """
        if self.low is None or self.high is None:
            return 0
        return int(self.low > value) - int(self.high < value)

    @property
    def reversed(self) -> Estimate:
        """A difference the other way round, second minus first: the ends of its intervals change places.

        >>> Estimate(-0.3, -0.4, -0.1, 9).reversed
        Estimate(estimate=0.3, low=0.1, high=0.4, n=9, method='', inner_low=None, inner_high=None)
        """
        estimate, low, high, inner_low, inner_high = (
            None if end is None else -end
            for end in (self.estimate, self.high, self.low, self.inner_high, self.inner_low)
        )
        return Estimate(estimate, low, high, self.n, self.method, inner_low, inner_high)

    @property
    def size(self) -> Estimate:
        """How far from zero it lies, whatever its sign; from 0 where its interval holds zero.

        >>> [(each.low, each.high) for each in (Estimate(-0.3, -0.4, -0.1, 9).size, Estimate(0.1, -0.7, 0.5, 9).size)]
        [(0.1, 0.4), (0.0, 0.7)]
        """
        if self.estimate is None or self.low is None or self.high is None:
            return Estimate(None if self.estimate is None else abs(self.estimate), None, None, self.n, self.method)
        near, far = sorted((abs(self.low), abs(self.high)))
        return Estimate(abs(self.estimate), near if self.side() else 0.0, far, self.n, self.method)

    def to_json_object(self) -> dict[str, float | None]:
        """The number and its 95% interval."""
        return {"estimate": self.estimate, "low": self.low, "high": self.high}


def unknown(n: int = 0, why: str = "") -> Estimate:
    """An estimate of which nothing can be said; ``why`` takes the place of the method.

    >>> unknown(3, "nothing to count").estimate is None, unknown().side()
    (True, 0)
    """
    return Estimate(None, None, None, n, why)


@dataclass(frozen=True)
class Difference:
    """First track minus second, on the same conflicts and the same luck."""

    measure: str
    """What is measured, such as ``transfer_rate``."""
    first: str
    second: str
    value: Estimate

    @property
    def apart(self) -> int:
        """1 if the first is ahead, -1 if it is behind, 0 if the 95% interval does not tell them apart."""
        return self.value.side()

    def to_json_object(self) -> dict[str, Any]:
        """Measure, tracks, and the difference with its 95% interval."""
        names = {"measure": self.measure, "first": self.first, "second": self.second}
        return {**names, **self.value.to_json_object()}
