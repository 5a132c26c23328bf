"""What a module finds in its memory: the columns of every record, and how long each is.

Axes are written as in ``sim.state``: kind of the cells, then a letter for every axis; a digit is itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

from sim import chance, measures
from sim.events import KINDS, Event
from sim.rules.forum import Forum
from sim.seats.room import TABLES, WORLD, shape_of
from sim.state import AXES, State

LETTERS = {
    "T": "months", "F": "forums", "G": "governments", "H": "governments + 1", "Q": "questions", "K": "issues",
    "S": "seats", "W": "seats of the largest forum", "N": "rows of terms", "M": "rows of mixes", "V": "dated events",
    "L": "lines of the chronicle", "J": "runs", "I": "runs followed", "P": "seats * seats of the largest forum",
    "X": "cells of all floats of a state", "Y": "of its whole numbers", "Z": "of its flags",
}  # fmt: skip
"""Letters for what depends on the scenario, or on what is asked for."""
FIXED = {
    "C": len(Forum._fields), "D": 3, "E": len(KINDS), "A": len(Event._fields), "R": len(chance.KINDS),
    "O": len(measures.COUNTS), "U": len(measures.ENDS), "B": len(measures.CURVES),
}  # fmt: skip
"""Letters for what does not: terms of a forum, draws of an exchange, kinds of notes, cells of a line, kinds of chance,
counts, ends and curves."""
STRETCHES = {"floats": "fX", "whole": "iY", "flags": "bZ"}
"""Stretches of a state: all of its columns of a kind lie in one, in their order and without gaps."""
WITHIN = {"pairs": "prior"}
"""Columns that are others once more, from the one that is named here on."""
_OF_STATE = {**AXES, **STRETCHES, "pairs": "f5P", "chronicle": "iLA"}
RECORDS: dict[str, dict[str, str]] = {
    "Tables": TABLES,
    "World": WORLD,
    "Luck": dict.fromkeys(chance.Luck._fields, "uRF"),
    "State": {name: _OF_STATE[name] for name in State._fields},
}
"""Columns of every record but the theory, whose fields are numbers."""


def with_stretches(sizes: Mapping[str, int]) -> dict[str, int]:
    """The sizes, with all that follows from the others."""
    found = {**FIXED, **sizes, "P": sizes["S"] * sizes["W"]}
    for axes in STRETCHES.values():
        found[axes[1]] = sum(prod(shape_of(each, found)) for each in AXES.values() if each[0] == axes[0])
    return found
