"""Overrides: they reach every kind of key, are checked like the rest, and take away a key, a table or a row."""

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


def test_overrides_reach_every_kind_of_key(base):
    scenario = loads(
        base,
        overrides=[
            "transfer.memo = 0.05",
            "forums.small.confidentiality=0.5",
            "governments.china.encroachment=0.7",
            "governments.usa.name=The States",
            "forums.small.changes.2.mandate=0.1",
            "events.6.size=0.25",
            "forums.big.meets_in=[2, 4]",
            "sources.governments=mine",
            "months=60",
        ],
    )
    small, big = scenario.forums
    assert (scenario.months, big.closes, big.meets_in) == (60, 60, (2, 4))
    assert (scenario.theory.transfer.memo, small.terms.confidentiality) == (0.05, 0.5)
    assert [side.name for side in scenario.governments][:1] == ["The States"]
    assert (scenario.governments[1].encroachment, small.changes[1].terms["mandate"]) == (0.7, 0.1)
    assert (scenario.events[5].size, scenario.sources["governments"]) == (0.25, "mine")
    assert scenario.text.endswith("# override: sources.governments=mine\n# override: months=60\n")
    assert loads(scenario.text).theory == loads(base).theory, "notes of overrides are remarks, not values"


@pytest.mark.parametrize(
    ("override", "sentence"),
    [
        ("tension.baseline=1.4", "tension.baseline: found 1.4, allowed 0 to 0.95 (share)"),
        ("tension.baseline=x", 'tension.baseline: found "x", allowed 0 to 0.95 (share)'),
        ("tension.baselin=0.4", 'tension.baselin: unknown key; did you mean "baseline"? Allowed: baseline'),
        ("tensoin.pull=0.4", 'tensoin: unknown key; did you mean "tension"? Allowed: title'),
        ("forums.smal.slots=4", 'forums.smal: not in the scenario; did you mean "small"? Allowed: small, big'),
        ("governments.chin=4", 'governments.chin: not in the scenario; did you mean "china"? Allowed: usa, china'),
        ("events.7.month=4", "events.7: not in the scenario"),
        ("events.0.month=4", "events.0: not in the scenario"),
        ("months.x=4", "months.x: not in the scenario"),
        ("months", "not an assignment, allowed path=value, as in months=24"),
        ("=4", "not an assignment"),
        ("a..b=4", "not an assignment"),
        ("months=30", "events.6.month: found 31, allowed 1 to 30, the scenario's months"),
        ("tension.breakdown=0.2", "tension.breakdown: found 0.2, allowed above tension.baseline, which is 0.3"),
        ("months=1\nstart=2", 'months: found "1\\nstart=2", allowed a whole number'),
    ],
)
def test_overrides_are_checked_the_same_way(base, override, sentence):
    with pytest.raises(ScenarioError) as caught:
        loads(base, "x.toml", [override])
    assert sentence in str(caught.value)
    shown = override.replace("\n", "\\n")
    assert override == "months=30" or str(caught.value).startswith(f'override "{shown}": ')
