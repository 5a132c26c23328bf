"""Asking how sure: every further comparison is on the luck of the first, and the plan is the same on every machine."""

from __future__ import annotations

import pytest

from sim.lab.compare import play, rooms_of
from sim.scenario import load
from sim.scenario.setting import read_settings
from sim.validation.sureness.ask import Question, ask, plan_of
from tests.lab import regions

TRACKS = ("track1_5", "track2")


@pytest.fixture(name="question")
def of_the_standing_dialogue(monkeypatch, tmp_path):
    regions.put(monkeypatch, tmp_path)
    return Question(load("standing", ["months=12"]), TRACKS, 3, None)


def test_all_that_was_planned_is_played_and_no_more(question):
    plan, ran = plan_of(question, 40, settings=2), []
    assert (plan.settings, plan.inputs, plan.dialogues) == (2, 2, 40)
    base = play(rooms_of(question.scenario, TRACKS), 40, 3)
    sure = ask(question, base, plan, ran.append)
    assert sum(ran) == plan.comparisons * len(TRACKS) * plan.dialogues
    assert sure.region.settings == 2
    assert {each.settings for each in sure.spreads if each.measure == "drafts"} == {2}
    assert [each.input.key for each in sure.effects] == [each.key for each in question.scenario.assumptions]


def test_what_no_input_changes_is_played_to_the_last_bit_as_it_was(question):
    """Catches another seed, other runs, or another room: months that nobody lives to see change nothing."""
    guess = question.scenario.assumptions[0]
    scenario = question.scenario.with_({guess.key: guess.other})
    base = play(rooms_of(scenario, TRACKS), 30, 3)
    sure = ask(question._replace(scenario=scenario), base, plan_of(question, 30, settings=1))
    assert sure.effects[0].change.estimate in (0.0, None)


def test_a_scenario_put_together_by_hand_has_no_inputs(question):
    from sim.scenario.origin import vouch_for

    assert plan_of(question._replace(scenario=vouch_for(question.scenario)), 40).inputs == 0


def test_thorough_takes_as_many_as_ever_are(question):
    assert plan_of(question, 5000, thorough=True).dialogues == 1000
    assert plan_of(question, 50, thorough=True).dialogues == 50


def test_what_somebody_left_out_stays_out_over_the_region(question):
    """Catches setting it a second time, where there is nothing left to leave out."""
    overrides = read_settings(["events.1=left out", "months=9"])
    oslo = Question(load("oslo-1993", overrides), TRACKS, 3, None, overrides)
    plan = plan_of(oslo, 10, settings=1)
    sure = ask(oslo, play(rooms_of(oslo.scenario, TRACKS), 10, 3), plan)
    assert sure.region.settings == 1
    assert "events.2" in {each.input.key for each in sure.effects}
