"""Moments of a run as a page in a browser has them: as many months are played as have passed, and then it looks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.page.columns import RECORDS
from sim.page.engine import record
from sim.page.pack import PackedScenario, pack
from sim.page.translator.memory import ADDRESS, layout_of
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import DTYPES, State, lines_needed
from tests.page.machine import Machine


class Moment(NamedTuple):
    """What there is at the end of a month."""

    state: State
    trust: np.ndarray
    """Of each seat in each of its forum; NaN where there is no pair."""


class Moments:
    """A scenario in a module's memory, of which any month can be asked for."""

    def __init__(self, machine: Machine, scenario: Scenario, seed: int) -> None:
        self._machine, self._packed = machine, pack(scenario, seed, 1, 0, lines_needed(lay_out(scenario)))
        machine.load(self._packed)

    def at(self, run: int, months: int) -> Moment:
        """The end of a month, counted from 1; 0 is the opening."""
        shorten(self._machine, self._packed, months)
        self._machine.play(self._packed, run, 0, 1)
        return self.looked()

    def looked(self) -> Moment:
        """What there is now."""
        machine, packed = self._machine, self._packed
        machine.call("watch", *packed.arguments("watch"))
        columns = {
            name: machine.read(column).astype(DTYPES[RECORDS["State"][name][0]])
            for name, column in packed.columns["State"].items()
        }
        return Moment(State(**columns), machine.read(packed.outputs["trust"]))

    def forget(self) -> None:
        """Have the engine put off what it knew of trust, as it does at the end of every month."""
        for name, cell in (("trusting", np.nan), ("known", 0)):
            column = self._packed.columns["State"][name]
            self._machine.write(column.address, np.full(column.shape, cell, column.dtype).tobytes())


def shorten(machine: Machine, packed: PackedScenario, months: int) -> None:
    """Say that a world lasts so many months; what lies behind them is not looked at."""
    for (_, axes), start in zip(RECORDS["World"].items(), layout_of(record("World")).starts, strict=True):
        if axes[1] == "T":
            machine.write(packed.places["World"] + start + ADDRESS, np.uint32(months).tobytes())
