"""The command as a process of its own: what reaches a shell."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import SMALL


def command(*words):
    return [sys.executable, "-m", "sim", *words]


def process(*words, **more):
    return subprocess.run(command(*words), capture_output=True, text=True, check=False, **more)


def test_json_can_be_piped(tmp_path):
    found = process("compare", "--json", *SMALL, cwd=tmp_path)
    assert found.returncode == 0, found.stderr
    assert set(json.loads(found.stdout)["tracks"]) == {"track1", "track1_5", "track2"}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "status"), [(["compare", "--tracks", "3"], 2), (["run", "nowhere"], 3), (["explain", "xyzzy"], 2)]
)
def test_mistakes_have_their_status_and_no_traceback(tmp_path, words, status):
    found = process(*words, cwd=tmp_path)
    assert (found.returncode, found.stdout) == (status, "")
    assert "Traceback" not in found.stderr


def test_no_colour_reaches_a_file(tmp_path):
    found = process("compare", *SMALL, cwd=tmp_path, env={**os.environ, "NO_COLOR": "1"})
    assert found.returncode == 0, found.stderr
    assert "\x1b" not in found.stdout + found.stderr


@pytest.mark.parametrize("threads", ["1", "2"])
def test_an_interrupted_comparison_ends_with_130(tmp_path, threads):
    running = subprocess.Popen(
        command("compare", "--json", "--repetitions", "2000000", "--threads", threads),
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        time.sleep(4)
        running.send_signal(signal.SIGINT)
        said, talk = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130
    assert said == ""
    assert "Traceback" not in talk
