"""Thirteen situations: what each changes, and that it changes nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.scenario.origin import demand
from sim.scenario.plan import Delegation
from sim.scenario.setting import read_settings
from sim.validation.headlines.claims import HEADLINES, JOINED, OFFICIALS_ALONE, ONE_SIDE, SENT, _meetings
from sim.validation.headlines.situations import SITUATIONS, mixed
from sim.validation.patterns.arm import arm_scenario
from sim.validation.patterns.settings import TRACK_1, TRACK_1_5, TRACK_2

BY_KEY = {each.key: each for each in SITUATIONS}
VECTOR = read_settings(("tension.baseline=0.2", "trust.prior=0.5"))


def seats_of(scenario):
    return [delegation.seats for forum in scenario.forums for delegation in forum.delegations]


def test_there_are_thirteen_and_the_first_changes_nothing():
    assert len(SITUATIONS) == len(BY_KEY) == 13
    assert SITUATIONS[0].scenario(TRACK_2, VECTOR) == arm_scenario(TRACK_2, VECTOR)


def test_a_situation_takes_the_number_of_the_vector_or_of_the_default_times_a_factor():
    assert BY_KEY["tension halved"].scenario(TRACK_2, VECTOR).theory.tension.baseline == pytest.approx(0.1)
    assert BY_KEY["tension raised"].scenario(TRACK_2).theory.tension.baseline == pytest.approx(0.6)
    assert BY_KEY["issues halved"].scenario(TRACK_2).theory.drafting.issues == 2
    assert BY_KEY["issues raised"].scenario(TRACK_2).theory.drafting.issues == 6
    assert BY_KEY["months halved"].scenario(TRACK_2).months == 30
    assert BY_KEY["months raised"].scenario(TRACK_2).forums[0].closes == 90
    raised = BY_KEY["encroachment raised"].scenario(TRACK_2)
    assert [each.encroachment for each in raised.governments] == pytest.approx([0.45, 0.45])


def test_calendars_are_halved_in_every_forum_as_it_has_them():
    terms = [forum.terms for forum in BY_KEY["meetings halved"].scenario(_meetings(8, 2)).forums]
    assert [each.meetings_a_year for each in terms] == [4.0, 1.0]
    assert BY_KEY["meetings raised"].scenario(TRACK_1).forums[0].terms.meetings_a_year == 6.0


@pytest.mark.parametrize("arm", [TRACK_1, TRACK_1_5, TRACK_2, OFFICIALS_ALONE, JOINED])
def test_seats_are_halved_in_every_delegation_also_in_dated_ones(arm):
    assert seats_of(BY_KEY["seats halved"].scenario(arm)) == [3, 3]
    raised = BY_KEY["seats raised"].scenario(arm)
    assert seats_of(raised) == [9, 9]
    dated = [each for forum in raised.forums for change in forum.changes for each in change.delegations]
    assert all(each.seats == 9 for each in dated)
    assert bool(dated) == (arm is JOINED)


def test_what_an_arm_sets_itself_stays_and_a_sentence_of_it_is_not_asked():
    assert BY_KEY["tension raised"].scenario(SENT[0][1]).theory.tension.baseline == 0.15
    assert [each.encroachment for each in BY_KEY["encroachment halved"].scenario(ONE_SIDE).governments] == [0.9, 0.0]
    asked = {each.key: [situation.key for situation in SITUATIONS if situation.differs(each.arms)]
             for each in HEADLINES}  # fmt: skip
    assert {key for key, keys in asked.items() if "tension raised" not in keys} == {"selection"}
    assert {key for key, keys in asked.items() if "encroachment raised" not in keys} == {"encroachment", "one-side"}
    assert all("default" in keys and len(keys) >= 11 for keys in asked.values())


@given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 20), st.sampled_from([0.5, 1.0, 1.5]))
def test_a_mix_keeps_its_shape_to_less_than_a_seat(officials, former, experts, factor):
    before = Delegation("east", officials, former, experts, "official")
    after = mixed(before, factor)
    assert after.seats == round(factor * before.seats)
    assert after.capacity == before.capacity
    for role in ("officials", "former", "experts"):
        assert abs(getattr(after, role) - factor * getattr(before, role)) < 1


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.key)
def test_every_arm_can_be_played_in_every_situation(situation):
    for arm in {arm for each in HEADLINES for arm in each.arms}:
        demand(situation.scenario(arm))
