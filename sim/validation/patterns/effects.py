"""Effects: a sum of ratios in several arms, as one number a dialogue whose mean is the effect.

Every part of a pattern is played in up to a dozen arms on the same luck. Each ratio of totals is linearised (see
``sim.statistics.ratio``), and so is their quotient (the delta method); what is left is a mean over dialogues, with
Student's interval. Where a ratio counts events, an event more in one dialogue and one less in another are added to the
spread, so that arms in which nothing ever happened do not pass for knowledge (``sim.statistics.intervals.mean``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import mean
from sim.statistics.ratio import per_dialogue
from sim.validation.patterns.claims import Part, Term

METHOD = "delta method over dialogues, all arms on the same luck"
NOTHING = "nothing to divide by"

Column = tuple[np.ndarray, np.ndarray]
"""Tops and bottoms of a ratio of totals, (dialogues,) each."""


class _Sum(NamedTuple):
    """A weighted sum of ratios."""

    value: float
    pulls: np.ndarray
    """(dialogues,), by how much each dialogue pulls at it; they sum to 0."""
    step: float
    """The most that a single event moves it, times the number of dialogues."""


def effect(part: Part, column_of: Callable[[Term], Column]) -> Estimate:
    """The effect of a part with its 95% interval.

    Args:
        part: what is compared.
        column_of: gives the column of each term, all of the same length and on the same luck.
    """
    columns = {term: column_of(term) for term in part.all_terms}
    n = len(next(iter(columns.values()))[0])
    if any(np.sum(bottoms) <= 0 for _, bottoms in columns.values()):
        return unknown(n, NOTHING)
    top = _sum(part.terms, columns)
    if not part.per:
        return _estimate(top.value - part.against, top.pulls, top.step)
    bottom = _sum(part.per, columns)
    known = mean(bottom.value + bottom.pulls, bottom.step).low
    if known is None or known <= 0:
        return unknown(n, NOTHING)
    share = top.value / bottom.value
    pulls = (top.pulls - share * bottom.pulls) / bottom.value
    return _estimate(share - part.against, pulls, max(top.step, abs(share) * bottom.step) / bottom.value)


def _sum(terms: Iterable[Term], columns: dict[Term, Column]) -> _Sum:
    value, pulls, step = 0.0, np.zeros(1), 0.0
    for term in terms:
        tops, bottoms = columns[term]
        ratio = float(np.sum(tops)) / float(np.sum(bottoms))
        value += term.weight * ratio
        pulls = pulls + term.weight * (per_dialogue(tops, bottoms) - ratio)
        if term.measure.counts:
            step = max(step, abs(term.weight) / float(np.mean(bottoms)))
    return _Sum(value, pulls, step)


def _estimate(value: float, pulls: np.ndarray, step: float) -> Estimate:
    found = mean(value + pulls, step)
    return Estimate(value, found.low, found.high, found.n, METHOD, found.inner_low, found.inner_high)
