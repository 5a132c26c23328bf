"""Which track brought more: an order of tracks as far as paired differences tell it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

from sim.comparison import Comparison, TrackResult

Ahead = Callable[[str, str], int]
"""1 if the first track is told ahead of the second, -1 if behind, 0 if the two cannot be told apart."""


class Order(NamedTuple):
    """Tracks by a measure, the highest first, and who is told ahead of whom."""

    measure: str
    tracks: tuple[TrackResult, ...]
    told: frozenset[tuple[str, str]]
    """Pairs of tracks of which the first is told ahead."""

    def ahead(self, one: TrackResult, other: TrackResult) -> bool:
        """Whether one is told ahead of another."""
        return (one.track, other.track) in self.told

    @property
    def leader(self) -> TrackResult | None:
        """The one told ahead of all others; of a single track none."""
        top, *rest = self.tracks
        return top if rest and all(self.ahead(top, each) for each in rest) else None

    @property
    def last(self) -> TrackResult | None:
        """The one that all others are told ahead of."""
        *rest, low = self.tracks
        return low if rest and all(self.ahead(each, low) for each in rest) else None


def order_of(comparison: Comparison, measure: str) -> Order:
    """The order of the tracks by a mean per dialogue or by the transfer rate; those without a number are left out."""
    known = [each for each in comparison.tracks if value_of(each, measure) is not None]
    tracks = tuple(sorted(known, key=lambda each: -(value_of(each, measure) or 0.0)))
    told = {(one.track, two.track) for one, two in combinations(tracks, 2)
            if comparison.between(measure, one.track, two.track) > 0}  # fmt: skip
    return Order(measure, tracks, frozenset(told))


def value_of(result: TrackResult, measure: str) -> float | None:
    """The number of a track."""
    found = result.transfer_rate if measure == "transfer_rate" else result.means[measure]
    return found.estimate
