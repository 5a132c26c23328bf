"""What the second edition must show: the record holds what is stored; the words say what the numbers do."""

from __future__ import annotations

import importlib
from io import StringIO

import pandas as pd
import pytest

from tests.experiments.test_changed import RECORD, ROOT


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "experiments" / "changed"))
    return importlib.import_module("what_it_must_show")


def test_the_record_holds_what_is_stored(script):
    shown = script.tables(pd.read_csv(script.SHOWN))
    assert shown in RECORD.read_text(encoding="utf-8"), "python experiments/changed/what_it_must_show.py"


def test_a_hundredth_of_it_is_played_and_told(script):
    """Every question and setting that is stored, with intervals around the estimates, by the rules of today."""
    shown = script.rows(importlib.import_module("shown").play(script.REPETITIONS // 100))
    stored = pd.read_csv(script.SHOWN)
    keys = ["question", "setting", "outcome"]
    assert shown[keys].to_dict("list") == stored.astype({"setting": str})[keys].to_dict("list")
    assert (shown.low <= shown.estimate).all()
    assert (shown.estimate <= shown.high).all()
    assert script.tables(shown).count("\n### ") == 2
    again = pd.read_csv(StringIO(shown.to_csv(index=False, float_format="%.6g")))
    assert script.tables(again) == script.tables(shown)


def words(script, **changed):
    """The words on what is stored, with some cells otherwise."""
    shown = pd.read_csv(script.SHOWN)
    for column, (question, value) in changed.items():
        shown.loc[shown.question == question, column] = value
    return script.verdicts(shown)


def test_words_follow_the_numbers(script):
    """Which fault would this catch? Words that judge kindly, or are no longer read from the numbers."""
    assert words(script, apart_low=(script.OPEN, 0.1))[script.OPEN].startswith("Holds")
    assert words(script, apart_low=(script.OPEN, 0.0))[script.OPEN].startswith("Does not hold")
    assert words(script, apart_high=(script.ROOM, 0.0))[script.ROOM].startswith("Holds")
    assert words(script, apart_high=(script.ROOM, -0.001))[script.ROOM].startswith("Does not hold")
    assert words(script, apart=(script.SIZE, 0.33))[script.SIZE].startswith("Holds")
    assert words(script, apart=(script.SIZE, -0.34))[script.SIZE].startswith("Does not hold")
