"""What many simulated dialogues bring in one forum of a scenario: months until uptake and transfer, and its end.

``simulate`` counts over all forums together; a record speaks of one. Who did what is in the chronicle, so every run is
played with one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.engine import states
from sim.events import ENDED, UPTAKE, WAS_TRANSFERRED
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import State

NEVER = -1
"""Months until what did not happen while the dialogue was watched."""


@dataclass(frozen=True)
class EventTimes:
    """Months count from the forum's first meeting on its calendar: 0 is the same month."""

    uptake: np.ndarray
    """(dialogues,) months until a government first heard of a package of this forum, or ``NEVER``."""
    transfer: np.ndarray
    """(dialogues,) months until a package of this forum was first adopted by all, or ``NEVER``."""
    ended: np.ndarray
    """(dialogues,) months until the forum ended for want of funders, or ``NEVER``."""
    watched: int
    """Months from the month of the first meeting to the last of the scenario."""


def play(scenario: Scenario, forum: str, repetitions: int, seed: int = 1) -> EventTimes:
    """Play a scenario many times and follow one of its forums.

    Args:
        scenario: what to play.
        forum: key of the forum to follow.
        repetitions: dialogues, at least 1.
        seed: key of all luck; dialogue r is run r of ``sim.engine.simulate`` on the same seed.
    """
    world = lay_out(scenario)
    number = [each.key for each in scenario.forums].index(forum)
    due = np.flatnonzero(world.meetings[:, number])
    first = int(due[0]) if len(due) else int(world.opens[number])
    found = np.full((3, repetitions), NEVER)
    for run, state in enumerate(states(scenario, repetitions, seed)):
        found[:, run] = _firsts(state, number, first)
    return EventTimes(found[0], found[1], found[2], scenario.months - 1 - first)


def _firsts(state: State, forum: int, since: int) -> list[int]:
    lines = state.chronicle[: int(state.written[0])]
    mine = lines[lines[:, 2] == forum]
    months = [mine[mine[:, 1] == kind, 0] for kind in (UPTAKE, WAS_TRANSFERRED, ENDED)]
    return [int(each[0]) - since if len(each) else NEVER for each in months]
