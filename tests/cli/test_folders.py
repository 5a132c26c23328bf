"""Every command that writes a folder leaves alone what it did not write there, and takes names of any script."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sim.lab.runner.run import RunOptions, run_study
from sim.scenario.shipped import paths
from sim.store.files import NAMES
from sim.store.folders import MARKER, ForeignError, claims
from tests.lab.studied import small

SWEEP = ("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--set", "months=6", "--repetitions", "4")
WRITERS = {
    "sweep": (SWEEP, "README.txt"),
    "study": (("study", "which_track_transfers", "--repetitions", "1"), "scenario.toml"),
    "compare": (("compare", "--repetitions", "4", "--set", "months=6"), "answer.txt"),
    "compare, as a study": (("compare", "--repetitions", "4", "--set", "months=6"), "points.csv"),
    "run": (("run", "standing", "--set", "months=6"), "events.csv"),
    "replay": (("replay", "study", "1:3"), "scenario.toml"),
    "chart": (("chart", "study", "rates"), "rates.csv"),
    "brief": (("brief", "study", "--html"), "brief.html"),
    "export": (("export", "study", "--csv"), "runs-codebook.csv"),
    "patterns": (("patterns", "E2", "--repetitions", "20"), "patterns.md"),
    "ablate": (("ablate", "--only", "trust", "--repetitions", "2"), "ablation.csv"),
    "record": (("record", "--repetitions", "1"), "record.csv"),
    "calibrate": (("calibrate", "--vectors", "40"), "wave-1.csv"),
}
"""A command of every kind that takes ``--out``, and a name that it would write."""


@pytest.mark.parametrize("name", WRITERS)
def test_no_command_overwrites_what_it_did_not_write(backchannel, whole, tmp_path, name):
    """Catches a command with a rule of its own: sweep and study overwrote README.txt, and deleted survival.csv."""
    words, file = WRITERS[name]
    shutil.copytree(whole, tmp_path / "results")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / file).write_text("mine")
    refused = backchannel(*words, "--out", "mine")
    assert refused.exit_code == 5, refused.output
    assert file in refused.stderr
    assert "--out" in refused.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == [file]
    assert (tmp_path / "mine" / file).read_text() == "mine"


def test_a_sweep_deletes_no_table_of_others(backchannel, tmp_path):
    """Tables that not every study has were taken away before it was known whose they are."""
    for name in ("survival.csv", "curves.csv", "sensitivity.csv"):
        (tmp_path / name).write_text("mine")
        assert backchannel(*SWEEP, "--out", ".").exit_code == 5
        assert (tmp_path / name).read_text() == "mine"
        (tmp_path / name).unlink()


def test_forced_it_says_what_it_replaces_and_touches_nothing_else(backchannel, tmp_path):
    for name in ("README.txt", "chunks/mine.txt", "photo.jpg", ".film.part", "chunks/.film.part"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("mine")
    done = backchannel(*SWEEP, "--out", ".", "--force")
    assert done.exit_code == 0, done.output
    assert "overwritten in .: README.txt, chunks/" in done.stderr
    assert (tmp_path / "README.txt").read_text() != "mine"
    for name in ("chunks/mine.txt", "photo.jpg", ".film.part", "chunks/.film.part"):
        assert (tmp_path / name).read_text() == "mine"
    assert backchannel(*SWEEP, "--out", ".").exit_code == 0


def test_beside_files_of_others_a_study_is_kept_and_goes_on(backchannel, tmp_path):
    (tmp_path / "notes.md").write_text("mine")
    assert backchannel(*SWEEP, "--out", ".").exit_code == 0
    assert backchannel(*SWEEP[:-1], "6", "--out", ".").exit_code == 0
    assert (tmp_path / "notes.md").read_text() == "mine"
    assert [each.of for each in claims(tmp_path)] == ["sweep-standing"]


def test_another_study_is_refused_and_forced_it_sets_the_first_aside(backchannel, tmp_path):
    assert backchannel(*SWEEP, "--out", "here").exit_code == 0
    before = (tmp_path / "here" / "points.csv").read_bytes()
    other = (*SWEEP[:3], "tension.baseline=0.1,0.2", *SWEEP[4:], "--name", "other", "--out", "here")
    refused = backchannel(*other)
    assert (refused.exit_code, "study: sweep-standing" in refused.stderr) == (5, True)
    assert backchannel("compare", "--repetitions", "4", "--out", "here").exit_code == 5
    assert backchannel(*other, "--force").exit_code == 0
    (earlier,) = (tmp_path / "here" / "earlier").iterdir()
    assert (earlier / "points.csv").read_bytes() == before


@pytest.mark.parametrize("name", ["..", "/abs", "a:b", "CON", "a/b", "nul.txt", ".hidden", "end.", "", "a" * 101])
def test_a_name_that_is_none_on_every_system_is_refused(backchannel, tmp_path, name):
    """Results were written outside the folder of results, or under names that cannot be copied to another system."""
    refused = backchannel(*SWEEP, "--name", name)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "cannot be the name of a folder" in refused.stderr
    assert not list(tmp_path.iterdir())


def test_scenarios_named_in_any_script_have_folders_of_their_own(backchannel, tmp_path):
    """对话.toml and 谈判.toml shared one: letters that are not ASCII were dropped."""
    for name in ("对话", "谈判", "a b", "a-b"):
        Path(f"{name}.toml").write_text(paths()["standing"].read_text(encoding="utf-8"), encoding="utf-8")
        assert backchannel("sweep", f"{name}.toml", *SWEEP[2:]).exit_code == 0
    for name in ("对话", "谈判"):
        done = backchannel("compare", f"{name}.toml", "--repetitions", "4", "--set", "months=6")
        assert done.exit_code == 0, done.output
    there = {path.name for path in (tmp_path / "results").iterdir()}
    assert {"sweep-对话", "sweep-谈判", "compare-对话", "compare-谈判", "sweep-a-b"} < there
    assert len(there) == 6
    assert "对话" in backchannel("results").stdout


def test_names_that_a_file_system_takes_for_one_are_not_mixed(backchannel, tmp_path):
    """Talks.toml and talks.toml, where capitals make no difference, meet in one folder."""
    for name in ("Talks", "talks"):
        Path(f"{name}.toml").write_text(paths()["standing"].read_text(encoding="utf-8"), encoding="utf-8")
    for words in (SWEEP[2:], ("--repetitions", "4", "--set", "months=6")):
        command, place = ("sweep", "one") if words == SWEEP[2:] else ("compare", "two")
        assert backchannel(command, "Talks.toml", *words, "--out", place).exit_code == 0
        refused = backchannel(command, "talks.toml", *words, "--out", place)
        assert refused.exit_code == 5
        assert "Talks" in refused.stderr


def test_the_library_refuses_as_the_command_does(tmp_path):
    (tmp_path / "summary.csv").write_text("mine")
    with pytest.raises(ForeignError, match=r"holds summary\.csv, which this command did not write"):
        run_study(small(2, 2), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["summary.csv"]
    assert run_study(small(2, 2), tmp_path, RunOptions(force=True)).runs_played == 4
    with pytest.raises(ForeignError, match="study: small"):
        run_study(small(2, 2, name="Small"), tmp_path)


def test_a_study_claims_all_that_it_leaves(whole):
    """Catches a new file of a study that it would write over somebody else's."""
    for name in ("study", "compare"):
        (mine,) = claims(whole / name)
        left = {f"{path.name}/" if path.is_dir() else path.name for path in (whole / name).iterdir()}
        assert left - {MARKER, ".lock", ".lock.pid"} <= set(mine.files)
        assert set(NAMES) <= set(mine.files)


