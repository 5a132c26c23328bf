"""Folders that version 0.1.0 left are read, and their runs are not played again."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sim.engine import simulate
from sim.lab.runner.digest import SAME_NUMBERS
from sim.lab.runner.replay import replay
from sim.lab.runner.run import run_study
from sim.lab.runner.shelf import look
from sim.lab.study import Grid, Levels, Study
from sim.scenario import load
from sim.store.rows import read_runs
from tests.lab.studied import files

KEPT = Path(__file__).with_name("kept_by_0_1_0")
"""Made by the sources of commit b706c2a: the study below with 8 repetitions in blocks of 5, then with 12."""
STUDY = Study(
    "kept", "Does tension matter?", "standing", {"tension.baseline": Levels(0.0, 0.3)}, {}, {"months": 8},
    ("breakthroughs", "transfer_rate"), Grid(), 12,
)  # fmt: skip
NUMBERS = Path(__file__).with_name("numbers_of_0_1_0.json")
"""Hashes of the first dialogues of every scenario that version 0.1.0 came with, as it plays them."""


def numbers_of(scenario):
    digest = hashlib.sha256()
    for column, values in sorted(simulate(load(scenario), 20, 7, 1, curves=0).outcomes.items()):
        digest.update(column.encode() + np.where(np.isnan(values), np.nan, values).tobytes())
    return digest.hexdigest()[:16]


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(KEPT, tmp_path / "kept"))


def test_nothing_is_played_again_and_the_tables_are_those_of_a_new_study(folder, tmp_path):
    run_study(STUDY, tmp_path / "new")
    found = run_study(STUDY, folder)
    assert (found.played, found.kept) == (0, 24)
    assert files(folder) == files(tmp_path / "new")
    assert not (folder / "earlier").exists()
    assert run_study(STUDY, folder).played == 0


def test_more_repetitions_only_add(folder, tmp_path):
    more = replace(STUDY, repetitions=20)
    run_study(more, tmp_path / "new")
    found = run_study(more, folder)
    assert (found.played, found.kept) == (16, 24)
    assert files(folder) == files(tmp_path / "new")


def test_what_was_broken_off_between_two_names_goes_on(folder, tmp_path, monkeypatch):
    """Catches a design that says of runs that they are the present version's before they are."""
    moved = []

    def stop(source, target):
        if moved:
            raise KeyboardInterrupt
        moved.append(Path(source).rename(target))

    with monkeypatch.context() as broken:
        broken.setattr("os.replace", stop)
        with pytest.raises(KeyboardInterrupt):
            run_study(STUDY, folder)
    assert run_study(STUDY, folder).played == 0


def test_a_file_that_was_renamed_is_seen_by_its_runs(folder, tmp_path):
    run_study(STUDY, tmp_path / "new")
    first = min(folder.glob("chunks/*/0-5.parquet"))
    first.rename(first.with_name("1-6.parquet"))
    assert run_study(STUDY, folder).played > 0
    assert files(folder) == files(tmp_path / "new")


def test_it_is_listed_and_replayed_as_it_is(folder):
    assert (look(folder).status, look(folder).done) == ("finished", 24)
    shutil.rmtree(folder / "chunks")
    for run in (0, 11):
        found = replay(folder, 1, run)
        assert found.stored is not None
        assert not found.differing
        assert not found.model_changed


def test_its_numbers_are_those_of_the_present_model():
    """Catches a change of numbers after which runs of version 0.1.0 would stand beside others: see SAME_NUMBERS."""
    told = json.loads((KEPT / "study.json").read_text())
    assert {told["model_sha256"]} == SAME_NUMBERS
    for point, tension in enumerate((0.0, 0.3)):
        now = simulate(load("standing", ["months=8", f"tension.baseline={tension}"]), 12, 1, 1).outcomes
        for name, values in read_runs(KEPT, point).items():
            if name in now:
                assert np.array_equal(now[name], values, equal_nan=values.dtype.kind == "f"), name
    assert json.loads(NUMBERS.read_text()) == {name: numbers_of(name) for name in json.loads(NUMBERS.read_text())}
