"""Seats: from the scenario's delegations and dates to who sits where, month by month.

``tables`` says in numbers what a scenario says in words, ``fill`` makes a world of it in the pages' language, so that a
page in a browser does it with the same source; ``room`` says how large everything is.
"""

from __future__ import annotations

from sim.rules.forum import Forum as Terms
from sim.scenario.plan import Scenario
from sim.seats.calendar import meetings_due
from sim.seats.fill import fill
from sim.seats.room import room_for
from sim.seats.tables import flatten
from sim.state import World

__all__ = ["hearings", "lay_out", "meetings_due"]


def lay_out(scenario: Scenario) -> World:
    """Everything a scenario fixes before any luck, as arrays. Raises ScenarioError if it was changed by hand."""
    tables = flatten(scenario)
    world = room_for(tables)
    fill(tables, world)
    return world


def hearings(world: World) -> float:
    """At most how often somebody hears somebody in a dialogue: what its time grows with.

    Half a nanosecond each where much is heard; more where there are many issues and questions.
    """
    seats, slots = world.first_seat[:, -1] - world.first_seat[:, 0], world.terms[:, :, Terms._fields.index("slots")]
    return float((world.meetings * slots * seats**2).sum())