def test_charts_of_another_study_are_not_overwritten(backchannel, whole, tmp_path):
    shutil.copytree(whole, tmp_path / "results")
    draw = ("rates", "--format", "txt", "--out", "figures")
    assert backchannel("chart", "study", *draw).exit_code == 0
    assert backchannel("chart", "study", *draw).exit_code == 0
    before = (tmp_path / "figures" / "rates.txt").read_bytes()
    assert backchannel("chart", "compare", *draw).exit_code == 5
    assert (tmp_path / "figures" / "rates.txt").read_bytes() == before
    assert backchannel("chart", "compare", *draw, "--for", "slide").exit_code == 0
    assert backchannel("chart", "compare", *draw, "--force").exit_code == 0
    assert (tmp_path / "figures" / "rates.txt").read_bytes() != before


def test_charts_go_with_a_study_that_is_moved_and_with_one_of_version_0_1_0(backchannel, whole, tmp_path):
    shutil.copytree(whole, tmp_path / "results")
    assert backchannel("chart", "study", "rates", "--format", "txt").exit_code == 0
    (tmp_path / "results" / "study").rename(tmp_path / "results" / "moved")
    assert backchannel("chart", "moved", "rates", "--format", "txt").exit_code == 0
    for marker in (tmp_path / "results" / "moved").rglob(MARKER):
        marker.unlink()
    assert backchannel("chart", "moved", "rates", "--format", "txt").exit_code == 0


