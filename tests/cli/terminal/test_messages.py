"""What ``--json`` prints: one JSON text, in the letters of whoever named things, the same from every command."""

from __future__ import annotations

import json

import pytest

from sim.cli.terminal.messages import json_text
from sim.scenario.shipped import paths

NAME = "спор"


@pytest.mark.parametrize(
    "words",
    [
        ("compare", f"{NAME}.toml", "--tracks", "2", "--repetitions", "2"),
        ("ablate", f"{NAME}.toml", "--only", "scar", "--tracks", "2", "--repetitions", "2"),
        ("power", f"{NAME}.toml", "--pilot", "50", "--difference", "0.1", "--measure", "transferred"),
        ("run", f"{NAME}.toml"),
        ("scenarios", f"{NAME}.toml"),
    ],
)
def test_letters_of_any_script_are_printed_as_they_are(backchannel, tmp_path, words):
    """Some commands escaped them, others did not."""
    text = paths()["standing"].read_text(encoding="utf-8").replace("months = 60", "months = 12", 1)
    (tmp_path / f"{NAME}.toml").write_text(text, encoding="utf-8")
    printed = backchannel(*words, "--json").stdout
    assert json.loads(printed)
    assert NAME in printed


def test_what_is_no_number_is_never_printed():
    """``NaN`` is no JSON: R and JavaScript refuse the whole of it."""
    with pytest.raises(ValueError, match="JSON"):
        json_text({"rate": float("nan")})
