"""Playing a vector: the situations of the targets, on the same luck for every vector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from sim.engine import simulate
from sim.scenario import load
from sim.scenario.plan import Scenario
from sim.scenario.seating import in_room
from sim.scenario.setting import Setting
from sim.scenario.shipped import folder
from sim.seats import lay_out
from sim.validation.calibration.ranges import settings_at
from sim.validation.calibration.targets import GROUPS, OPEN
from sim.validation.switches import off

OF_EXPERIMENTS = {"secret": "secret_channel.toml", "two_forums": "two_forums.toml"}
"""Situation to its scenario, where it is not the standing dialogue."""
ALWAYS_OPEN = (Setting("transfer.receptive", 1.0), Setting("publicity.disown", 0.0))
"""What makes every government open at all times: a leak must not close it."""
SWITCHED_OFF = {"no_learning": "learning", "frozen_trust": "trust"}
"""Situation to the mechanism that is off in it; the room is that of Track 2."""


def situations(values: Mapping[str, float], names: Sequence[str]) -> dict[str, Scenario]:
    """The named situations with the parameters of a vector. Raises ScenarioError if a value is out of its range."""
    chosen = settings_at(values)
    return {name: _situation(name, chosen) for name in names}


def _situation(name: str, chosen: tuple[Setting, ...]) -> Scenario:
    if name in OF_EXPERIMENTS:
        return load(folder("experiments") / "scenarios" / OF_EXPERIMENTS[name], chosen)
    if name in SWITCHED_OFF:
        return off(in_room(_standing(chosen), "track2"), SWITCHED_OFF[name])
    if name in OPEN:
        return in_room(load(None, (*chosen, *ALWAYS_OPEN)), name.removesuffix("_open"))
    return in_room(_standing(chosen), name)


@lru_cache(maxsize=16)
def _standing(chosen: tuple[Setting, ...]) -> Scenario:
    """The standing dialogue with a vector; kept while its rooms are asked for one after the other, on some threads."""
    return load(None, chosen)


@cache
def _first_meeting(name: str) -> int:
    """Month of a situation's first meeting; the calendar is structure, the same for every vector."""
    return int(np.flatnonzero(lay_out(_situation(name, ())).meetings[:, 0])[0]) + 1


def play(values: Mapping[str, float], names: Sequence[str], first: int, last: int, seed: int) -> dict[str, np.ndarray]:
    """Sums over dialogues ``first`` to ``last`` of the named situations, (groups, columns).

    Both are multiples of the number of groups.
    """
    found = {}
    for name, scenario in situations(values, names).items():
        played = simulate(scenario, last - first, seed, 1, first_run=first, curves=0).outcomes
        found[name] = sums(played, _first_meeting(name))
    return found


def sums(outcomes: Mapping[str, np.ndarray], first_meeting: int) -> np.ndarray:
    """Outcomes, a row a dialogue, summed in groups: (groups, columns); dialogue r is in group r modulo the groups."""
    trust, transfer = outcomes["trust_end"], outcomes["first_transfer"]
    known = np.isfinite(trust)
    columns = [
        np.ones(len(trust)), outcomes["meetings"], outcomes["breakthroughs"], outcomes["transferred"],
        outcomes["declined"], outcomes["adopted"] + outcomes["declined"], np.where(known, trust, 0.0), known,
        outcomes["first_breakthrough"] == first_meeting,
        (transfer >= 0) & (transfer <= 12), (transfer > 12) & (transfer <= 24), (transfer >= 0) & (transfer <= 24),
        transfer < 0, outcomes["solved_unofficial"], outcomes["carried_unofficial"],
    ]  # fmt: skip
    rows = np.stack([np.asarray(column, float) for column in columns], axis=1)
    return np.asarray(rows.reshape(-1, GROUPS, rows.shape[1]).sum(0))
