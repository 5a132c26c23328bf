from __future__ import annotations

import pytest
from click.testing import CliRunner

from sim.cli import main

STUDIES = {
    "study": ("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--vary", "track=1.5,2", "--set", "months=6",
              "--repetitions", "12", "--name", "study"),
    "compare": ("compare", "standing", "--set", "months=6", "--repetitions", "12", "--out", "results/compare"),
}  # fmt: skip
SMALL = ("--repetitions", "20", "--set", "months=12")
"""A comparison that takes no time."""
SWEEP = ("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--set", "months=6", "--repetitions", "30")


@pytest.fixture
def backchannel(tmp_path, monkeypatch):
    """Runs the command in an empty folder; what it gives has ``exit_code``, ``stdout`` and ``stderr``."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    return run


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The folder of results as it was before anything came to harm."""
    place = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(place)
        for words in STUDIES.values():
            done = CliRunner().invoke(main, words)
            assert done.exit_code == 0, done.output
    return place / "results"