def test_a_damaged_study_hides_no_other_and_says_what_to_do(backchannel, whole, tmp_path):
    """One stray file in one study ended the whole list in an unexpected fault."""
    shutil.copytree(whole, tmp_path / "results")
    design = tmp_path / "results" / "study" / "study.json"
    design.write_text(
        json.dumps({**json.loads(design.read_text(encoding="utf-8")), "points": "seven"}), encoding="utf-8"
    )
    listed = backchannel("results")
    assert listed.exit_code == 0
    assert "compare" in listed.stdout
    assert "damaged" in listed.stdout
    assert 'its points cannot be "seven"' in listed.stderr
    assert "Make it again with: backchannel sweep standing" in listed.stderr
    told = {each["name"]: each["status"] for each in json.loads(backchannel("results", "--json").stdout)}
    assert told == {"study": "damaged", "compare-standing": "finished"}
    for words in (("results", "study"), ("replay", "study", "0:0"), ("chart", "study"), ("brief", "study")):
        found = backchannel(*words)
        assert found.exit_code == 3
        assert 'its points cannot be "seven"' in found.stderr


@pytest.mark.parametrize(
    "words", [("chart", "study", "rates"), ("brief", "study", "--html"), ("export", "study", "--csv")]
)
def test_what_was_changed_since_the_study_was_finished_is_not_drawn(backchannel, whole, tmp_path, words):
    """Catches a figure of numbers that no run gave, under the command that would have made it."""
    shutil.copytree(whole, tmp_path / "results")
    file = tmp_path / "results" / "study" / ("points.csv" if words[0] == "export" else "summary.csv")
    file.write_text(file.read_text(encoding="utf-8").replace("0.3", "0.4"), encoding="utf-8")
    found = backchannel(*words)
    assert found.exit_code in (2, 3)
    assert "has changed since the study was finished" in found.stderr
    assert f"Changed since the study was finished: {file.name}" in backchannel("results", "study").stderr


@pytest.mark.parametrize("words", [
    ("compare", "mine.toml", "--tracks", "2", "--repetitions", "5"),
    ("ablate", "mine.toml", "--only", "scar", "--tracks", "2", "--repetitions", "5"),
    ("run", "mine.toml"),
])  # fmt: skip
def test_a_scenario_that_was_changed_meanwhile_is_another_question(backchannel, tmp_path, words):
    """Catches tables that stand beside others of the same command, and are of another situation."""
    text = paths()["standing"].read_text(encoding="utf-8")
    for months, status in ((6, 0), (6, 0), (9, 5)):
        (tmp_path / "mine.toml").write_text(text.replace("months = 60", f"months = {months}", 1), encoding="utf-8")
        ended = backchannel(*words, "--out", "here")
        assert ended.exit_code == status, ended.stderr
    assert "from this command, on another text of its scenario" in ended.stderr
