"""A setting: a value under a dotted name, read once, and its own wherever it is put."""

from __future__ import annotations

import pytest

from sim.scenario import ScenarioError, load
from sim.scenario.setting import Setting, read_settings, settings_of


def test_blanks_around_dots_and_the_equals_sign_say_nothing():
    assert Setting.read(" forum . slots = 6 ") == Setting.of("forum. slots", 6) == Setting("forum.slots", 6)


def test_all_that_is_no_setting_is_said_at_once():
    with pytest.raises(ScenarioError) as caught:
        read_settings(["months", "=4", "months=24", "a..b=4"])
    assert [fault.file for fault in caught.value.faults] == [
        f'override "{text}"' for text in ("months", "=4", "a..b=4")
    ]
    with pytest.raises(ScenarioError) as caught:
        settings_of({"months": None, "a..b": 4, "start": "2017-01", 3: 4})
    assert [fault.found for fault in caught.value.faults] == ["found None", "not an assignment", "not an assignment"]


def test_a_value_that_a_setting_brings_is_its_own():
    """A later setting may reach into a table that an earlier one brought, and the earlier one is used again."""
    dated = Setting("forums.standing.changes", [{"month": 12, "slots": 6}])
    later = load("standing", [dated, "forums.standing.changes.1.month=24"])
    assert later.forums[0].changes[0].month == 24
    assert load("standing", [dated]).forums[0].changes[0].month == 12


def test_a_remark_in_the_text_stays_on_its_line():
    """A line end in a value would have made a line of its own of what follows it."""
    text = load("standing", [Setting("sources.months", "one\n[two")]).text
    assert text.endswith('# override: sources.months="one\\n[two"\n')


@pytest.mark.parametrize("settings", ["months=24", {"months": 24}])
def test_settings_that_are_no_list_are_answered_with_how_they_are_written(settings):
    """A text used to be taken letter by letter."""
    with pytest.raises(TypeError, match=r'write \["months=24"\], or load\(\.\.\.\)\.with_'):
        load("standing", settings)
