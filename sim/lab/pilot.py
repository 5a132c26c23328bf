"""A pilot of two tracks: what a difference between them needs, and what common luck saves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sim.lab.measure import RATE, values
from sim.scenario.limits import as_plain
from sim.scenario.plan import TRACKS
from sim.statistics.estimate import Estimate, Outcomes
from sim.statistics.power import POWER, Deviations, Repetitions, repetitions_for, spread_of
from sim.statistics.rates import SOLVED
from sim.statistics.reduction import variance_ratio


@dataclass(frozen=True)
class Prospect:
    """How many dialogues a difference needs."""

    difference: float
    """The smallest that shall be told apart, in units of the measure."""
    power: float
    """How often it shall be told apart (0.5 to 1)."""
    spread: Deviations
    repetitions: Repetitions
    saving: Estimate | None = None
    """How many times more dialogues independent luck needs; None without a pilot."""

    def to_json_object(self) -> dict[str, Any]:
        """What ``backchannel power --json`` prints: numbers and None."""
        found = {
            "difference": self.difference,
            "power": self.power,
            "sd": self.spread._asdict(),
            "repetitions": self.repetitions._asdict(),
            "variance_reduction": self.saving.to_json_object() if self.saving else None,
        }
        return dict(as_plain(found))


def prospect(spread: Deviations, difference: float, power: float = POWER) -> Prospect:
    """How many dialogues a difference needs, with a spread that is known or supposed."""
    return Prospect(difference, power, spread, repetitions_for(spread, difference, power))


def prospect_from(
    pilot: Mapping[str, Outcomes], measure: str, months: int, difference: float, power: float = POWER
) -> Prospect:
    """How many dialogues a difference needs, with the spread that a pilot shows.

    Args:
        pilot: outcomes of two tracks, row i of both on the same luck (see ``sim.lab.compare.play``).
        measure: one of ``sim.lab.measure.MEASURES``.
        months: of the scenario.
        difference: the smallest that matters, in units of the measure.
        power: how often it shall be told apart (above 0.5, below 1).

    Raises:
        ValueError: if the pilot cannot tell how the measure spreads.
    """
    for track, outcomes in pilot.items():
        if measure == RATE and not np.any(outcomes[SOLVED]):
            raise ValueError(f"{TRACKS[track]} solved no question in the pilot, so it has no transfer rate")
    first, second = (values(outcomes, measure, months) for outcomes in pilot.values())
    spread = spread_of(first, second)
    if spread.difference == 0:
        raise ValueError(f"{measure} did not differ in any dialogue of the pilot, so its spread is not known")
    return Prospect(
        difference, power, spread, repetitions_for(spread, difference, power), variance_ratio(first, second)
    )
