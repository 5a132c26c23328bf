"""What is played of a vector: the situations with its values, and dialogues that follow on those played before."""

from collections import Counter

import numpy as np
import pytest

from sim.engine import chronicle, simulate
from sim.events import KINDS
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.validation.calibration.centre import defaults
from sim.validation.calibration.play import play, situations
from sim.validation.calibration.targets import COLUMNS, GROUPS, OPEN, SITUATIONS

VALUES = {**defaults(), "trust.prior": 0.37, "understanding.learning": 0.41}


@pytest.fixture(scope="module")
def played():
    return situations(VALUES, SITUATIONS)


def test_every_situation_has_the_values_but_for_what_is_off(played):
    assert tuple(played) == SITUATIONS
    assert {name: each.theory.trust.prior for name, each in played.items()} == dict.fromkeys(SITUATIONS, 0.37)
    learning = {name: each.theory.understanding.learning for name, each in played.items()}
    assert learning == {**dict.fromkeys(SITUATIONS, 0.41), "no_learning": 0.0}
    good = {name: each.theory.trust.good for name, each in played.items()}
    assert good == {**dict.fromkeys(SITUATIONS, 1.0), "frozen_trust": 0.0}


def test_rooms_are_those_of_the_tracks_and_of_the_secret_channel(played):
    officials = {name: [each.officials for each in one.forums[0].delegations] for name, one in played.items()}
    assert officials == {
        "track1": [6, 6], "track1_5": [2, 2], "track2": [0, 0], "track1_open": [6, 6], "track2_open": [0, 0],
        "no_learning": [0, 0], "frozen_trust": [0, 0], "two_forums": [6, 6], "secret": [3, 0],
    }  # fmt: skip
    assert [name for name, each in played.items() if len(each.forums) > 1] == ["two_forums"]
    assert {name: each.months for name, each in played.items()} == {**dict.fromkeys(SITUATIONS, 60), "secret": 24}
    assert [name for name, each in played.items() if each.forums[0].key == "channel"] == ["secret"]


def test_governments_are_always_open_where_that_is_asked(played):
    """A leak closes who is open, so that it has to be off besides: no government is ever seen closed."""
    assert {each.receptive for name in OPEN for each in played[name].governments} == {1.0}
    leaky = situations({**VALUES, "publicity.leak": 1.0, "forum.confidentiality": 0.0}, OPEN)
    kinds = Counter(KINDS[line.kind] for run in range(40) for line in chronicle(leaky["track2_open"], 3, run))
    assert kinds["leak"] > 0
    assert kinds["closed"] == 0
    assert {played[name].theory.publicity.disown for name in set(SITUATIONS) - set(OPEN)} == {
        defaults()["publicity.disown"]
    }


def test_dialogues_are_those_of_the_engine_from_the_first_on():
    """The same runs on the same seed, group by group; the first meeting of the standing dialogue is in month 3."""
    found = play(VALUES, ("track2",), GROUPS, 3 * GROUPS, 5)["track2"]
    overrides = [f"{path}={value}" for path, value in VALUES.items() if value != defaults()[path]]
    scenario = in_room(load(None, overrides), "track2")
    runs = simulate(scenario, 3 * GROUPS, 5).outcomes
    group = np.arange(GROUPS, 3 * GROUPS) % GROUPS
    for name in ("meetings", "breakthroughs", "transferred", "declined"):
        expected = np.bincount(group, runs[name][GROUPS:], GROUPS)
        assert found[:, COLUMNS.index(name)].tolist() == expected.tolist(), name
    at_once = np.bincount(group, runs["first_breakthrough"][GROUPS:] == 3, GROUPS)
    assert found[:, COLUMNS.index("at_once")].tolist() == at_once.tolist()
    assert found[:, COLUMNS.index("dialogues")].tolist() == [2.0] * GROUPS


def test_a_dialogue_has_a_group_by_its_number():
    """So that the jackknife leaves out the same luck in every room."""
    parts = [play(VALUES, ("track2",), first, first + GROUPS, 5)["track2"] for first in (0, GROUPS)]
    assert (parts[0] + parts[1]).tolist() == play(VALUES, ("track2",), 0, 2 * GROUPS, 5)["track2"].tolist()
