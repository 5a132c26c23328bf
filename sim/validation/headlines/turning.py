"""What goes with turning: one number that splits the cells, looked for in one half of the vectors, shown in the other.

For every parameter of the region, and everything that situations vary, the cells are cut in two at some tenth of its
values. The cut kept is that with the widest gap between both sides in the share of cells that hold, of those that leave
a side in which four in five do if there is any. With some eighty numbers to choose from one always splits somehow; what
it is worth is what it does with the vectors that had no part in the choice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate
from sim.statistics.ranks import chance, spearman
from sim.statistics.several import holm
from sim.validation.headlines.counts import ENOUGH, CellAnswer, over_vectors
from sim.validation.headlines.signs import HOLDS
from sim.validation.headlines.situations import SITUATIONS, USUAL

LEAST = 0.2
"""Share of the cells that each side of a cut has at least: less is a corner, not a condition."""
FEWEST = 10
"""Vectors, of those that had no part in the choice, on the side of which a condition speaks."""
TENTHS = np.arange(1, 10) / 10
BY_KEY = {each.key: each for each in SITUATIONS}


class Split(NamedTuple):
    """A number and where it cuts."""

    name: str
    """Of a parameter, or a key of ``USUAL``."""
    at: float
    above: bool
    """Whether the sentence holds more often above it; else at it and below."""
    inside: Estimate
    """Share of the cells of that side that hold, with the vectors that had no part in the choice."""
    outside: Estimate
    """The same of the other side."""

    @property
    def tells(self) -> bool:
        """Whether the sentence may be told with this condition: it holds in four of five cells of vectors not seen."""
        inside, outside = self.inside.estimate or 0.0, self.outside.estimate or 0.0
        return self.inside.n >= FEWEST and inside >= ENOUGH and inside > outside


class Cut(NamedTuple):
    """A candidate."""

    name: str
    at: float
    above: bool


def split(found: Sequence[CellAnswer], vectors: Sequence[Mapping[str, float]]) -> Split | None:
    """The best cut of a sentence's cells; None where there are too few vectors to choose and to show.

    Args:
        found: the verdicts on the sentence.
        vectors: values of each vector, by its number.
    """
    seen = [cell for cell in found if cell.vector % 2 == 0]
    unseen = [cell for cell in found if cell.vector % 2]
    chosen = choose(seen, vectors) if unseen else None
    if chosen is None:
        return None
    sides: dict[bool, list[CellAnswer]] = {True: [], False: []}
    for cell in unseen:
        sides[_inside(chosen, cell, vectors)].append(cell)
    if not (sides[True] and sides[False]):
        return None
    return Split(*chosen, over_vectors(sides[True]), over_vectors(sides[False]))


def choose(seen: Sequence[CellAnswer], vectors: Sequence[Mapping[str, float]]) -> Cut | None:
    """The cut with the widest gap, of those with a side in which four in five hold if there is any."""
    holds = np.array([cell.word == HOLDS for cell in seen])
    best: tuple[tuple[bool, float], Cut] | None = None
    for name in (*vectors[0], *(each for each in USUAL if each not in vectors[0])):
        values = np.array([_value(name, cell, vectors) for cell in seen])
        for at in np.unique(np.quantile(values, TENTHS, method="lower")) if len(values) else ():
            above = values > at
            if not LEAST <= np.mean(above) <= 1 - LEAST:
                continue
            high, low = float(np.mean(holds[above])), float(np.mean(holds[~above]))
            rank = (max(high, low) >= ENOUGH, abs(high - low))
            if best is None or rank > best[0]:
                best = rank, Cut(name, float(at), high > low)
    return best[1] if best else None


def _value(name: str, cell: CellAnswer, vectors: Sequence[Mapping[str, float]]) -> float:
    return float(BY_KEY[cell.situation].value(name, vectors[cell.vector]))


def _inside(cut: Cut, cell: CellAnswer, vectors: Sequence[Mapping[str, float]]) -> bool:
    return (_value(cut.name, cell, vectors) > cut.at) == cut.above


class Trend(NamedTuple):
    """A parameter that goes with a sentence's holding, over vectors."""

    name: str
    correlation: float
    """Spearman's, of the parameter with the share of a vector's situations in which the sentence holds."""
    chance: float
    """How surprising it is, corrected for as many parameters as there are (Holm)."""


def trends(found: Sequence[CellAnswer], vectors: Sequence[Mapping[str, float]]) -> tuple[Trend, ...]:
    """Every parameter that varies in the region, the strongest first; none where all vectors hold alike."""
    numbers = sorted({cell.vector for cell in found})
    shares = np.array([np.mean([each.word == HOLDS for each in found if each.vector == number])
                       for number in numbers])  # fmt: skip
    if len(set(shares.tolist())) < 2 or len(numbers) < 4:
        return ()
    columns = {name: np.array([vectors[number][name] for number in numbers]) for name in vectors[0]}
    tried = {name: spearman(values, shares) for name, values in columns.items() if len(set(values.tolist())) > 1}
    alone = {name: chance(rho, len(numbers)) for name, rho in tried.items()}
    corrected = zip(tried, holm([*alone.values()]).tolist(), strict=True)
    found_of = [Trend(name, tried[name], p) for name, p in corrected]
    return tuple(sorted(found_of, key=lambda each: alone[each.name]))
