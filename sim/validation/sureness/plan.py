"""How many dialogues the question "how sure?" is given: as many as its time allows, never so few that nothing shows.

Time is counted, not measured: by how often somebody may hear somebody, with which the time of a dialogue grows. So the
same scenario is given the same number on every machine and every day, and an answer can be had again to the letter.
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from sim.statistics.intervals import Z
from sim.validation.sureness.effects import MEASURE, ByTrack

LEAST, THOROUGH = 200, 1000
"""Dialogues of every further comparison: the fewest, and as many as ``--thorough`` plays."""
STEPS = (LEAST, 300, 500, THOROUGH)
"""Numbers of dialogues that are planned: few, so that they can be remembered."""
HEARINGS = 1.2e9
"""So often may somebody hear somebody in all further comparisons together: some seconds on two processors."""


def planned(hearings: float, comparisons: int, most: int) -> int:
    """Dialogues a track of each further comparison.

    Args:
        hearings: of one dialogue of all tracks (``sim.seats.hearings``).
        comparisons: how many there are: settings of the region, inputs.
        most: dialogues of the comparison itself; a further one never has more.

    >>> planned(3e4, 29, 1000), planned(3e6, 29, 1000), planned(3e6, 29, 100), planned(0.0, 29, 1000)
    (1000, 200, 100, 1000)
    """
    there = HEARINGS / (hearings * comparisons) if hearings > 0 and comparisons else float(THOROUGH)
    fits = [step for step in STEPS if step <= there]
    return min(most, max(fits, default=LEAST))


def smallest_lead(base: ByTrack, leader: str, second: str, dialogues: int) -> float | None:
    """The smallest lead that so many dialogues would tell apart half of the time: half the width of its interval."""
    lead = np.subtract(base[leader][MEASURE], base[second][MEASURE], dtype=float)
    return Z[0] * float(np.std(lead, ddof=1)) / sqrt(dialogues) if len(lead) > 1 else None
