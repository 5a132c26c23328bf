"""Ranks: which of several numbers, each with an interval of its own, is the largest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sim.words.claims import MOST_NAMED, Group, disjoint
from sim.words.numbers import listed, number_of


def largest(groups: Sequence[Group]) -> list[int]:
    """Places of those that no other one exceeds beyond the intervals, the largest first; empty without intervals."""
    known = [place for place, group in enumerate(groups) if group.value.low is not None]
    top = [
        place
        for place in known
        if not any(disjoint(groups[other].value, groups[place].value) > 0 for other in known if other != place)
    ]
    return sorted(top, key=lambda place: -(groups[place].value.estimate or 0.0))


def part_of(some: int, many: int, what: str, every: str = "all") -> str:
    """In how many of some things something holds.

    >>> part_of(9, 9, "settings"), part_of(5, 9, "settings"), part_of(1, 1, "values of careers")
    ('all 9 settings', '5 of 9 settings', 'the one value of careers')
    >>> part_of(9, 9, "simulated settings", "any of")
    'any of 9 simulated settings'
    """
    if some == many == 1:
        return "the one " + re.sub(r"s\b", "", what, count=1)
    return f"{every} {many} {what}" if some == many else f"{some} of {many} {what}"


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

    >>> from sim.statistics.estimate import Estimate
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
        noun = f"{noun}, of {number_of(len(known), 'factor')} with an interval"
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
