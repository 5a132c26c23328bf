"""What a comparison of tracks found: plain frozen numbers that table, chart and words all read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from sim.statistics.estimate import Difference, Estimate

STAGES = ("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed")
"""Counts of the path to agreement, in its order; given as means per dialogue."""

DIFFERENCES = ("breakthroughs", "transferred", "transfer_rate")
"""Measures whose paired differences between tracks are given."""


class ByConstruction(NamedTuple):
    """A number of a track that a rule fixes: known before anything is played, so no finding and without an interval."""

    track: str
    measure: str
    why: str


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
    by_construction: tuple[ByConstruction, ...] = ()
    """Numbers that follow from a rule."""

    def is_by_construction(self, track: str, measure: str) -> bool:
        """Whether a rule fixes the number of a track."""
        return any((each.track, each.measure) == (track, measure) for each in self.by_construction)

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
            "by_construction": [each._asdict() for each in self.by_construction],
        }
