"""What a comparison of tracks found: plain frozen numbers that table, chart and words all read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Outcomes = Mapping[str, "np.ndarray"]
"""Columns of outcomes, (dialogues,) each."""

STAGES = ("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed")
"""Counts of the path to agreement, in its order; given as means per dialogue."""

DIFFERENCES = ("breakthroughs", "transferred", "transfer_rate")
"""Measures whose paired differences between tracks are given."""


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
class TrackResult:
    """What one track's room reached."""

    track: str
    """``track1``, ``track1_5`` or ``track2``."""
    label: str
    room: str
    """Who sits in it, in words."""
    means: dict[str, Estimate]
    """Mean per dialogue of every stage."""
    transfer_rate: Estimate
    """Of the questions solved in the room, the share of which a package reached official talks, over all dialogues."""
    unofficial_rate: Estimate
    """The same of those solved while the room was no official one."""
    any_transfer: Estimate
    """Share of dialogues with at least one transferred package."""
    candour: float | None
    """Share of turns that were candid."""
    trust_end: float
    """Mean trust at the end."""
    totals: dict[str, int]
    """Sums over all dialogues of what the means and shares above are made of, above and below the line, by the name of
    the outcome; under ``any_transfer`` the dialogues with a transfer."""

    def to_json_object(self) -> dict[str, Any]:
        """Means per dialogue, shares, those of some outcome with their intervals, and what all are made of."""
        return {
            **{stage: self.means[stage].estimate for stage in STAGES},
            "transfer_rate": self.transfer_rate.to_json_object(),
            "transfer_rate_unofficial": self.unofficial_rate.to_json_object(),
            "any_transfer": self.any_transfer.to_json_object(),
            "candour": self.candour,
            "trust_end": self.trust_end,
            "totals": self.totals,
        }


@dataclass(frozen=True)
class Difference:
    """First track minus second, on the same conflicts and the same luck."""

    measure: str
    """One of ``DIFFERENCES``."""
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


@dataclass(frozen=True)
class Comparison:
    """The same situation in each track's room."""

    scenario: str
    title: str
    months: int
    forum: str | None
    """Name of the only forum that was swapped, or None if all were."""
    forums: int
    """How many forums the scenario has; counts are of all of them together."""
    repetitions: int
    seed: int
    tracks: tuple[TrackResult, ...]
    differences: tuple[Difference, ...]

    def between(self, measure: str, one: str, other: str) -> int:
        """1 if ``one`` is ahead of ``other`` on a measure, -1 if behind, 0 if they cannot be told apart."""
        for found in self.differences:
            if found.measure == measure and {found.first, found.second} == {one, other}:
                return found.apart if found.first == one else -found.apart
        return 0

    def to_json_object(self) -> dict[str, Any]:
        """The object that ``backchannel compare --json`` prints: numbers and None, never NaN."""
        return {
            "scenario": self.scenario,
            "repetitions": self.repetitions,
            "seed": self.seed,
            "tracks": {result.track: result.to_json_object() for result in self.tracks},
            "differences": [difference.to_json_object() for difference in self.differences],
        }
