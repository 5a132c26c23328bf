from __future__ import annotations

import json

import pytest

from sim.events import KINDS, Event
from sim.scenario import load, shipped
from sim.tell import counts, names_of, story
from sim.tell.sentences import SENTENCES
from sim.tell.telling import TOGETHER


@pytest.mark.parametrize("scenario", list(shipped()))
def test_a_dialogue_is_told_month_by_month(backchannel, scenario):
    result = backchannel("run", scenario)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == load(scenario).title
    assert any(" meets (" in line for line in lines)
    assert lines[-1].startswith("In ")
    assert "{" not in result.stdout


def test_the_calendar_is_named_where_it_is_known(backchannel):
    assert "June 2013" in backchannel("run", "pcac-r2cp").stdout
    assert "Month 3" in backchannel("run", "standing").stdout


def test_json_holds_the_story_and_nothing_else(backchannel):
    result = backchannel("run", "standing", "--json", "--seed", "2", "--run", "5")
    found = json.loads(result.stdout)
    assert (found["scenario"], found["seed"], found["run"]) == ("standing", 2, 5)
    assert {event["kind"] for event in found["events"]} <= set(KINDS)
    assert {event["forum"] for event in found["events"]} <= {None, "standing"}
    assert found["counts"]["meetings"] == sum(event["kind"] == "held" for event in found["events"])
    assert min(event["month"] for event in found["events"]) >= 1
    assert max(event["month"] for event in found["events"]) <= 60


def test_runs_and_seeds_are_different_dialogues(backchannel):
    told = {backchannel("run", "standing", *words).stdout for words in ((), ("--run", "1"), ("--seed", "2"))}
    assert len(told) == 3


@pytest.mark.parametrize("form", [(), ("--json",)])
@pytest.mark.parametrize("scenario", ["standing", "pcac-r2cp"])
def test_both_drivers_tell_the_same(backchannel, scenario, form):
    engine, mesa = (backchannel("run", scenario, "--driver", driver, *form) for driver in ("engine", "mesa"))
    assert mesa.exit_code == 0
    assert engine.stdout == mesa.stdout


def test_counts_are_those_of_the_engine(backchannel):
    from sim.engine import simulate

    outcomes = simulate(load("standing"), 8, 1, threads=1).outcomes
    for number in range(8):
        found = json.loads(backchannel("run", "standing", "--json", "--run", number).stdout)["counts"]
        assert found == {name: int(outcomes[name][number]) for name in found}


# Made-up chronicles ------------------------------------------------------------------------------------------

KIND = {name: number for number, name in enumerate(KINDS)}


def told(*events):
    scenario = load("standing")
    return story(scenario, [Event(*event) for event in events])[2:-1]


def test_every_kind_of_event_has_its_sentence():
    meeting = {"held", "attended", "cancelled", "turns", "candid", "drafts"}
    assert set(SENTENCES) | set(TOGETHER) | meeting == set(KINDS)
    for name in set(SENTENCES) - {"heard"}:
        lines = told((0, KIND[name], 0, 0, 1, 0))
        assert len(lines) == 2
        assert "{" not in lines[1]


def test_a_meeting_is_one_line_with_who_came():
    meeting = [(2, KIND["held"], 0, 3, -1, 9), (2, KIND["attended"], 0, -1, 0, 4), (2, KIND["attended"], 0, -1, 1, 5)]
    work = [(2, KIND["turns"], 0, -1, -1, 45), (2, KIND["candid"], 0, -1, -1, 20), (2, KIND["drafts"], 0, -1, -1, 1)]
    assert told(*meeting, *work) == [
        "Month 3",
        "  Standing dialogue meets (Eastern power 4, Western power 5) and works on question 4: "
        "20 of 45 turns candid, 1 draft.",
    ]


def test_two_meetings_of_a_month_are_not_mixed_up():
    one = [(0, KIND["held"], 0, -1, -1, 2), (0, KIND["attended"], 0, -1, 0, 1), (0, KIND["attended"], 0, -1, 1, 1)]
    two = [(0, KIND["held"], 0, -1, -1, 5), (0, KIND["attended"], 0, -1, 0, 3), (0, KIND["attended"], 0, -1, 1, 2)]
    assert told(*one, *two)[1:] == [
        "  Standing dialogue meets (Eastern power 1, Western power 1) and exchanges views.",
        "  Standing dialogue meets (Eastern power 3, Western power 2) and exchanges views.",
    ]


def test_the_first_to_hear_is_told_once():
    lines = told(
        (4, KIND["heard"], 0, 0, 1, 0), (4, KIND["uptake"], 0, 0, 1, 0), (4, KIND["heard"], 0, 0, 0, 0)
    )  # fmt: skip
    assert lines[1:] == [
        "  Western power hears of the package on question 1, as the first government.",
        "  Eastern power hears of the package on question 1.",
    ]


@pytest.mark.parametrize(("why", "says"), [(1, "interrupted"), (2, "suspended"), (3, "cannot come")])
def test_a_cancelled_meeting_says_why(why, says):
    assert says in told((0, KIND["cancelled"], 0, -1, -1, why))[1]


def test_newcomers_are_counted_by_side():
    assert told(*[(0, KIND["seated"], 0, -1, side, 0) for side in (0, 1, 1)])[1:] == [
        "  Newcomers in Standing dialogue: Eastern power 1, Western power 2."
    ]


def test_a_quiet_dialogue_has_a_summary_too():
    lines = story(load("standing"), [])
    assert counts([]) == dict.fromkeys(("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed"), 0)
    assert "held 0 meetings" in lines[-1]


def test_questions_are_told_apart_where_several_sets_of_governments_have_some():
    names = names_of(load("pcac-r2cp")).questions
    assert len(set(names)) == len(names)
    assert "question 1 (United States-China)" in names
