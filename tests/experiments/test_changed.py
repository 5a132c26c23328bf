"""The table of what each change of the second edition does: the record holds what is stored, of every change."""

from __future__ import annotations

import ast
import importlib
import subprocess
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


def test_what_plays_an_edition_imports_only_what_both_editions_have(script):
    """Which fault would this catch? A module of today's name, put there with all others when it moved.

    Without their commits, as in a shallow clone, the names are held against those that were found in both.
    """
    tree = ast.parse((script.HERE / "play.py").read_text(encoding="utf-8"))
    modules = {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module != "__future__"
    }
    for commit in dict.fromkeys(each.commit for each in script.PLAYED):
        there = _modules(commit)
        assert there is None or modules <= there
    assert {name for name in modules if "calibra" in name} == {
        f"sim.lab.calibrate.{name}" for name in ("estimates", "play", "targets")
    }


def _modules(commit: str) -> set[str] | None:
    """Modules and packages of a commit; None where the history does not reach so far."""
    listing = subprocess.run(["git", "ls-tree", "-r", "--name-only", commit, "sim"], cwd=ROOT, capture_output=True,
                             encoding="utf-8", check=False)  # fmt: skip
    if listing.returncode:
        return None
    names = (name.removesuffix(".py").removesuffix("/__init__") for name in listing.stdout.splitlines())
    return {name.replace("/", ".") for name in names}
