"""Experiment files: read strictly, from wherever they lie, and listed without delay."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from sim.lab.study import StudyError, read_study, scenario_of, scenario_text, shipped_studies
from sim.scenario import load

FILE = '''"""A study."""
from __future__ import annotations
import math
from sim.lab.study import Levels, Range, Rows
question = "?"
scenario = "sea.toml"
uncertainties = {"tension.baseline": Range(0, 0.6)}
levers = {"track": Levels(1, 2)}
held = {}
outcomes = ["uptake"]
design = Rows("own.csv")
repetitions = 3
_mine = math.pi
'''


@pytest.fixture
def at_sea(tmp_path: Path) -> Path:
    """A folder with a study, its scenario and its rows."""
    (tmp_path / "sea.toml").write_text(load("standing").text.replace("months = 60", "months = 7"), encoding="utf-8")
    (tmp_path / "own.csv").write_text("tension.baseline\n0.2\n", encoding="utf-8")
    (tmp_path / "sea_study.py").write_text(FILE, encoding="utf-8")
    return tmp_path / "sea_study.py"


def test_paths_of_an_experiment_file_begin_at_the_file(at_sea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    study = read_study(str(at_sea))
    assert (study.name, study.scenario, study.outcomes, study.text) == ("sea_study", "sea.toml", ("uptake",), FILE)
    assert [point.track for point in study.points()] == ["track1", "track2"]
    assert scenario_of(scenario_text(study), study.scenario, study.points()[0]).months == 7
    assert sorted(path.name for path in at_sea.parent.iterdir()) == ["own.csv", "sea.toml", "sea_study.py"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("repetitions = 3", "", "repetitions is missing"),
        ("repetitions = 3", "repetitions = '3'", "repetitions: found '3'; it must be a whole number"),
        ("repetitions = 3", "repetitions = True", "repetitions: found True"),
        ("held = {}", "hold = {}", r'"hold" is no part of a study; did you mean "held"'),
        ("_mine", "mine", '"mine" is no part of a study'),
        ("held = {}", "held = {", r"sea_study\.py:9: not Python"),
        ("_mine = math.pi", "_mine = math.pie", r"sea_study\.py:13: AttributeError"),
        ("_mine = math.pi", "exit()", r"sea_study\.py:13: SystemExit"),
        ("Range(0, 0.6)", "Range(0.6, 0)", r"sea_study\.py:7: a range goes from low to high"),
        ("sea.toml", "see.toml", "no such scenario and no such file"),
        ("own.csv", "none.csv", r"none\.csv cannot be read"),
        ('Rows("own.csv")', "7", "design: found 7, allowed Grid"),
        ("held = {}", "held = 3", "held: found 3; it must be names to values"),
    ],
)
def test_an_experiment_file_is_read_strictly(at_sea: Path, old: str, new: str, says: str) -> None:
    at_sea.write_text(FILE.replace(old, new), encoding="utf-8")
    with pytest.raises(StudyError, match=says):
        read_study(str(at_sea))


@pytest.mark.parametrize("name", ["which_track_transfer", "which_track_transfer.py"])
def test_a_study_that_is_not_there_is_told_with_the_one_meant(name: str) -> None:
    with pytest.raises(StudyError, match='Did you mean "which_track_transfers"'):
        read_study(name)


def test_shipped_studies_are_found_inside_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "sim" / "_shipped" / "experiments"
    inside.mkdir(parents=True)
    (inside / "own.csv").write_text("tension.baseline\n0.2\n", encoding="utf-8")
    (inside / "only.py").write_text(FILE.replace("sea.toml", "standing"), encoding="utf-8")
    (inside / "_not.py").touch()
    module = import_module("sim.scenario.shipped")
    monkeypatch.setattr(module, "__file__", str(tmp_path / "sim" / "scenario" / "shipped.py"))
    assert shipped_studies() == ["only"]


def test_reading_what_a_study_is_needs_no_number_cruncher() -> None:
    """The command line lists studies; it must not wait for numpy, numba or scipy."""
    program = (
        "import sys; import sim.lab.study as s; s.shipped_studies();"
        "print([name for name in ('numpy', 'scipy', 'numba', 'pandas', 'mesa') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
