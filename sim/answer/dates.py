"""Months of a scenario as people name them."""

from __future__ import annotations

from sim.scenario.plan import Scenario
from sim.words.catalogue import message, say

MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)


def when(scenario: Scenario, month: int) -> str:
    """A month, counted from 1: its name and year where the scenario has a calendar, else its number.

    >>> from sim.scenario import load
    >>> when(load("pcac-r2cp"), 18), when(load("standing"), 2)
    ('November 2014', 'month 2')
    """
    if not scenario.start:
        return say("month {month}", month=month)
    year, first = (int(part) for part in scenario.start.split("-"))
    years, place = divmod(first - 2 + month, 12)
    return say("{month} {year}", month=say(MONTHS[place]), year=year + years)
