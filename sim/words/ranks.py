"""Ranks: which of several numbers, each with an interval of its own, is the largest."""

from __future__ import annotations

from collections.abc import Sequence

from sim.lab.numbers import listed
from sim.words.claims import MOST_NAMED, Group, disjoint


def largest(groups: Sequence[Group]) -> list[int]:
    """Places of those that no other one exceeds beyond the intervals, the largest first; empty without intervals."""
    known = [place for place, group in enumerate(groups) if group.value.low is not None]
    top = [
        place
        for place in known
        if not any(disjoint(groups[other].value, groups[place].value) > 0 for other in known if other != place)
    ]
    return sorted(top, key=lambda place: -(groups[place].value.estimate or 0.0))


def in_a_tie(labels: Sequence[str]) -> tuple[str, str]:
    """Those that lead equally often, so that none of them is passed over, and what is added to how often.

    >>> in_a_tie(["a"]), in_a_tie(["b", "a"]), in_a_tie(["c", "b", "a"])
    (('a', ''), ('a and b', ' each'), ('a and 2 others', ' each'))
    """
    first, *others = sorted(labels)
    if not others:
        return first, ""
    return (listed([first, *others]) if len(others) == 1 else f"{first} and {len(others)} others"), " each"


def matters_most(groups: Sequence[Group], noun: str) -> str:
    """Which factor matters most for an outcome, if that can be told.

    >>> from sim.lab.comparison import Estimate
    >>> matters_most([Group("a", Estimate(0.5, 0.4, 0.6, 9)), Group("b", Estimate(0.1, 0.0, 0.2, 9))], "trust")
    'What matters most for trust: a'
    >>> unknown = Group("c", Estimate(0.9, None, None, 9))
    >>> matters_most([Group("a", Estimate(0.5, 0.4, 0.6, 9)), Group("b", Estimate(0.1, 0.0, 0.2, 9)), unknown], "trust")
    'What matters most for trust, of 2 factors with an interval: a'
    """
    top, known = largest(groups), [group for group in groups if group.value.low is not None]
    if not top:
        return f"What matters for {noun} cannot be told"
    if len(known) < len(groups):
        noun = f"{noun}, of {len(known)} factors with an interval"
    if all((groups[place].value.low or 0.0) <= 0 for place in top):
        return f"No factor can be told to matter for {noun}"
    if len(top) == 1:
        return f"What matters most for {noun}: {groups[top[0]].label}"
    if len(top) == len(groups):
        return f"Which of {len(groups)} factors matters most for {noun} cannot be told"
    if len(top) < MOST_NAMED:
        names = listed([groups[place].label for place in top], "or")
        return f"What matters most for {noun}: {names}; which of them cannot be told"
    return f"Which of {len(top)} factors matters most for {noun} cannot be told"
