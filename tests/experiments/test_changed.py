"""The table of what each change of the second edition does: the record holds what is stored, of every change."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "docs" / "decisions" / "0034-what-each-change-does.md"


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "experiments" / "changed"))
    return importlib.import_module("what_each_change_does")


def test_the_record_holds_the_tables_that_are_stored(script):
    assert script.tables() in RECORD.read_text(encoding="utf-8"), "python experiments/changed/what_each_change_does.py"


def test_every_change_is_in_both_tables(script):
    names = [each.name for each in script.PLAYED]
    for file in (script.CHANGES, script.TARGETS):
        assert list(script.pd.read_csv(file).edition.unique()) == names
