"""Reading: what scenarios of one text share is never changed by one of them; a second reading gives the same."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.scenario import load
from sim.scenario.faults import ScenarioError
from sim.scenario.read import _known, _parsed, loads
from sim.scenario.shipped import paths

SETTINGS = (
    "months=24", "tension.baseline=0.3", "tension.baseline=0.95", "trust.prior=0.2", "governments.east.receptive=0.2",
    "forums.standing.slots=6", 'forums.standing.changes=[{month = 12, slots = 6}]', "forums.standing.changes.1.slots=5",
    "drafting.questions=2", "candour.nowhere=1", "months=0",
)  # fmt: skip
TEXT = load("standing").origin.text


def told(text, given_, again=False):
    try:
        return loads(text, "standing", given_, again=again)
    except ScenarioError as fault:
        return str(fault)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SETTINGS), max_size=4))
def test_no_setting_changes_what_is_shared(chosen):
    """Catches a table that is changed in place: the next point would have the last one's values."""
    tree, before = _parsed(TEXT, "standing"), deepcopy(_parsed(TEXT, "standing"))
    known = deepcopy({key: each.clean for key, each in _known(TEXT, "standing").items()})
    first = told(TEXT, chosen)
    assert tree == before
    assert {key: each.clean for key, each in _known(TEXT, "standing").items()} == known
    _parsed.cache_clear()
    _known.cache_clear()
    assert told(TEXT, chosen) == first


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SETTINGS), max_size=4))
def test_a_second_reading_gives_the_same(chosen):
    first = told(TEXT, chosen)
    if not isinstance(first, str):
        assert told(TEXT, chosen, again=True) == first


@pytest.mark.parametrize("name", sorted(paths()))
def test_every_shipped_scenario_is_the_same_with_a_setting_of_what_it_has(name):
    plain = load(name)
    assert load(name, [f"months={plain.months}"]).theory == plain.theory
    assert load(name, [f"months={plain.months}"]).forums == plain.forums


def test_no_name_is_the_default_scenario():
    assert load() == load("standing")
    assert load(None, ["months=24"]).months == 24
