"""A block of dialogues, ready to be drawn and played: what ``simulate`` does for each block, in two halves."""

from __future__ import annotations

import numpy as np

from sim import chance, measures
from sim.engine import _play
from sim.scenario.plan import Scenario
from sim.seats import lay_out, shape_of
from sim.state import blank


class Block:
    """Some runs of seed 1 of a scenario: those from 0 on at first, then those that follow."""

    def __init__(self, scenario: Scenario, runs: int = chance.BLOCK) -> None:
        self.runs = runs
        self.theory, self.world, self.shape = scenario.theory, lay_out(scenario), shape_of(scenario)
        self.luck, self.state = chance.empty(self.shape, runs), blank(self.world, self.theory.drafting.issues)
        self._counts = np.empty((len(measures.COUNTS), runs), np.int32)
        self._ends = np.empty((len(measures.ENDS), runs))
        self._curves = np.empty((0, scenario.months, len(measures.CURVES)))
        self.begin()
        self.draw()

    def begin(self) -> None:
        """Go back to run 0."""
        self._streams = chance.Streams(self.shape, 1)

    def draw(self) -> None:
        """Draw the luck of the next runs."""
        self._streams.fill(self.luck, self.runs)

    def play(self) -> None:
        """Play all runs on that luck."""
        _play(
            self.world, self.theory, self.luck, self.state, 0, self.runs, self._counts, self._ends, self._curves
        )  # fmt: skip

    def draw_and_play(self) -> None:
        """Both, as ``simulate`` does."""
        self.draw()
        self.play()

    def play_first(self) -> None:
        """Both, from run 0 on."""
        self.begin()
        self.draw_and_play()

    def counted(self, name: str) -> np.ndarray:
        """A count of every run, once played."""
        return self._counts[[each.name for each in measures.COUNTS].index(name)]
