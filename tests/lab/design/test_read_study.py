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
        ("own.csv", "none.csv", r"none\.csv: cannot be read"),
        ('Rows("own.csv")', "7", "design: found 7, allowed Grid"),
        ("held = {}", "held = 3", "held: found 3; it must be names to values"),
    ],
)
def test_an_experiment_file_is_read_strictly(at_sea: Path, old: str, new: str, says: str) -> None:
    at_sea.write_text(FILE.replace(old, new), encoding="utf-8")
    with pytest.raises(StudyError, match=says):
        read_study(str(at_sea))


MISTAKES = '''"""Mistakes of every kind."""
from sim.lab.study import Levels, Options, Range, Sobol
question = 3
scenario = "standin"
uncertainties = {"tension.baselin": Range(0, 0.6), "a": 7, "forum.quorum": Levels(), "forum.drafts": Range(4, 2)}
levers = {"track": Levels(1, 3), "who": Options({"x": 3})}
held = {"forums.standin.slots": 3, "tension.pull": None, "forum.slots": 99}
outcomes = ["uptak"]
curves = ["trusty"]
design = Sobol(5)
repetition = 5
seed = -1
'''
TOLD = (
    "3: question: found 3; it must be text",
    "5: Levels() needs at least one value",
    "5: a range goes from low to high; found 4 to 2",
    "6: Options() maps names to settings",
    '11: "repetition" is no part of a study; did you mean "repetitions"?',
    "uncertainties: a: found 7, allowed Range, Levels or Options",
    'levers: track: found "3"; a track is 1, 1.5 or 2',
    "seed: found -1",
    'no outcome is called "uptak"; did you mean "uptake"?',
    'no curve is called "trusty"; did you mean "trust"?',
    'no such scenario and no such file; did you mean "standing"?',
    "held: .*forums.standin: not in the scenario",
    "held: .*tension.pull: found None",
    "held: forum.slots: found 99",
    'the scenario has no "tension.baselin"; did you mean "tension.baseline"?',
    "found 5, near it 4 and 8",
)
"""What is said of them, a line each, and nothing else."""


def test_all_mistakes_of_a_study_are_told_in_one_round(tmp_path: Path) -> None:
    """They came in round after round, each told only after those before it were mended."""
    (tmp_path / "bad.py").write_text(MISTAKES, encoding="utf-8")
    with pytest.raises(StudyError) as found:
        read_study(str(tmp_path / "bad.py"))
    told = str(found.value).splitlines()
    assert len(told) == len(TOLD), told
    for line, says in zip(told, TOLD, strict=True):
        assert all(part in line for part in says.split(".*")), (line, says)
        assert line.startswith("bad.py:" if says[0].isdigit() else "bad: ")


def test_what_stops_a_study_is_told_with_what_is_wrong_above_it_and_nothing_is_missing_below(tmp_path: Path) -> None:
    stopped = MISTAKES.replace("outcomes = [", "outcomes = nowhere[").replace('"standin"', '"standing"')
    (tmp_path / "bad.py").write_text(stopped, encoding="utf-8")
    with pytest.raises(StudyError) as found:
        read_study(str(tmp_path / "bad.py"))
    told = str(found.value).splitlines()
    assert "bad.py:8: NameError: name 'nowhere' is not defined" in told
    assert any('did you mean "tension.baseline"' in line for line in told)
    assert not any("missing" in line or "outcome" in line for line in told)


def test_ones_own_rows_in_a_study_file_are_told_with_their_line(at_sea: Path) -> None:
    rows = 'Rows([{"tension.baselin": 0.1}, {}])'
    at_sea.write_text(FILE.replace('Rows("own.csv")', rows).replace('"uptake"', '"uptak"'), encoding="utf-8")
    with pytest.raises(StudyError) as found:
        read_study(str(at_sea))
    first, *others = str(found.value).splitlines()
    assert first.startswith("sea_study.py:11: row 2: tension.baselin: missing")
    assert any('no such name; did you mean "tension.baseline"' in line for line in others)
    assert any('did you mean "uptake"' in line for line in others)


def test_a_table_of_a_study_is_told_with_all_else(at_sea: Path) -> None:
    """The empty cell, the misspelt name of a column and the misspelt outcome, in one round."""
    (at_sea.parent / "own.csv").write_text("tension.baselin,track\n0.2,1\n,1.0\n0.3,4\n", encoding="utf-8")
    at_sea.write_text(FILE.replace('"uptake"', '"uptak"'), encoding="utf-8")
    with pytest.raises(StudyError) as found:
        read_study(str(at_sea))
    places = [line.removeprefix("sea_study: ").partition(" ")[0] for line in str(found.value).splitlines()]
    assert places == ["outcomes:", "own.csv:1:", "own.csv:3:", "own.csv:4:"]


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
