"""Folders of the first edition of the rules: they stand aside, and no run of theirs is used."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from sim.lab.runner.progress import Progress
from sim.lab.runner.replay import replay
from sim.lab.runner.run import Options, run_study
from sim.lab.study import Grid, Levels, Study
from tests.lab.studied import files

OLD = Path(__file__).with_name("kept_by_0_1_0")
"""Made by the sources of commit b706c2a: the study below with 8 repetitions in blocks of 5, then with 12."""
STUDY = Study(
    "kept", "Does tension matter?", "standing", {"tension.baseline": Levels(0.0, 0.3)}, {}, {"months": 8},
    ("breakthroughs", "transfer_rate"), Grid(), 12,
)  # fmt: skip


def test_runs_of_the_first_edition_stand_aside_and_none_is_used(tmp_path):
    """Catches tables of 0.2.0 that rest on a run of 0.1.0, and results of 0.1.0 that are lost."""
    folder, said = Path(shutil.copytree(OLD, tmp_path / "kept")), io.StringIO()
    found = run_study(STUDY, folder, Options(), Progress(said))
    assert (found.played, found.kept) == (24, 0)
    assert "The model has changed since: 8 chunks of the earlier version are kept, this run starts anew." in (
        said.getvalue()
    )
    (aside,) = (folder / "earlier").iterdir()
    for name in ("summary.csv", "runs.parquet", "manifest.json"):
        assert (aside / name).read_bytes() == (OLD / name).read_bytes()
    run_study(STUDY, tmp_path / "new")
    assert {name: each for name, each in files(folder).items() if "chunks" not in str(name)} == {
        name: each for name, each in files(tmp_path / "new").items() if "chunks" not in str(name)
    }


def test_a_run_of_the_first_edition_is_replayed_with_a_word_that_the_model_has_changed(tmp_path):
    folder = Path(shutil.copytree(OLD, tmp_path / "kept"))
    found = replay(folder, 1, 11)
    assert found.model_changed
    assert found.stored is not None
