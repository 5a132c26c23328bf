"""The calendar: what happens in a month, in this order, because the order is a thesis of the model.

Every phase is one file with two facing pages: left what the Mesa agents do, right the same over arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from sim.month import brief, convene, draft, exchange, governments, opening, publicise, replace, settle, weather


class Phase(NamedTuple):
    """A phase of the month: its name and its two pages."""

    name: str
    left: Callable[..., None]
    right: Callable[..., None]


OPENING = Phase("opening", opening.left, opening.right)
WEATHER = Phase("weather", weather.left, weather.right)
GOVERNMENTS = Phase("governments", governments.left, governments.right)
CONVENE = Phase("convene", convene.left, convene.right)
EXCHANGE = Phase("exchange", exchange.left, exchange.right)
DRAFT = Phase("draft", draft.left, draft.right)
PUBLICISE = Phase("publicise", publicise.left, publicise.right)
BRIEF = Phase("brief", brief.left, brief.right)
SETTLE = Phase("settle", settle.left, settle.right)
REPLACE = Phase("replace", replace.left, replace.right)

MEETING = (CONVENE, EXCHANGE, DRAFT, PUBLICISE)
"""Once for each meeting, forum by forum in the order of the scenario."""
MONTH: tuple[Any, ...] = (WEATHER, GOVERNMENTS, MEETING, BRIEF, SETTLE, REPLACE)
"""The month, written once; both drivers walk it."""
