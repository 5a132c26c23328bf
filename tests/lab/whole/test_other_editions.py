"""What version 0.1.0 left is of other rules: no run of it stands beside one of these, and none is played again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sim.lab.runner.forecast import forecast
from sim.lab.runner.replay import replay
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.shelf import status_of
from sim.lab.study import Grid, Levels, Study
from sim.store.editions import EditionError, here
from tests.lab.studied import files

KEPT = Path(__file__).parents[1] / "kept_by_0_1_0"
"""Made by the sources of commit b706c2a: the study below with 8 repetitions in blocks of 5, then with 12."""
STUDY = Study(
    "kept", "Does tension matter?", "standing", {"tension.baseline": Levels(0.0, 0.3)}, {}, {"months": 8},
    ("breakthroughs", "transfer_rate"), Grid(), 12,
)  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(KEPT, tmp_path / "kept"))


def content(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("unfinished", [False, True])
def test_it_is_not_gone_on_with_and_nothing_is_changed(folder, unfinished):
    """Catches chunks of both rules in one study, and old tables in earlier/ that nobody asked to put there."""
    if unfinished:
        (folder / "manifest.json").unlink()
        (folder / "runs.parquet").unlink()
    before = content(folder)
    for played in (run_study, lambda study, there: forecast(study, there, RunOptions())):
        with pytest.raises(EditionError) as refused:
            played(STUDY, folder)
        assert str(refused.value) == (
            f"{folder} holds results of version 0.1.0 (edition 1 of the rules), and this is {here()}, which gives "
            "other numbers. Name another folder with --out, add --force to begin anew and leave its tables in "
            "earlier/, or install version 0.1.0."
        )
    assert content(folder) == before


def test_by_force_it_begins_anew_and_its_tables_are_kept_apart(folder, tmp_path):
    run_study(STUDY, tmp_path / "new")
    found = run_study(STUDY, folder, RunOptions(force=True))
    assert (found.runs_played, found.runs_there) == (24, 0)
    assert files(folder) == files(tmp_path / "new")
    (kept,) = (folder / "earlier").iterdir()
    assert files(kept) == files(KEPT)
    assert run_study(STUDY, folder).runs_played == 0


def test_no_run_of_it_is_played_again(folder):
    """Catches a replay that tells the numbers of other rules as differing, or worse, as equal."""
    with pytest.raises(
        EditionError, match=r"holds results of version 0\.1\.0 .* in another folder with --out, or inst"
    ):
        replay(folder, 1, 0)


def test_it_is_listed_as_of_its_version(folder):
    found = status_of(folder)
    assert (found.status, found.done) == ("finished", 24)
    assert found.note == (
        f"{folder} holds results of version 0.1.0 (edition 1 of the rules); the rules have changed since, and its "
        "numbers with them."
    )
    (folder / "manifest.json").unlink()
    assert (status_of(folder).status, status_of(folder).done) == ("stopped", 24)


def test_a_study_says_its_edition_in_its_design_and_its_manifest(tmp_path):
    run_study(STUDY, tmp_path)
    told = [
        json.loads((tmp_path / name).read_text(encoding="utf-8"))["edition"] for name in ("study.json", "manifest.json")
    ]
    assert told == [2, 2]
    assert status_of(tmp_path).note == ""
