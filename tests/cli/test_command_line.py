"""The line that asks for the same once more: typed again it asks for just that, and folders are known by it."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.cli import main
from sim.cli.command_line import WITHOUT_EFFECT, command_line
from tests.lab import regions

LINES = {
    "compare": "compare --tracks 1,1.5,2 --repetitions 1000 --seed 1",
    "compare standing --threads 1 --tracks 2,track1_5 --set months=12 --set 'governments.east.name=\"The East\"' "
    "--seed 4 --across 2 --repetitions 30 --forum pcac --out x --force --json": "compare standing --tracks 2,1.5 "
    "--repetitions 30 --seed 4 --forum pcac --set months=12 --set 'governments.east.name=The East' --across 2",
    "compare oslo-1993 --all-forums --thorough": "compare oslo-1993 --tracks 1,1.5,2 --repetitions 1000 --seed 1 "
    "--all-forums --thorough",
    "compare --quick": "compare --tracks 1,1.5,2 --repetitions 1000 --seed 1 --quick",
    "ablate oslo-1993 --all-forums": "ablate oslo-1993 --tracks 1,1.5,2 --repetitions 1000 --seed 1 --all-forums",
    "ablate --only scar --full --only trust": "ablate --only scar --only trust --tracks 1,1.5,2 --repetitions 1000 "
    "--seed 1 --full",
    "ablate standing --patterns --set months=24 --seed 2 --forum f --out x": "ablate standing --tracks 1,1.5,2 "
    "--repetitions 1000 --seed 2 --forum f --set months=24 --patterns",
    "patterns": "patterns --repetitions 2000 --seed 1",
    "patterns e12 E1 --across 2 --set months=24 --repetitions 30 --threads 2": "patterns E12 E1 --repetitions 30 "
    "--seed 1 --set months=24 --across 2",
    "record --seed 3 --across 2 --out x": "record --repetitions 400 --seed 3 --across 2",
    "run standing --set months=12 --run 3 --driver mesa": "run standing --seed 1 --run 3 --set months=12",
    "study mine.py": "study mine.py",
    "study mine.py --across 2 --curves 'trust, tension' --repetitions 9 --until 0.1 --cap 500 --cluster tcp://a:1 "
    "--retry-failed --dry-run": "study mine.py --repetitions 9 --curves trust,tension --across 2",
    "sweep standing --seed 2 --name a --curves trust --outcome agreed --vary track=1,2 --set months=12 --outcome trust "
    "--vary months=6,12": "sweep standing --vary track=1,2 --vary months=6,12 --outcome agreed --outcome trust "
    "--name a --repetitions 500 --seed 2 --set months=12 --curves trust",
    "sweep standing --design rows.csv": "sweep standing --design rows.csv --repetitions 500 --seed 1",
}
"""What is typed, and the line that version 0.2.0 wrote into folders, whose files are refused to any other."""


@pytest.fixture(autouse=True)
def _region(tmp_path_factory, monkeypatch):
    regions.put(monkeypatch, tmp_path_factory.mktemp("region"))


def held(words, **instead):
    """Of some words without the program's: what a command is given of them, and the line that asks for it again."""
    with main.commands[words[0]].make_context(words[0], list(words[1:])) as context:
        return {name: value for name, value in context.params.items() if name not in WITHOUT_EFFECT}, command_line(
            **instead
        )


@pytest.mark.parametrize("typed", LINES)
def test_lines_are_those_by_which_folders_are_known(typed):
    assert held(shlex.split(typed))[1] == f"backchannel {LINES[typed]}"


@pytest.mark.parametrize("typed", LINES)
def test_the_line_asks_for_the_same(typed):
    """Catches an option that decides a number and is forgotten, or one that is written otherwise than it is read."""
    given_once, line = held(shlex.split(typed))
    assert held(shlex.split(line)[1:]) == (given_once, line)


@pytest.mark.parametrize("name", sorted({typed.split()[0] for typed in LINES}))
def test_every_option_is_written_in_some_line_or_decides_nothing(name):
    written = {word for line in LINES.values() for word in shlex.split(line) if line.split()[0] == name}
    options = [each for each in main.commands[name].params if each.name not in WITHOUT_EFFECT and each.expose_value]
    assert not [each.name for each in options if each.opts[0].startswith("-") and not written & set(each.opts)]


@given(scenario=st.text("ab .'\"$\\ж=", min_size=1), value=st.text("ab .'\"#ж=", max_size=9))
def test_whatever_the_names_and_values_are(scenario, value):
    """Catches quoting by hand."""
    once, line = held(("run", scenario, "--set", f"governments.east.name={value}"))
    assert held(shlex.split(line)[1:]) == (once, line)


def test_what_else_is_to_be_said_or_left_unsaid():
    assert held(("run", "standing"), out="here", seed=None)[1] == "backchannel run standing --run 0 --out here"
    assert (
        held(("replay", "results/a", "3:41", "--in", "there"), study="a", run="3:41")[1] == "backchannel replay a 3:41"
    )
