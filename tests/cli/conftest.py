from __future__ import annotations

import pytest
from click.testing import CliRunner

from sim.cli import main

SMALL = ("--repetitions", "20", "--set", "months=12")
"""A comparison that takes no time."""


@pytest.fixture
def backchannel(tmp_path, monkeypatch):
    """Runs the command in an empty folder; what it gives has ``exit_code``, ``stdout`` and ``stderr``."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    return run
