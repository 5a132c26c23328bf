"""Assumptions: values of a scenario that could well be otherwise. Nothing of them reaches a run.

A case names them so that it can be played both ways: what then turns rested on a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sim.scenario.ceilings import ASSUMPTIONS as MOST
from sim.scenario.nodes import Anything, Table, TableList, Text
from sim.scenario.origin import Whole
from sim.scenario.setting import LEFT_OUT


@dataclass(frozen=True)
class Assumption:
    """One value that no source gives."""

    key: str
    """Its name as ``--set`` takes it, for example ``governments.iran.encroachment``; ``events.2`` is a whole row."""
    other: Any
    """A plausible other value; ``left out`` if the key, table or row could as well not be there."""
    why: str
    """What the source says, or does not say."""


def otherwise(scenario: Whole, assumption: Assumption) -> Whole:
    """The scenario with an assumption's other value, by the one way in which scenarios are changed.

    Raises ScenarioError if the scenario was changed so that the other value no longer fits: a shorter one, a room that
    was swapped.

    >>> from sim.scenario import load
    >>> oslo = load("oslo-1993")
    >>> all(otherwise(oslo, each) != oslo for each in oslo.assumptions)
    True
    """
    return scenario.with_({assumption.key: assumption.other})


ASSUMPTIONS = TableList(
    "Values that could well be otherwise. The model reads nothing of them.",
    Table(
        "One value that no source gives.",
        {
            "key": Text("Name of the value, as --set takes it; events.2 is a whole row.", required=True),
            "other": Anything(
                f'A plausible other value, or "{LEFT_OUT}".', f'a value that may stand under the key, or "{LEFT_OUT}"'
            ),
            "why": Text("What the source says, or does not say; one sentence.", required=True),
        },
        "an assumption",
    ),
    MOST,
)
