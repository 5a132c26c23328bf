"""Left out: a key, a table or a row is taken away by the one way in which scenarios are changed."""

from __future__ import annotations

import pytest

from sim.lab.design.check_study import check
from sim.lab.study import Options, scenario_of, scenario_text
from sim.scenario import ScenarioError, load, loads
from tests.lab.design.test_designs import a_study

EVENTS = ("crisis", "change_of_government", "opening", "interruption", "politicised", "encroachment")
"""Kinds of the base's events, in their order."""


@pytest.mark.parametrize("number", range(1, 7))
def test_an_event_that_is_left_out_leaves_the_numbers_of_the_others_alone(base, number):
    """Catches rows that move up: a second setting would then reach another event, and sources speak of another."""
    text = base.replace('"events.1.month" = "assumption"', '"events.1.month" = "one"\n"events.6" = "six"')
    scenario = loads(text, overrides=[f"events.{number}=left out", f"events.{7 - number}.month=31"])
    assert [event.kind for event in scenario.events] == [
        kind for place, kind in enumerate(EVENTS, start=1) if place != number
    ]
    sources = {"events.1.month": "one", "events.2": "a newspaper", "events.6": "six"}
    left = {key for key in scenario.sources if key.startswith("events.")}
    assert left == {key for key in sources if key.split(".")[1] != str(number)}
    moved = next(event for event in scenario.events if event.kind == EVENTS[6 - number])
    assert moved.month == 31


def test_what_is_left_out_takes_its_sources_and_its_assumptions_along_and_no_others(base):
    text = base.replace('"events.1.month"', '"events.2" = "a paper"\n"events.1.month"').replace(
        'source = "a newspaper"\n', ""
    )
    for key in ("events.2.month", "events.3.month"):
        text += f'\n[[assumptions]]\nkey = "{key}"\nother = 11\nwhy = "w"\n'
    scenario = loads(text, overrides=["events.2=left out"])
    assert set(scenario.sources) == {"months", "forums.big.meets_in", "events.1.month"}
    assert [each.key for each in scenario.assumptions] == ["events.3.month"]


def test_the_only_block_of_an_agenda_left_out_is_no_agenda():
    text = load("cyprus").text
    blocks = load("cyprus", ["agenda.1=left out"]).agenda
    assert [(block.parties, block.questions) for block in blocks] == [
        (("greek_cypriots", "turkish_cypriots"), load().theory.drafting.questions)
    ]
    assert loads(text).agenda != blocks


def test_leaving_out_is_noted_in_the_text_as_it_is_typed():
    noted = load("cyprus").with_({"events.2": "left out"})
    assert noted.text.endswith("# override: events.2=left out\n")
    assert noted == load("cyprus", ["events.2=left out"])


NOT_THERE = ["events.9", "events.0", "tension.pull", "governments.france", "forums.big.meets_in.1", "sources.nothing"]


@pytest.mark.parametrize("name", NOT_THERE)
def test_what_is_not_written_is_not_left_out(base, name):
    with pytest.raises(ScenarioError) as caught:
        loads(base, overrides=[f"{name}=left out"])
    (fault,) = caught.value.faults
    assert fault.found == "not in the scenario"


def test_nothing_is_set_in_what_was_left_out(base):
    with pytest.raises(ScenarioError) as caught:
        loads(base, overrides=["events.2=left out", "events.2.month=4"])
    (fault,) = caught.value.faults
    assert (fault.path, fault.found, fault.allowed) == ("events.2", "not in the scenario", "1, 3, 4, 5, 6")


def test_a_study_holds_and_compares_what_is_left_out():
    """Catches a study that knows a value for a key, and no key left out: a case could not be asked with and without."""
    levers = {"opening": Options({"dated": {}, "left out": {"events.2": "left out"}})}
    held = {"governments.turkish_cypriots.encroachment": "left out", "events.4": "left out"}
    study = a_study(scenario="cyprus", uncertainties={}, levers=levers, held=held)
    check(study)
    text = scenario_text(study)
    dated, undated = (scenario_of(text, "cyprus", point) for point in study.points())
    assert [each.kind for each in dated.events[:3]] == ["interruption", "opening", "change_of_government"]
    assert undated.events == tuple(event for event in dated.events if event is not dated.events[1])
    assert dated.governments[1].encroachment == load().governments[0].encroachment
