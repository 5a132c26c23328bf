"""Studies from the shell: what they print, with which status they end, and that nothing said is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from sim import engine
from sim.store.lock import lock
from tests.cli.conftest import SWEEP

STUDY = '''"""Does tension matter?"""
from sim.lab.study import Grid, Levels

question = "Does tension matter?"
scenario = "standing"
uncertainties = {"tension.baseline": Levels(0.0, 0.3)}
held = {"months": 6}
outcomes = ("breakthroughs", "transfer_rate")
design = Grid()
repetitions = 20
'''


def test_a_replay_that_differs_fails_and_names_the_column(backchannel, tmp_path):
    backchannel(*SWEEP)
    design = tmp_path / "results" / "sweep-standing" / "study.json"
    what = json.loads(design.read_text())
    what["points"][0], what["points"][1] = (
        {**one, "key": two["key"]} for one, two in (what["points"], what["points"][::-1])
    )
    design.write_text(json.dumps(what))
    failed = backchannel("replay", "sweep-standing", "0:3", "--json")
    assert failed.exit_code == 1
    assert "tension_end" in json.loads(failed.stdout)["differing"]
    assert "tension_end" in failed.stderr


def test_readme_names_the_command_that_makes_the_same_again(backchannel, tmp_path):
    backchannel(*SWEEP, "--threads", "1")
    folder = tmp_path / "results" / "sweep-standing"
    before = (folder / "runs.parquet").read_bytes()
    (command,) = [
        line.strip() for line in (folder / "README.txt").read_text().splitlines() if "backchannel sweep" in line
    ]
    again = backchannel(*command.split()[1:], "--out", "again")
    assert again.exit_code == 0
    assert (tmp_path / "again" / "runs.parquet").read_bytes() == before


def test_a_file_is_a_study_and_more_repetitions_only_add(backchannel, tmp_path):
    (tmp_path / "mine.py").write_text(STUDY)
    found = json.loads(backchannel("study", "mine.py", "--json").stdout)
    assert (found["study"], found["played"], found["failures"]) == ("mine", 40, [])
    more = json.loads(backchannel("study", "mine.py", "--repetitions", "50", "--json").stdout)
    assert (more["played"], more["kept"]) == (60, 40)
    assert (tmp_path / "results" / "mine" / "experiment.py").read_text() == STUDY


def test_fewer_repetitions_than_are_there_are_refused_unless_forced(backchannel, tmp_path):
    """Also those that a study's own file says, or that a sweep takes without being told."""
    (tmp_path / "mine.py").write_text(STUDY)
    fewer = ("sweep", *SWEEP[1:-1], "20")
    for more, less, there in (
        (SWEEP, fewer, 30),
        (("study", "mine.py", "--repetitions", "22"), ("study", "mine.py"), 22),
    ):
        assert backchannel(*more).exit_code == 0
        refused = backchannel(*less)
        assert (refused.exit_code, refused.stdout) == (5, "")
        assert f"holds tables of {there} repetitions, and those of 20 would be less precise" in refused.stderr
        forced = backchannel(*less, "--force")
        assert (forced.exit_code, "0 runs played" in forced.stdout) == (0, True)


def test_a_dry_run_says_what_it_takes_and_writes_nothing(backchannel, tmp_path):
    found = backchannel(*SWEEP, "--dry-run")
    assert "2 points, 60 runs, 60 to play." in found.stdout
    assert not list(tmp_path.iterdir())
    assert json.loads(backchannel(*SWEEP, "--dry-run", "--json").stdout)["due"] == 60


def test_points_that_fail_are_counted_and_found(backchannel, monkeypatch):
    whole = engine.simulate

    def simulate(scenario, *rest, **more):
        if scenario.theory.tension.baseline == 0.3:
            raise RuntimeError("not today")
        return whole(scenario, *rest, **more)

    with monkeypatch.context() as broken:
        broken.setattr(engine, "simulate", simulate)
        failed = backchannel(*SWEEP)
    assert failed.exit_code == 4
    assert "1 of 2 points failed" in failed.stderr
    assert "failures.csv" in failed.stderr
    assert "not today" in backchannel("results", "sweep-standing").stderr
    assert backchannel(*SWEEP).exit_code == 4
    assert backchannel(*SWEEP, "--retry-failed").exit_code == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("sweep", "standing"), 2, "--vary"),
        (("sweep", "standing", "--vary", "tension.baseline"), 3, "no variation"),
        (("sweep", "standing", "--vary", "tension.basline=0,1"), 3, "tension.baseline"),
        (("sweep", "standing", "--vary", "tension.baseline=0.9,0.95"), 3, "tension.breakdown"),
        (("sweep", "standing", "--vary", "tension.baseline=0,0.1", "--outcome", "transfer"), 3, "transferred"),
        (("study", "nowhere"), 3, "nowhere"),
        (("results", "nowhere"), 3, "nowhere"),
        (("replay", "nowhere", "1:2"), 3, "nowhere"),
        (("replay", "nowhere", "1"), 2, "POINT:RUN"),
    ],
)
def test_mistakes_are_told_in_sentences(backchannel, words, status, said):
    found = backchannel(*words)
    assert (found.exit_code, found.stdout) == (status, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_study_that_another_process_runs_is_refused(backchannel, tmp_path):
    folder = tmp_path / "results" / "sweep-standing"
    folder.mkdir(parents=True)
    with lock(folder):
        found = backchannel(*SWEEP)
    assert found.exit_code == 5
    assert "another process" in found.stderr
    assert backchannel(*SWEEP).exit_code == 0


def test_ctrl_c_says_how_to_go_on_and_loses_nothing(tmp_path):
    words = [sys.executable, "-m", "sim", *SWEEP[:-1], "200000", "--threads", "2"]
    running = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    folder = tmp_path / "results" / "sweep-standing"
    try:
        for _ in range(600):
            if list(folder.glob("chunks/*.parquet")) or running.poll() is not None:
                break
            time.sleep(0.1)
        os.kill(running.pid, signal.SIGINT)
        said, talk = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130, talk
    assert said == ""
    assert "run the same command again" in talk
    assert "Traceback" not in talk
    assert json.loads((folder / "manifest.json").read_text())["status"] == "interrupted"
    assert not list(folder.rglob("*.part"))
