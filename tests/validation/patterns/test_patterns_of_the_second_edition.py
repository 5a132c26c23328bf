"""What was formulated anew for the second edition: that the comparisons measure what they say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sim.engine import simulate
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import arm_scenario
from sim.validation.patterns.measures import BACKED, COLLAPSED, WRITTEN
from sim.validation.patterns.play import Player
from sim.validation.patterns.runs import Runs

MANY = 200
E23, E24, E27 = (PATTERNS[code] for code in ("E23", "E24", "E27"))


def played(arm):
    scenario = arm_scenario(arm)
    return Runs(scenario, 1, MANY, simulate(scenario, MANY, 1, curves=MANY))


def test_a_leak_is_all_that_divides_the_rooms_it_is_held_against():
    """E24: the same room until its last draft; one leak in it, or none; nothing written afterwards."""
    leaked, kept = (played(term.arm) for term in E24.parts[2].terms)
    assert set(leaked["leaks"]) == {1.0}
    assert set(kept["leaks"]) == {0.0}
    so_far = [each.curve("breakthroughs") for each in (leaked, kept)]
    assert np.array_equal(so_far[0], so_far[1])
    assert np.all(so_far[0][:, 24:] == so_far[0][:, 23:24])
    assert so_far[0][:, -1].sum() > 0


def test_a_room_that_is_used_in_public_leaks_nothing():
    used, _ = (played(term.arm) for term in E24.parts[3].terms)
    assert set(used["leaks"]) == {0.0}
    assert used["politicised"].min() == 1


def test_secret_rooms_are_secret():
    secret, open_ = (played(term.arm) for term in E24.parts[0].terms)
    assert secret["leaks"].sum() == 0
    assert open_["leaks"].sum() > 0


@pytest.mark.parametrize(
    ("measure", "top", "bottom"),
    [(WRITTEN, "drafts", "meetings"), (BACKED, "breakthroughs", "drafts"), (COLLAPSED, "collapsed", "agreed")],
)
def test_ratios_are_of_the_outcomes_they_name(measure, top, bottom):
    one = played(E24.parts[1].terms[0].arm)
    tops, bottoms = measure.read(one)
    assert tops.sum() / bottoms.sum() == one[top].sum() / one[bottom].sum()


def test_per_round_of_drafting_the_number_written_could_not_differ():
    """E27, why packages are counted a meeting: a room that drafts once a meeting writes one package every time."""
    relating = played(E27.parts[1].terms[1].arm)
    assert np.array_equal(relating["drafts"], relating["meetings"])


def test_a_refusal_that_never_happens_still_gives_e23_an_interval():
    """Its ratio is of the larger of the two: the other way round there is nothing to divide by."""
    part = E23.parts[1]
    turned = replace(part, terms=part.terms[::-1], per=part.terms[:1])
    found, other = (
        # No price for dealing: what Track 1.5 writes is never refused.
        Player(400, overrides=["transfer.cost=0"]).play([replace(E23, parts=(each,))])[0].parts[0].effect
        for each in (part, turned)
    )
    assert found.low is not None
    assert found.estimate == -1
    assert other.low is None


def test_first_readings_stand_beside():
    first = {code: [part for part in each.parts if part.former] for code, each in PATTERNS.items()}
    assert {code: len(parts) for code, parts in first.items() if parts} == {"E22": 1, "E23": 2, "E27": 1}
    assert not any(part.required for parts in first.values() for part in parts)
