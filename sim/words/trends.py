"""Trends: what rises and falls with what, as far as an interval of a rank correlation allows."""

from __future__ import annotations

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from typing import NamedTuple

from sim.lab.numbers import listed
from sim.words.claims import apart
from sim.words.phrases import Phrase

Z = 1.959963984540054


class Trend(NamedTuple):
    """Rank correlation (Spearman) with a 95% interval; None where there are too few points."""

    label: str
    estimate: float | None
    low: float | None
    high: float | None
    n: int


def rank_correlation(label: str, rho: float, n: int) -> Trend:
    """Interval of a rank correlation by Fisher's z with the standard error of Bonett & Wright (2000).

    >>> [round(end, 2) for end in rank_correlation("", 0.5, 50)[1:4]]
    [0.5, 0.24, 0.69]
    """
    if n < 5 or rho != rho:
        return Trend(label, None, None, None, n)
    if abs(rho) >= 1:
        return Trend(label, rho, rho, rho, n)
    error = Z * sqrt((1 + rho * rho / 2) / (n - 3))
    return Trend(label, rho, tanh(atanh(rho) - error), tanh(atanh(rho) + error), n)


def trend_title(trends: Sequence[Trend], phrase: Phrase, name: str) -> str:
    """What rises or falls with a varied name, group by group."""
    way: dict[int, list[str]] = {1: [], -1: [], 0: []}
    for trend in trends:
        way[apart(trend.low, trend.high)].append(trend.label)
    if not way[1] and not way[-1]:
        return f"{phrase.noun}: no rise or fall with {name} can be told"
    whole = len(trends) == 1
    parts = []
    for sign, verb in ((1, "rises"), (-1, "falls"), (0, "neither can be told")):
        if way[sign]:
            where = "" if whole else f" for {_some(way[sign], len(trends))}"
            parts.append(f"{verb}{where}")
    return f"{phrase.noun}, by {name}: {listed(parts)}"


def _some(labels: Sequence[str], of: int) -> str:
    if len(labels) == of and of > 2:
        return f"all {of} groups"
    return listed(list(labels)) if len(labels) <= 3 else f"{len(labels)} of {of} groups"


def moved(start: tuple[float, float, float, float], end: tuple[float, float, float, float]) -> str:
    """How simulated dialogues moved, from quantiles (5, 25, 75 and 95%) at the start and at the end.

    If nine in ten end above where nine in ten began, at least nine in ten of both lie so; the same for a half.

    >>> moved((0.1, 0.1, 0.1, 0.1), (0.2, 0.3, 0.4, 0.5)), moved((0.1, 0.2, 0.3, 0.4), (0.1, 0.2, 0.3, 0.4))
    ('rose in at least 9 in 10', '')
    """
    for sign, verb in ((1, "rose"), (-1, "fell")):
        before, after = (sorted(sign * each for each in row) for row in (start, end))
        if after[0] > before[3]:
            return f"{verb} in at least 9 in 10"
        if after[1] > before[2]:
            return f"{verb} in at least half"
    return ""
