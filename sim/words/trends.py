"""Trends: what rises and falls with what, as far as an interval of a rank correlation allows."""

from __future__ import annotations

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from statistics import NormalDist
from typing import NamedTuple

from sim.lab.numbers import listed
from sim.words.claims import apart
from sim.words.phrases import Phrase


class Trend(NamedTuple):
    """Rank correlation (Spearman) with a 95% interval; None where there are too few points."""

    label: str
    estimate: float | None
    low: float | None
    high: float | None
    n: int


def rank_correlation(label: str, rho: float, n: int, tried: int = 1) -> Trend:
    """Interval of a rank correlation by Fisher's z with the standard error of Bonett & Wright (2000).

    ``tried``: how many correlations it was picked from; its interval is as much wider (Bonferroni). Fisher's z has no
    interval for ranks that agree throughout: theirs begins where that of the next lesser agreement does.

    >>> [round(end, 2) for end in rank_correlation("", 0.5, 50)[1:4]]
    [0.5, 0.24, 0.69]
    >>> [round(end, 2) for end in rank_correlation("", -1.0, 8)[1:4]]
    [-1.0, -1.0, -0.81]
    """
    if n < 5 or rho != rho:
        return Trend(label, None, None, None, n)
    error = NormalDist().inv_cdf(1 - 0.025 / tried) * sqrt((1 + rho * rho / 2) / (n - 3))
    lesser = 1 - 12 / (n * (n * n - 1))  # two neighbours in rank change places
    inside = max(-lesser, min(lesser, rho))
    low, high = tanh(atanh(inside) - error), tanh(atanh(inside) + error)
    return Trend(label, rho, -1.0 if rho <= -1 else low, 1.0 if rho >= 1 else high, n)


def trend_title(trends: Sequence[Trend], phrase: Phrase, name: str) -> str:
    """What rises or falls with a varied name, group by group."""
    way: dict[int, list[str]] = {1: [], -1: [], 0: []}
    for trend in trends:
        way[apart(trend.low, trend.high)].append(trend.label)
    if not way[1] and not way[-1]:
        return f"{phrase.noun}: no rise or fall with {name} can be told"
    more, less = phrase.degrees[1:3][::-1] if phrase.low_first else phrase.degrees[1:3]
    first = 1 if way[1] else -1
    where = _where(way[first], len(trends))
    parts = [
        f"{phrase.sentence.format(more if first > 0 else less)} at higher values of {name}{',' * bool(where)}{where}"
    ]
    if first > 0 and way[-1]:
        parts.append(f"{less}{_where(way[-1], len(trends))}")
    if way[0]:
        parts.append(f"neither can be told{_where(way[0], len(trends))}")
    return "; ".join(parts)


def _where(labels: Sequence[str], of: int) -> str:
    if of == 1:
        return ""
    if len(labels) <= 3:
        return f" with {listed(list(labels))}"
    return f" in all {of} groups" if len(labels) == of else f" in {len(labels)} of {of} groups"


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
