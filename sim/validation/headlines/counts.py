"""In how much of the region, and of the situations, a sentence holds. The independent unit is the vector."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sim.statistics.bounded import SHARE, mean_of
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import share
from sim.validation.headlines.claims import Headline
from sim.validation.headlines.play import HeadlineCell
from sim.validation.headlines.signs import ANSWERS, HOLDS, answer
from sim.validation.headlines.situations import SITUATIONS

ENOUGH = 0.8
"""A sentence that holds in a smaller share of the cells is told with its condition, or not at all."""


class CellAnswer(NamedTuple):
    """What a cell says of a sentence."""

    vector: int
    situation: str
    word: str
    lead: float | None


class Support(NamedTuple):
    """How often a sentence holds, turns, and cannot be told."""

    cells: int
    shares: dict[str, Estimate]
    """Verdict to the mean over vectors of its share of their situations."""
    by_situation: dict[str, Estimate]
    """Key of a situation to the share of vectors with which the sentence holds there (Wilson); those it touches."""

    @property
    def holds(self) -> float:
        """Share of the cells in which it holds."""
        return self.shares[HOLDS].estimate or 0.0


def answers(headline: Headline, cells: Sequence[HeadlineCell]) -> list[CellAnswer]:
    """The verdicts on a sentence, cell by cell; cells that it does not touch are left out."""
    return [
        CellAnswer(cell.vector, cell.situation, answer(found, headline.part.smallest), found.estimate)
        for cell in cells
        if (found := cell.leads.get(headline.key)) is not None
    ]


def support(found: Sequence[CellAnswer]) -> Support:
    """What the cells of a sentence come to."""
    return Support(
        len(found),
        {name: over_vectors(found, name) for name in ANSWERS},
        {
            each.key: share(sum(cell.word == HOLDS for cell in there), len(there))
            for each in SITUATIONS
            if (there := [cell for cell in found if cell.situation == each.key])
        },
    )


def over_vectors(found: Sequence[CellAnswer], name: str = HOLDS) -> Estimate:
    """Share of cells with a verdict: mean over vectors of each one's share, with a 95% interval over vectors."""
    by_vector: dict[int, list[bool]] = {}
    for cell in found:
        by_vector.setdefault(cell.vector, []).append(cell.word == name)
    return mean_of(np.array([np.mean(each) for each in by_vector.values()]), SHARE)
