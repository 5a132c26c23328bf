"""Less precise tables never take the place of more precise ones unasked, whatever command makes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sim.lab.runner import run
from sim.lab.runner.earlier_results import CoarserError
from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.runner.to_precision import PrecisionTarget, run_until
from sim.lab.study import Levels
from tests.lab.studied import files, small


class Heard(Progress):
    """Progress that remembers what it was told to say."""

    def __init__(self):
        super().__init__(quiet=True)
        self.said = []

    def say(self, sentence):
        self.said.append(sentence)


@pytest.fixture
def folder(tmp_path):
    """A small study of 60 repetitions, finished."""
    run_study(small(), tmp_path / "there")
    return tmp_path / "there"


def test_fewer_repetitions_than_the_tables_rest_on_are_refused_and_nothing_is_touched(folder):
    before = files(folder)
    with pytest.raises(CoarserError, match=r"holds tables of 60 repetitions, .*--repetitions 60 .*--force"):
        run_study(small(repetitions=59), folder)
    assert files(folder) == before
    assert run_study(small(), folder).runs_played == 0


def test_what_counts_is_the_tables_that_are_there_not_what_was_asked_for_last(folder, monkeypatch):
    """Catches a rule that reads study.json, which an interrupted run has written already."""

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(run, "_play", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run_study(small(repetitions=200), folder)
    with pytest.raises(CoarserError, match="60 repetitions"):
        run_study(small(repetitions=59), folder)
    assert run_study(small(repetitions=61), folder).runs_played == 2


def test_another_study_in_the_folder_is_set_aside_not_compared(folder):
    other, heard = small(uncertainties={"tension.baseline": Levels(0.2)}, repetitions=20), Heard()
    run_study(other, folder, RunOptions(), heard)
    assert "The study has changed" in heard.said[0]
    assert list(folder.glob("earlier/*/summary.csv"))


def test_outcomes_and_curves_that_are_no_longer_asked_for_are_named(folder):
    heard = Heard()
    run_study(small(outcomes=("breakthroughs", "transfer_rate"), curves=("trust",)), folder, RunOptions(), heard)
    assert "outcome first_breakthrough, outcome trust_end" in heard.said[0]
    run_study(small(outcomes=("breakthroughs", "transfer_rate")), folder, RunOptions(), heard)
    assert "curve trust" in heard.said[1]
    run_study(small(outcomes=("breakthroughs", "transfer_rate")), folder, RunOptions(), heard)
    assert len(heard.said) == 2


def test_a_wider_interval_asked_for_later_keeps_the_narrower_one(tmp_path):
    asked = replace(small(), held={"months": 12})
    quiet, narrow = Progress(quiet=True), PrecisionTarget(1e-6, cap=620)
    assert run_until(asked, tmp_path, RunOptions(), narrow, quiet).sizes == (500, 620)
    before = (tmp_path / "summary.csv").read_bytes()
    wide = run_until(asked, tmp_path, RunOptions(), PrecisionTarget(10.0), quiet)
    assert (wide.sizes, (tmp_path / "summary.csv").read_bytes() == before) == ((620,), True)
    assert run_until(asked, tmp_path, RunOptions(force=True), PrecisionTarget(10.0), quiet).sizes == (500,)
