"""The runs of an arm, as measures read them: outcomes, months, last states."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np

from sim.engine import replay
from sim.result import Result
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import State, World


class Runs:
    """What an arm's dialogues came to."""

    def __init__(self, scenario: Scenario, seed: int, dialogues: int, result: Result | None) -> None:
        self.scenario, self.seed, self.dialogues, self._result = scenario, seed, dialogues, result

    def __getitem__(self, name: str) -> np.ndarray:
        """An outcome, (dialogues,)."""
        return np.asarray(self._results.outcomes[name][: self.dialogues], float)

    def curve(self, name: str) -> np.ndarray:
        """What is followed month by month, (dialogues, months)."""
        return self._results.curves[name][: self.dialogues]

    @cached_property
    def world(self) -> World:
        """What the scenario fixes before any luck."""
        return lay_out(self.scenario)

    def each_state(self, look: Callable[[State], float]) -> np.ndarray:
        """Something read off the last state of every dialogue, (dialogues,)."""
        return np.array([look(state) for state in self._states], float)

    @cached_property
    def _states(self) -> list[State]:
        return [replay(self.scenario, self.seed, run) for run in range(self.dialogues)]

    @property
    def ones(self) -> np.ndarray:
        """Every dialogue counts once."""
        return np.ones(self.dialogues)

    @property
    def _results(self) -> Result:
        if self._result is None:
            raise ValueError("only last states of this arm are looked at")
        return self._result
