"""Trends: what rises and falls with what, as far as an interval of a rank correlation allows."""

from __future__ import annotations

from collections.abc import Sequence

from sim.words.claims import Group
from sim.words.numbers import listed
from sim.words.phrases import Phrase


def trend_title(trends: Sequence[Group], phrase: Phrase, name: str) -> str:
    """What rises or falls with a varied name, by the rank correlation of each group."""
    way: dict[int, list[str]] = {1: [], -1: [], 0: []}
    for trend in trends:
        way[trend.value.side()].append(trend.label)
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


def movement(start: tuple[float, float, float, float], end: tuple[float, float, float, float]) -> str:
    """How simulated dialogues moved, from quantiles (5, 25, 75 and 95%) at the start and at the end.

    If nine in ten end above where nine in ten began, at least nine in ten of both lie so; the same for a half.

    >>> movement((0.1, 0.1, 0.1, 0.1), (0.2, 0.3, 0.4, 0.5)), movement((0.1, 0.2, 0.3, 0.4), (0.1, 0.2, 0.3, 0.4))
    ('rose in at least 9 in 10', '')
    """
    for sign, verb in ((1, "rose"), (-1, "fell")):
        before, after = (sorted(sign * each for each in row) for row in (start, end))
        if after[0] > before[3]:
            return f"{verb} in at least 9 in 10"
        if after[1] > before[2]:
            return f"{verb} in at least half"
    return ""
