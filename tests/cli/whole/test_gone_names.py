"""A parameter of an earlier version is answered with what took its place, wherever somebody may name it."""

from __future__ import annotations

import pytest

from sim import load
from sim.cli.exit_status import INVALID, USAGE
from sim.rules import PARAMETERS
from sim.scenario.hints import GONE

STUDY = """
from sim.lab.study import Grid, Levels, Options, Range
question = "What was it?"
scenario = "standing"
uncertainties = {uncertainties}
levers = {levers}
held = {held}
outcomes = ("uptake",)
design = Grid(2)
repetitions = 2
"""
PARTS = {
    "uncertainties": 'Range(1, 2)}',
    "levers": 'Levels(1, 2)}',
    "held": '1}',
}  # fmt: skip
WAYS = {
    "run --set": ("run", "standing", "--set", "{name}=1"),
    "compare --set": ("compare", "standing", "--set", "{name}=1"),
    "power --set": ("power", "standing", "--difference", "0.1", "--set", "{name}=1"),
    "ablate --set": ("ablate", "standing", "--set", "{name}=1"),
    "sweep --set": ("sweep", "standing", "--vary", "track=1,2", "--set", "{name}=1"),
    "sweep --vary values": ("sweep", "standing", "--vary", "{name}=1,2"),
    "sweep --vary range": ("sweep", "standing", "--vary", "{name}=1:2:3"),
    "compare a file": ("compare", "mine.toml"),
    "study of uncertainties": ("study", "uncertainties.py"),
    "study of levers": ("study", "levers.py"),
    "study of what is held": ("study", "held.py"),
    "study of bundles": ("study", "bundles.py"),
    "explain": ("explain", "{name}"),
    "explain without its chapter": ("explain", "{last}"),
    "explain in capitals": ("explain", "{capitals}"),
}


@pytest.fixture
def files(tmp_path):
    """A scenario and studies that name what is gone."""

    def write(name):
        chapter, last = name.split(".")
        shipped = (load("standing").text).rstrip()
        (tmp_path / "mine.toml").write_text(f"{shipped}\n[{chapter}]\n{last} = 1\n", encoding="utf-8")
        for part, rest in PARTS.items():
            said = dict.fromkeys(PARTS, "{}") | {part: f'{{"{name}": {rest}'}
            (tmp_path / f"{part}.py").write_text(STUDY.format(**said), encoding="utf-8")
        bundles = f'{{"which": Options({{"a": {{"{name}": 1}}, "b": {{}}}})}}'
        said = dict.fromkeys(PARTS, "{}") | {"levers": bundles}
        (tmp_path / "bundles.py").write_text(STUDY.format(**said), encoding="utf-8")

    return write


@pytest.mark.parametrize("name", GONE)
@pytest.mark.parametrize("way", WAYS)
def test_a_gone_name_is_answered_alike_wherever_it_is_named(backchannel, files, way, name):
    files(name)
    forms = {"name": name, "last": name.partition(".")[2], "capitals": name.upper()}
    said = backchannel(*(word.format(**forms) for word in WAYS[way]))
    assert said.exit_code == (USAGE if way.startswith("explain") else INVALID), said.output
    (told,) = [line for line in said.stderr.splitlines() if GONE[name] in line]
    assert told.endswith(f"; {GONE[name]}")
    assert "did you mean" not in told.lower(), "a neighbour in the alphabet is no successor"


def test_what_was_a_parameter_once_is_none_now():
    """Which fault this would catch: a hint that is never reached, or that names nothing there is."""
    for path, words in GONE.items():
        assert path not in PARAMETERS
        assert path.partition(".")[2] not in {each.name for each in PARAMETERS.values()}
        assert any(known in words for known in PARAMETERS)
