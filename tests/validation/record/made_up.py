"""A record of four cases with plays made by hand: ten dialogues each, watched for 57 months."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.scenario import load
from sim.scenario.record import Record
from sim.statistics.intervals import share
from sim.validation.record.case import measure_case
from sim.validation.record.history import Hindcast, _orderings
from sim.validation.record.play import NEVER, EventTimes
from sim.validation.record.questions import areas_of

WATCHED = 57


def months(soon, late=0, of=10):
    """Months of ``of`` dialogues: ``soon`` in the first year, ``late`` in the second, the rest never."""
    return np.array([5] * soon + [20] * late + [NEVER] * (of - soon - late))


def played(uptake, transfer):
    return EventTimes(uptake, transfer, np.full(10, NEVER), WATCHED)


HISTORY = (("yes", "yes", (7, 9)), ("yes", "yes", (20, 30)), ("no", "no", None), ("no", "no", None))
"""Uptake, transfer and its months in four cases."""
HERE = (
    played(months(9), months(1, 8)),
    played(months(2), months(5, 3)),
    played(months(3), months(4)),
    played(months(1), months(6)),
)
WITHOUT = tuple(played(months(0), months(count)) for count in (1, 2, 8, 9))
"""Receptivity not dated, the cases with transfer stand below those without."""


NAMES = ("oslo-1993", "standing", "east-west", "north-south")


def scenarios():
    """Of the keys, only the first is one that something is said of beyond the model; the last is from memory."""
    for place, (uptake, transfer, took) in enumerate(HISTORY):
        unknown = ("Who called whom.", "When.") if place == 1 else ()
        record = Record(
            "case",
            "standing",
            f"{1990 + place}",
            uptake,
            transfer,
            transfer,
            None,
            took,
            "from memory" if place == 3 else "checked",
            "it ended",
            unknown,
            ("A, 1999", "B, 2001"),
        )
        yield replace(load("standing"), key=NAMES[place], title=f"Case {place}", record=record)


def cases():
    for scenario, each in zip(scenarios(), HERE, strict=True):
        yield measure_case(scenario, scenario.record, each)


def hindcast():
    """The record as a whole: the likeliest class of months is that of history in two of four."""
    found = tuple(cases())
    presets = (("youth-arts", "Youth in the arts"),)
    compared = areas_of(list(scenarios()), HERE, WITHOUT, 1)
    return Hindcast(found, presets, _orderings(found, HERE, 1), compared, share(2, 4), 1000, 7)
