"""One reader for a value that someone typed: every usual form of a number, nothing lost, no traceback."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sim.lab.design.check_study import check
from sim.lab.design.sweep import sweep_study
from sim.lab.design.variation import parse_vary
from sim.lab.study import StudyError
from sim.scenario import ScenarioError, load
from sim.scenario.setting import Setting
from sim.scenario.values import DEEPEST, plain, read_value


@pytest.mark.parametrize(
    ("text", "value"),
    [(".5", 0.5), ("5.", 5.0), ("+.5", 0.5), ("1e3", 1000.0), ("1E3", 1000.0), ("+3", 3), ("007", 7), ("-0.0", -0.0),
     ("1_000", 1000), ("0x18", 24), ("true", True), ("False", False), (" 24 ", 24), ("'a'", "a"), ('"24"', "24"),
     ("[4, 5,]", [4, 5]), ("{a = {b = [1]}}", {"a": {"b": [1]}}), ("The East", "The East"), ("", "")],
)  # fmt: skip
def test_a_value_is_read_as_it_is_meant(text, value):
    found = read_value(text)
    assert (repr(found), type(found)) == (repr(value), type(value))


@pytest.mark.parametrize(
    "text",
    ["2017-01-01", "2017-01-01T10:00:00", "10:00:00", "1\nb=2", "24 # months", '"a" # b', "1,", "1, 2", "1,\n#", "#",
     "[" * 5000, "[" * 5000 + "]" * 5000, "{a=" * 30 + "1" + "}" * 30, "9" * 5000, "٣", "1]\nb=[2", "- 3", "1e", "."],
)  # fmt: skip
def test_what_is_no_single_value_stays_text_and_nothing_of_it_is_lost(text):
    assert read_value(text) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("months=" + "[" * 5000, 'months: found "[[['), ("months=" + "[" * 40 + "]" * 40, 'months: found "[[['),
     ("months=" + "9" * 5000, 'months: found "999'), ("months=24 # two years", 'months: found "24 # two years"'),
     ("start=2017-01-01", 'start: found "2017-01-01", allowed a year and a month as YYYY-MM, in quotes'),
     ("forums.standing.meets_in=[2017-01-01]", 'meets_in: found "2017-01-01", allowed a whole number')],
)  # fmt: skip
def test_a_value_that_cannot_be_is_a_sentence(text, sentence):
    """Of a sweep too, which printed a Python object for a date, and a traceback for brackets."""
    with pytest.raises(ScenarioError) as caught:
        load("standing", [text])
    assert sentence in str(caught.value)
    with pytest.raises(StudyError) as of_sweep:
        check(sweep_study("one", "standing", ["careers.handover=0.25"], [text]))
    assert sentence in str(of_sweep.value)


@pytest.mark.parametrize("text", [".5", "5.", "+0.5", "5e-1", "true", "private", "'x'", "2017-01-01"])
def test_set_and_vary_read_the_same_value(text):
    """``--set x=.5`` was refused where ``--vary x=.5,.6`` worked."""
    _, levels = parse_vary(f"tension.baseline={text}")
    assert levels.values == (Setting.read(f"tension.baseline={text}").value,)


@given(st.text(max_size=40))
@example("value = 1")
@example("]\nvalue = [1,2")
def test_any_text_is_read_and_comes_back_from_what_is_written_of_it(text):
    setting = Setting("a", read_value(text))
    assert repr(Setting.read(setting.toml)) == repr(Setting.read(setting.as_typed)) == repr(setting)
    assert "\n" not in setting.as_remark


@pytest.mark.parametrize(
    ("value", "meant"),
    [(np.float32(0.6), 0.6), (np.float64(0.1), 0.1), (np.int64(90), 90), (np.bool_(True), True), (np.str_("a"), "a"),
     (Fraction(1, 2), 0.5), ((1, 2), [1, 2]), (np.array([0.1, 0.6], np.float32), [0.1, 0.6]), (np.array(3), 3),
     (pd.Series([1, 2]), [1, 2]), ({"month": np.int32(3)}, {"month": 3}), (datetime.date(2017, 1, 1), "2017-01-01"),
     (pd.Timestamp("2017-01-01"), "2017-01-01T00:00:00"), (math.inf, math.inf)],
)  # fmt: skip
def test_numbers_of_other_libraries_are_numbers(value, meant):
    found = plain(value)
    assert repr(found) == repr(meant)


def test_lists_within_lists_end_somewhere():
    endless = []
    endless.append(endless)
    for value in (endless, [[[[[[[[[[1]]]]]]]]]]):
        with pytest.raises(ValueError, match="nested too deeply"):
            plain(value)
    nested = 1
    for _ in range(DEEPEST):
        nested = [nested]
    assert plain(nested) == nested
