"""Inputs: every dated event and every guess is asked of once, and what belongs together goes together."""

from __future__ import annotations

import pytest

from sim.scenario import load, loads
from sim.scenario.setting import LEFT_OUT
from sim.scenario.shipped import paths
from sim.validation.sureness.inputs import ASSUMPTION, EVENT, inputs_of

EVENTS = """
[[events]]
kind = "closing"
month = 3
governments = ["east"]
[[events]]
kind = "opening"
month = 9
governments = ["east"]
[[events]]
kind = "crisis"
month = 12
size = 0.2
[[events]]
kind = "closing"
month = 20
governments = ["west"]
[[events]]
kind = "closing"
month = 30
governments = ["east", "west"]
[[events]]
kind = "opening"
month = 33
governments = ["east"]
"""


def test_a_closing_goes_with_the_opening_of_its_government_before_it_and_with_no_other():
    """The first closing follows none, west's none of its own; the one of all governments follows east's of month 9."""
    dated = loads(paths()["standing"].read_text(encoding="utf-8") + EVENTS, "dated")
    found = [each.key for each in inputs_of(dated) if each.kind == EVENT]
    assert found == ["events.1", "events.2+events.5", "events.3", "events.4", "events.6"]


def test_every_input_of_every_shipped_scenario_can_be_taken_away_or_changed_and_changes_it():
    for name in paths():
        scenario = load(name)
        for each in inputs_of(scenario):
            assert scenario.with_(each.changes) != scenario, (name, each.key)


@pytest.mark.parametrize("name", ["pcac-r2cp", "oslo-1993", "cyprus"])
def test_every_event_and_every_assumption_is_asked_of_exactly_once(name):
    scenario = load(name)
    found = inputs_of(scenario)
    dated = [key for each in found if each.kind == EVENT for key in each.changes]
    assert sorted(dated) == sorted(f"events.{place}" for place in range(1, len(scenario.events) + 1))
    guesses = {each.key for each in found if each.kind == ASSUMPTION}
    alone = {each.key for each in found if each.kind == EVENT and len(each.events) == 1}
    assert guesses == {each.key for each in scenario.assumptions} - {
        each.key for each in scenario.assumptions if each.key in alone and each.other == LEFT_OUT
    }


def test_an_event_that_is_a_guess_keeps_the_reason_of_the_guess():
    opening = next(each for each in inputs_of(load("pcac-r2cp")) if each.key == "events.2")
    assert opening.why.startswith("that both governments were receptive")


def test_rows_that_somebody_left_out_keep_their_numbers_and_are_not_asked_again():
    """Catches counting events instead of rows: then another event is taken away, or none is there to take."""
    oslo = load("oslo-1993", ["events.1=left out"])
    (opening,) = [each for each in inputs_of(oslo) if each.kind == EVENT]
    assert opening.key == "events.2"
    assert oslo.with_(opening.changes).events == ()
