"""What many runs of a scenario came to: columns of outcomes, and curves of those that were followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sim.scenario.plan import Scenario

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Result:
    """Outcomes of many runs of a scenario, a column an outcome, a row a dialogue.

    ``outcomes`` maps the names of ``sim.measures.OUTCOMES`` to arrays (repetitions,); ``curves`` those of
    ``sim.measures.CURVES`` to arrays (runs followed, months).
    """

    scenario: Scenario
    seed: int
    first_run: int
    repetitions: int
    outcomes: Mapping[str, np.ndarray]
    curves: Mapping[str, np.ndarray]

    def to_frame(self) -> pd.DataFrame:
        """A table with one row a dialogue; months of what never happened are missing."""
        import pandas as pd

        frame = pd.DataFrame({"run": np.arange(self.first_run, self.first_run + self.repetitions), **self.outcomes})
        for name in (each for each in self.outcomes if each.startswith("first_")):
            frame[name] = frame[name].astype("Int32").mask(frame[name] < 0)
        return frame
