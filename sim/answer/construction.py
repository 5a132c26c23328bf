"""What of a comparison follows from a rule: printed without an interval, marked, and never a headline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sim.comparison import STAGES, ByConstruction, Comparison
from sim.scenario.plan import Scenario
from sim.validation.construction import follows
from sim.validation.construction.numbers import official
from sim.words.catalogue import say

MEASURES = (*STAGES, "transfer_rate", "any_transfer", "candid")
"""Numbers of a track's column that are asked after."""


def with_construction(comparison: Comparison, rooms: Mapping[str, Scenario]) -> Comparison:
    """The comparison with the numbers that follow from a rule; ``rooms``: the scenario as each track played it."""
    return replace(
        comparison,
        by_construction=tuple(each for track, room in rooms.items() for each in _of(comparison, track, room)),
    )


def _of(comparison: Comparison, track: str, room: Scenario) -> Iterator[ByConstruction]:
    for measure in MEASURES:
        why = follows(measure, room)
        if why is None and measure == "transfer_rate" and official(room) and _all_carried(comparison, track):
            why = say(
                "Officials in office back only what clears their red line, and their governments decide on it at once: "
                "what such a room settles is carried, but for what one of them misjudges, and here none did."
            )
        if why is not None:
            yield ByConstruction(track, measure, why)


def _all_carried(comparison: Comparison, track: str) -> bool:
    return any(each.track == track and each.transfer_rate.estimate == 1.0 for each in comparison.tracks)
