"""Who gets up on the date of a change, and what of it is left in a track's room: what docs/odd/input.md says."""

from __future__ import annotations

import numpy as np

from sim.scenario import loads
from sim.scenario.seating import in_room
from sim.seats import lay_out

TEXT = """
title = "Changes"
summary = "One forum, one dated change."
months = 12

[governments.east]
name = "East"

[governments.west]
name = "West"

[forums.quiet]
name = "Quiet"

[forums.quiet.delegations.east]
officials = 2
former = 2
experts = 2

[forums.quiet.delegations.west]
experts = 6

[[forums.quiet.changes]]
month = 7
"""


def changed(change: str) -> np.ndarray:
    """The seats whose people go on the date of the change, which nobody does on another."""
    replaced = lay_out(loads(f"{TEXT}{change}")).replaced
    assert not np.delete(replaced, 6, axis=0).any()
    return np.flatnonzero(replaced[6])


def test_a_mix_is_compared_place_by_place() -> None:
    """2, 2 and 2 to 1, 2 and 3 replaces two people: an official by a former one, and a former one by an expert."""
    mix = "[forums.quiet.changes.delegations.east]\nofficials = 1\nformer = 2\nexperts = 3\n"
    assert changed(mix).tolist() == [1, 3]


def test_capacity_alone_replaces_officials_alone() -> None:
    assert changed('[forums.quiet.changes.delegations.east]\ncapacity = "official"\n').tolist() == [0, 1]


def test_dependence_alone_replaces_nobody() -> None:
    assert changed("[forums.quiet.changes.delegations.east]\ndependence = 0.5\n").tolist() == []


def test_a_swap_drops_what_a_date_does_to_delegations() -> None:
    """Capacity and dependence too, alone or together; a change that holds nothing else is gone, terms stay."""
    alone = '[forums.quiet.changes.delegations.east]\ncapacity = "official"\ndependence = 0.5\n'
    (bare,) = in_room(loads(f"{TEXT}{alone}"), "track1_5").forums
    assert bare.changes == ()
    (forum,) = in_room(loads(f"{TEXT}slots = 5\n{alone}"), "track1_5").forums
    assert [(dict(change.terms), change.delegations) for change in forum.changes] == [({"slots": 5}, ())]
    assert {each.dependence for each in forum.delegations} == {0.0}
