from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from sim.cli import main
from sim.cli.options import read_tracks

COMMANDS = [(), *((name,) for name in main.commands)]


@pytest.mark.parametrize("words", COMMANDS, ids=["backchannel", *main.commands])
def test_help_begins_with_examples(backchannel, words):
    result = backchannel(*words, "--help")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == "Examples:"
    assert lines[1].startswith("  backchannel")
    assert any(line.startswith("Usage:") for line in lines)


def examples():
    everything = [main, *main.commands.values()]
    return sorted({example for command in everything for example in command.examples})


@pytest.mark.parametrize("example", examples())
def test_examples_are_commands_that_exist(example):
    words = shlex.split(example.split(" > ")[0])[1:]
    command = main.commands[words[0]]
    with command.make_context(words[0], words[1:]) as context:
        assert not context.args


def test_examples_are_examples_of_their_command():
    for name, command in main.commands.items():
        assert command.examples
        assert all(example.startswith(f"backchannel {name}") for example in command.examples)


def test_help_names_every_exit_status_and_how_to_complete(backchannel):
    said = " ".join(backchannel("--help").stdout.split())
    for status in ("0 done", "1 unexpected", "2 wrong", "3 invalid", "5 refused", "130 interrupted"):
        assert status in said
    assert "_BACKCHANNEL_COMPLETE=bash_source" in said


HEAVY = ("numpy", "numba", "matplotlib", "pandas", "mesa", "scipy", "rich")


@pytest.mark.parametrize("words", [["--help"], ["compare", "--help"], ["--version"], ["scenarios"]])
def test_help_imports_nothing_that_takes_time(words):
    code = (
        f"import sys; sys.argv = ['backchannel', *{words!r}]\n"
        "from sim.cli import main\n"
        "try: main()\n"
        f"finally: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stderr.splitlines()[-1] == "[]"


FEW = ("--repetitions", "300", "--set", "months=6")
NOT_ASKED_FOR = ("mesa", "scipy.stats", "matplotlib.pyplot", "babel", "sim.validation.patterns")


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (("compare", *FEW), ("pandas", "scipy.special")),
        (("sweep", "standing", "--vary", "tension.baseline=0,0.3", *FEW), ("sim.validation",)),
    ],
    ids=["compare", "sweep"],
)
def test_a_command_that_plays_imports_nothing_it_does_not_need(tmp_path, words, others):
    code = (
        f"import sys; sys.argv = ['backchannel', *{words!r}]\n"
        "from sim.cli import main\n"
        "try: main()\n"
        f"finally: print([name for name in {(*NOT_ASKED_FOR, *others)!r} if name in sys.modules], file=sys.stderr)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert found.stderr.splitlines()[-1] == "[]"


def test_tracks_are_read_by_either_name():
    assert read_tracks(None, None, "2, track1_5,1") == ("track2", "track1_5", "track1")


def test_the_version_is_printed(backchannel):
    assert backchannel("--version").stdout.startswith("backchannel ")
