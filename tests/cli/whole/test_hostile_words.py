"""Words of others on a terminal: what it would obey is written out, or refused where it is first read."""

from __future__ import annotations

import json

import pytest

from sim.scenario.shipped import paths

ESCAPE, OVERRIDE = "\x1b[2J", "\u202e"


@pytest.mark.parametrize(
    ("written", "shown"), [(r"\u001B[2J", "u001b"), (r"\u202Egnp", "u202e"), (r"\u009b2J", "u009b")]
)
@pytest.mark.parametrize("key", ["title", "name"])
def test_names_of_a_scenario_hold_nothing_that_a_terminal_obeys(backchannel, tmp_path, written, shown, key):
    text = paths()["standing"].read_text(encoding="utf-8").replace(f'{key} = "', f'{key} = "{written}', 1)
    (tmp_path / "hostile.toml").write_text(text, encoding="utf-8")
    done = backchannel("run", "hostile.toml")
    assert done.exit_code == 3
    assert shown in done.stderr.lower()
    assert not {"\x1b", "\u202e", "\x9b"} & set(done.output)


def test_sources_of_a_scenario_hold_nothing_that_a_terminal_obeys(backchannel, tmp_path):
    text = paths()["standing"].read_text(encoding="utf-8")
    hostile = text.replace("[sources]\n", '[sources]\n"forum.quorum" = "a \\u001B[2J"\n', 1)
    (tmp_path / "hostile.toml").write_text(hostile, encoding="utf-8")
    done = backchannel("run", "hostile.toml")
    assert done.exit_code == 3
    assert "control characters" in done.stderr
    assert "\x1b" not in done.output


@pytest.mark.parametrize("command", ["run", "compare", "sweep", "study", "results", "replay", "chart", "brief"])
def test_names_of_files_are_shown_and_not_obeyed(backchannel, command):
    more = ["0:0"] if command == "replay" else ["--vary", "months=12,24"] if command == "sweep" else []
    done = backchannel(command, f"no{ESCAPE}{OVERRIDE}where", *more)
    assert done.exit_code in (2, 3)
    assert "where" in done.stderr
    assert not {"\x1b", "\u202e"} & set(done.output)


def test_a_question_of_somebody_s_study_is_shown_and_not_obeyed(backchannel, tmp_path):
    assert backchannel("sweep", "standing", "--vary", "months=12,24", "--repetitions", "5").exit_code == 0
    design = tmp_path / "results" / "sweep-standing" / "study.json"
    said = json.loads(design.read_text(encoding="utf-8"))
    design.write_text(json.dumps({**said, "question": f"Who{ESCAPE}{OVERRIDE}?"}), encoding="utf-8")
    for words in (("results",), ("results", "sweep-standing")):
        done = backchannel(*words)
        assert done.exit_code == 0
        assert "Who" in done.stdout
        assert not {"\x1b", "\u202e"} & set(done.output)
