"""A scenario is copied and sent to other processes whole; what is none is answered in a sentence."""

from __future__ import annotations

import copy
import pickle

import pytest

from sim import chronicle, compare, in_room, load, simulate
from sim.scenario.shipped import paths
from sim.seats import lay_out
from sim.validation.ablation.variants import full
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import arm_scenario
from sim.validation.record.history import of_record, without_dates
from sim.validation.switches import SWITCHES, off

STANDING = load("standing")
WAYS = {"pickled": lambda scenario: pickle.loads(pickle.dumps(scenario)), "copied": copy.deepcopy}


def every_kind():
    yield from map(load, paths())
    yield STANDING.with_({"months": 24, "tension.baseline": 0.4})
    yield in_room(STANDING, "track2")
    yield full(in_room(STANDING, "track1_5"))
    yield without_dates(next(each for each in of_record("case") if each.events))
    yield from (off(STANDING, name) for name in SWITCHES)
    yield from map(arm_scenario, {part.all_terms[0].arm for each in PATTERNS.values() for part in each.parts[:1]})


@pytest.mark.parametrize("how", WAYS)
def test_a_scenario_is_handed_on_whole_and_is_played_and_changed_as_before(how):
    """Catches a part that cannot be pickled: a mapping proxy, a function that another function made."""
    for scenario in every_kind():
        there = WAYS[how](scenario)
        assert (there, hash(there)) == (scenario, hash(scenario))
        assert there.checked
        assert lay_out(there).meetings.tolist() == lay_out(scenario).meetings.tolist()
        assert there.with_({"trust.prior": 0.3}) == scenario.with_({"trust.prior": 0.3})


def test_nobody_changes_a_mapping_of_a_scenario():
    with pytest.raises(TypeError, match="does not support item assignment"):
        STANDING.rooms["track2"] = None


@pytest.mark.parametrize("play", [simulate, compare, chronicle, lambda name: in_room(name, "track2")])
@pytest.mark.parametrize("what", ["standing", None, {"months": 3}])
def test_what_is_no_scenario_is_answered_with_how_one_is_read(play, what):
    with pytest.raises(TypeError, match=r'no scenario; sim\.load\("standing"\) reads one'):
        play(what)
