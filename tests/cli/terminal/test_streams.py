"""Streams that a shell hands over closed, full or narrow; signals; words that are no text."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from sim.cli.exit_status import TERMINATED, status_of
from sim.scenario.shipped import paths
from tests.cli.conftest import SMALL

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell sets the scene")
COMPARE = (sys.executable, "-m", "sim", "compare", "talks.toml", *SMALL, "--out", "kept")


@pytest.fixture
def here(tmp_path):
    """A folder with a scenario whose title has letters that narrow encodings lack."""
    text = paths()["standing"].read_text(encoding="utf-8")
    title = text.split('title = "', 1)[1].split('"', 1)[0]
    (tmp_path / "talks.toml").write_text(text.replace(title, "对话 \u2212 თბილისი", 1), encoding="utf-8")
    return tmp_path


def shell(folder, redirected, *more, **environment):
    words = " ".join(f"'{word}'" for word in (*COMPARE, *more))
    return subprocess.run(
        ["sh", "-c", f"{words} {redirected}"], capture_output=True, cwd=folder, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_lose_nothing(here, closed):
    done = shell(here, closed)
    assert done.returncode == 0, done.stderr
    assert json.loads((here / "kept" / "compare.json").read_text(encoding="utf-8"))
    assert (here / "kept" / "answer.txt").read_text(encoding="utf-8").count("\n") > 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_a_full_output_is_said_after_the_work_is_done(here):
    done = shell(here, ">/dev/full")
    assert done.returncode == 1
    assert b"The answer cannot be written: No space left on device" in done.stderr
    assert b"report" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert (here / "kept" / "compare.json").is_file()
    assert shell(here, "2>/dev/full").returncode == 0


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
def test_letters_that_an_encoding_lacks_are_escaped(here, encoding):
    done = shell(here, "", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert rb"\u5bf9\u8bdd" in done.stdout
    found = shell(here, "", "--json", "--force", PYTHONIOENCODING=encoding)
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)


@pytest.mark.skipif(sys.platform == "darwin", reason="every name is UTF-8 there")
def test_a_name_that_is_no_utf_8_is_told(here):
    os.rename(os.fsencode(here / "talks.toml"), os.fsencode(here) + b"/caf\xe9.toml")
    done = subprocess.run(
        [*COMPARE[:3], "run", os.fsdecode(b"caf\xe9.toml")], capture_output=True, cwd=here, check=False
    )
    assert done.returncode == 2
    assert b'"caf\\udce9.toml" is not UTF-8; rename the file' in done.stderr


def test_a_study_that_is_asked_to_end_keeps_what_it_played(tmp_path):
    words = [*COMPARE[:3], "sweep", "standing", "--vary", "tension.baseline=0:0.6:40", "--repetitions", "4000"]
    running = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    study = tmp_path / "results" / "sweep-standing"
    for _ in range(600):
        if list(study.glob("chunks/**/*.parquet")):
            break
        time.sleep(0.1)
    running.send_signal(signal.SIGTERM)
    _, said = running.communicate(timeout=60)
    assert running.returncode == TERMINATED
    assert b"Traceback" not in said
    assert json.loads((study / "manifest.json").read_text(encoding="utf-8"))["status"] == "interrupted"


def test_running_out_of_memory_is_told_in_a_sentence(capsys):
    assert status_of(MemoryError()) == 1
    said = capsys.readouterr().err
    assert "run out of memory" in said
    assert "report" not in said


def test_the_end_of_a_damaged_file_is_no_interruption(backchannel, monkeypatch):
    def damaged(*_, **__):
        raise EOFError("Ran out of input")

    monkeypatch.setattr("sim.scenario.load", damaged)
    monkeypatch.setattr("sim.cli.commands.run.load", damaged, raising=False)
    done = backchannel("run", "standing")
    assert done.exit_code == 1
    assert "Unexpected fault (EOFError: Ran out of input)" in done.stderr
