"""Every right page in plain Python over arrays that refuse a negative index; run as a module without numba."""

from __future__ import annotations

from numbers import Integral
from typing import Any, NamedTuple

import numpy as np
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from sim import chance
from sim.compiled import COMPILED
from sim.engine import _play
from sim.measures import COUNTS, CURVES, ENDS
from sim.seats.fill import fill
from sim.seats.room import room_for
from sim.seats.tables import flatten
from sim.state import blank, lines_needed
from tests.worlds import scenarios

WORLDS = 150


class Guarded(np.ndarray):
    """An array as the compiled pages see it: indices are never negative and never beyond the end."""

    def __getitem__(self, index: Any) -> Any:
        return super().__getitem__(checked(index))

    def __setitem__(self, index: Any, value: Any) -> None:
        super().__setitem__(checked(index), value)


def checked(index: Any) -> Any:
    """The index, if none of it is below zero."""
    for part in index if isinstance(index, tuple) else (index,):
        if isinstance(part, Integral) and part < 0:
            raise IndexError(f"negative index {index}")
    return index


def guard(columns: NamedTuple) -> Any:
    """A named tuple with every array guarded."""
    return columns._make(each.view(Guarded) if isinstance(each, np.ndarray) else each for each in columns)


@seed(11)
@settings(
    max_examples=WORLDS,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(scenarios(), st.integers(0, 2**32))
def play(scenario, number):
    """A whole run, followed month by month and with a chronicle."""
    tables = flatten(scenario)
    world = room_for(tables)
    fill(guard(tables), guard(world))
    state = blank(world, scenario.theory.drafting.issues, lines_needed(world))
    counts, ends = np.empty((len(COUNTS), 1), np.int32), np.empty((len(ENDS), 1))
    curves = np.empty((1, scenario.months, len(CURVES)))
    luck = guard(chance.luck_of(number, len(scenario.forums)))
    _play(guard(world), scenario.theory, luck, guard(state), 0, 0, 1, counts, ends, curves)


if __name__ == "__main__":
    assert not COMPILED
    try:
        np.zeros(3).view(Guarded)[-1]
    except IndexError:
        print("the guard guards")
    play()
    print("worlds", WORLDS)
