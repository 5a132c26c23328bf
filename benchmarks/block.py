"""A block of dialogues, ready to be played: what ``simulate`` does between two looks at whether to go on."""

from __future__ import annotations

import numpy as np

from sim import chance, measures
from sim.engine import _play
from sim.rules import Theory
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import State, World, blank


class Block:
    """So many runs of seed 1 of a scenario at a time."""

    def __init__(self, scenario: Scenario, runs: int = 100) -> None:
        self.runs = runs
        self._theory, self._world = scenario.theory, lay_out(scenario)
        self._luck = chance.luck_of(1, len(scenario.forums))
        self._state = blank(self._world, self._theory.drafting.issues)
        self._counts = np.empty((len(measures.COUNTS), runs), np.int32)
        self._ends = np.empty((len(measures.ENDS), runs))
        self._curves = np.empty((0, scenario.months, len(measures.CURVES)))

    def play(self, first: int = 0) -> None:
        """Play the runs from number ``first`` on."""
        _play(
            self._world, self._theory, self._luck, self._state, first, 0, self.runs,
            self._counts, self._ends, self._curves,
        )  # fmt: skip

    @property
    def parts(self) -> tuple[World, Theory, State]:
        """World, theory, and the state as the last run left it."""
        return self._world, self._theory, self._state

    def counted(self, name: str) -> np.ndarray:
        """A count of every run, once played."""
        return self._counts[[each.name for each in measures.COUNTS].index(name)]
