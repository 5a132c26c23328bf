from __future__ import annotations

import pytest

from sim.lab.preparation.digest import scenario_digest
from sim.rules import PARAMETERS, Theory
from sim.scenario import load
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.validation.switches import SWITCHES, off, uses
from tests.validation.switches.situations import everything, standing

SCALES = {
    "candour.official", "drafting.contrast", "drafting.issues", "drafting.questions",
    "drafting.rigidity", "encroachment.exposure_expert", "encroachment.exposure_former", "tension.baseline",
    "tension.pull", "tension.size", "transfer.spell", "trust.prior", "trust.remote", "trust.strength",
}  # fmt: skip
"""Parameters that say how large a thing is which is always there; no switch takes them away."""


@pytest.mark.parametrize("name", SWITCHES)
def test_off_twice_is_off_once(name):
    once = off(everything(), name)
    assert off(once, name) == once
    assert not uses(once, name)


@pytest.mark.parametrize("name", SWITCHES)
def test_every_mechanism_is_used_somewhere(name):
    """Else no ablation would ever judge it, and nobody would notice."""
    assert uses(everything(), name)


@pytest.mark.parametrize("name", SWITCHES)
def test_room_and_switch_can_be_taken_in_either_order(name):
    """A room, or a dated change, that sets a term again would bring the mechanism back."""
    for track in TRACKS:
        before, after = in_room(off(everything(), name), track), off(in_room(everything(), track), name)
        assert scenario_digest(before) == scenario_digest(after), track
        assert not uses(before, name)


def test_what_a_scenario_does_not_use_is_left_as_it_is():
    unused = {name for name in SWITCHES if not uses(standing(), name)}
    assert unused == {"dependence", "remote", "power", "floor", "public-channel", "mandate", "own-reach", "funding"}
    assert all(off(standing(), name) == standing() for name in unused)


def test_what_is_told_of_a_scenario_stays():
    scenario = load("pcac-r2cp")
    for name in SWITCHES:
        switched = off(scenario, name)
        assert (switched.key, switched.text, switched.sources) == (scenario.key, scenario.text, scenario.sources)


def test_switches_are_told_apart():
    """Two names for the same would be counted twice in a family of comparisons."""
    digests = [scenario_digest(off(everything(), name)) for name in SWITCHES]
    assert len(set(digests)) == len(digests)


def test_every_parameter_is_switched_or_named_as_a_scale():
    """A new mechanism needs a switch, or nobody can say what it contributes."""
    scenario = everything()
    moved = set()
    for name in SWITCHES:
        changed = off(scenario, name).theory
        moved |= {
            f"{chapter}.{field}"
            for chapter in Theory._fields
            for field in getattr(changed, chapter)._fields
            if getattr(getattr(changed, chapter), field) != getattr(getattr(scenario.theory, chapter), field)
        }
    assert not SCALES & moved
    asked = {path for path, parameter in PARAMETERS.items() if parameter.chapter != "forum"}
    assert asked - moved - SCALES == {"drafting.power", "drafting.floor"}, "set per government"
