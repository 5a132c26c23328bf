"""What changes on a date: the terms of a forum, the people in its seats, and how many meetings come of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm
from typing import Any

from sim.rules.forum import Forum as Terms
from sim.scenario.plan import Change, Delegation, Forum


def meetings_due(forum: Forum, months: int) -> list[int]:
    """How many meetings a forum holds in each month, as its calendar has it.

    A rate accumulates month by month, a twelfth of the year's meetings each, from the month of opening; exactly, since
    it is counted in the smallest part of a meeting that any rate comes to.
    """
    if forum.meets_in is not None:
        return [forum.meets_in.count(month + 1) for month in range(months)]
    rates = {month: Fraction(str(terms.meetings_a_year)) / 12 for month, terms in terms_in_turn(forum, months)}
    meeting = lcm(*(rate.denominator for rate in rates.values()))
    due, saved, a_month = [], 0, 0
    for month in range(months):
        a_month = int(rates[month] * meeting) if month in rates else a_month
        if forum.opens <= month + 1 <= forum.closes:
            saved += a_month
        due.append(saved // meeting)
        saved %= meeting
    return due


def terms_in_turn(forum: Forum, months: int) -> Iterator[tuple[int, Terms]]:
    """Terms of a forum, each with the month from which they hold, counted from 0."""
    terms, dated = forum.terms, _dated(forum, months)
    if 0 not in dated:
        yield 0, terms
    for month, change in dated.items():
        changed: dict[str, Any] = dict(change.terms)
        terms = terms._replace(**changed)
        yield month, terms


def mixes_in_turn(forum: Forum, seated: Delegation, months: int) -> Iterator[tuple[int, Delegation]]:
    """Who sits in a delegation's seats, each mix with the month from which it does, counted from 0."""
    found = {0: seated}
    for month, change in _dated(forum, months).items():
        for new in change.delegations:
            if new.government == seated.government:
                found[month] = new
    yield from found.items()


def _dated(forum: Forum, months: int) -> dict[int, Change]:
    """The changes within the scenario's months, by month from 0; of two in a month the later."""
    return {change.month - 1: change for change in sorted(forum.changes, key=_month) if 1 <= change.month <= months}


def _month(change: Change) -> int:
    return change.month
