"""A two-sided world and its mirror image: sides, seats and luck swapped, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from sim import chance
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Scenario
from sim.state import AXES, State, World

LAST = 1 - 2.0**-53
"""The largest draw; a draw that chooses between two sides is mirrored by ``LAST - draw``."""
CHOOSES_A_SIDE = ("floor", "leaker")
NUMBERED = ("partner", "table", "chairs", "chronicle", "written")
"""Columns that hold seat numbers, or the order in which sides take their turn."""


def mirrored(scenario: Scenario) -> Scenario:
    """The scenario with its two governments in the other order."""
    turned = replace(
        scenario,
        governments=scenario.governments[::-1],
        agenda=tuple(replace(block, parties=block.parties[::-1]) for block in scenario.agenda),
        forums=tuple(replace(forum, delegations=forum.delegations[::-1]) for forum in scenario.forums),
    )
    return vouch_for(turned)


def mirrored_luck(luck: chance.Draws) -> Callable[..., float]:
    """The luck of a run with the sides' parts exchanged."""

    def draw(name: str, *address: int, forum: int = 0) -> float:
        if name in CHOOSES_A_SIDE:
            return LAST - luck(name, *address, forum=forum)
        axes = zip(chance.KINDS[name].axes, address, strict=True)
        other = (1 - number if axis in ("sides", "governments") else number for axis, number in axes)
        return luck(name, *other, forum=forum)

    return draw


def mirrored_state(state: State, world: World) -> State:
    """A state of the world as its mirror image should have it."""
    seats = np.concatenate(
        [np.r_[first[1] : first[2], first[0] : first[1]] for first in world.first_seat] or [np.zeros(0, int)]
    )
    columns = {}
    for name, axes in AXES.items():
        column = getattr(state, name)
        if name in NUMBERED:
            continue
        if axes == "fSW":
            columns[name] = _pairs(column, seats, world)
            continue
        for axis, kind in enumerate(axes[1:]):
            if kind == "G":
                column = np.flip(column, axis)
            elif kind == "S":
                column = np.take(column, seats, axis)
        columns[name] = column
    return state._replace(**columns)


def _pairs(column: np.ndarray, seats: np.ndarray, world: World) -> np.ndarray:
    out = np.zeros_like(column)
    for first in world.first_seat:
        mine = seats[first[0] : first[2]]
        out[first[0] : first[2], : len(mine)] = column[np.ix_(mine, mine - first[0])]
    return out
