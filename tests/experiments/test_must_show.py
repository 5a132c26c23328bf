"""What the second edition must show: the record holds what is stored; the words say what the numbers do."""

from __future__ import annotations

import importlib

import pandas as pd
import pytest

from tests.experiments.test_changed import RECORD, ROOT


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "experiments" / "changed"))
    return importlib.import_module("what_it_must_show")


@pytest.fixture
def stored(script):
    return pd.read_csv(script.SHOWN)


def test_the_record_holds_what_is_stored(script, stored):
    shown = script.tables(stored)
    assert shown in RECORD.read_text(encoding="utf-8"), "python experiments/changed/what_it_must_show.py --write"


def test_a_hundredth_of_it_is_played_and_told(script, stored, monkeypatch, tmp_path):
    """Every question and setting that is stored, with intervals around the estimates."""
    monkeypatch.setattr(script, "SHOWN", tmp_path / "shown.csv")
    script.make(script.REPETITIONS // 100)
    shown = pd.read_csv(script.SHOWN)
    keys = ["question", "setting", "outcome", "against"]
    assert shown[keys].equals(stored[keys])
    for middle, low, high in (script.ESTIMATE, script.APART):
        told = shown[shown[middle].notna()]
        assert ((told[low] <= told[middle]) & (told[middle] <= told[high])).all()
    assert script.tables(shown).count("\n|---|") == len(script.TITLES)


def with_ends(stored, question, low, high):
    """What is stored, with other ends of how far apart its first setting is."""
    shown = stored.copy()
    first = (shown.question == question) & shown.apart.notna()
    shown.loc[first[first].index[0], ["apart", "apart_low", "apart_high"]] = (low + high) / 2, low, high
    return shown


@pytest.mark.parametrize(
    ("question", "low", "high", "said"),
    [
        ("OPEN", 0.001, 0.1, "Holds"),
        ("OPEN", -0.001, 0.1, "Cannot be told"),
        ("OPEN", -0.1, -0.001, "Does not hold"),
        ("ROOM", -0.1, 0.001, "Holds"),
        ("ROOM", -0.1, -0.001, "Does not hold"),
        ("SIZE", 0.3, 0.33, "Holds"),
        ("SIZE", 0.33, 0.34, "Cannot be told"),
        ("SIZE", -0.34, -0.33, "Cannot be told"),
        ("SIZE", 0.34, 0.4, "Does not hold"),
        ("SIZE", -0.4, -0.34, "Does not hold"),
    ],
)
def test_words_follow_the_numbers(script, stored, question, low, high, said):
    """Which fault would this catch? Words that judge kindly, or that are not read from the numbers."""
    named = getattr(script, question)
    assert script.VERDICTS[named](with_ends(stored, named, low, high)).startswith(said)
