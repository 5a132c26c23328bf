from __future__ import annotations

import os

import pytest

from sim.charts.figures.comparison import export
from sim.cli.drawing_process import Draughtsman
from tests.lab.made_up import usual

FILES = {"compare.svg", "compare.png", "compare.csv", "compare.txt"}


def drawn(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def expected(tmp_path):
    (tmp_path / "expected").mkdir()
    export(usual(), tmp_path / "expected", "the command")
    return drawn(tmp_path / "expected")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "drawn").mkdir()
    return tmp_path / "drawn"


def test_another_process_draws_the_same(expected, folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    with monkeypatch.context() as patch, Draughtsman() as draughtsman:
        patch.setattr("sim.charts.figures.comparison.export", None)  # so that this process cannot
        draughtsman.begin(usual(), folder, "the command")
        draughtsman.finish()
    assert set(expected) == FILES
    assert drawn(folder) == expected


def test_a_users_file_called_like_a_module_is_not_run(folder, monkeypatch):
    (folder.parent / "numbers.py").write_text("raise SystemExit('run')")
    (folder.parent / "matplotlib.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(folder.parent)
    with monkeypatch.context() as patch, Draughtsman() as draughtsman:
        patch.setattr("sim.charts.figures.comparison.export", None)
        draughtsman.begin(usual(), folder, "")
        draughtsman.finish()
    assert set(drawn(folder)) == FILES


def test_without_another_process_it_is_drawn_here(expected, folder, monkeypatch):
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with Draughtsman() as draughtsman:
        draughtsman.begin(usual(), folder, "the command")
        draughtsman.finish()
    assert drawn(folder) == expected


def test_when_the_other_process_dies_it_is_drawn_here(expected, folder):
    with Draughtsman() as draughtsman:
        draughtsman._process.kill()
        draughtsman._process.wait()
        draughtsman.begin(usual(), folder, "the command")
        draughtsman.finish()
    assert drawn(folder) == expected


def test_what_cannot_be_drawn_is_heard_of(tmp_path):
    with Draughtsman() as draughtsman:
        draughtsman.begin(usual(), tmp_path / "missing", "")
        with pytest.raises(FileNotFoundError):
            draughtsman.finish()


def test_nobody_is_left_waiting(folder):
    with Draughtsman() as draughtsman:
        number = draughtsman._process.pid
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
