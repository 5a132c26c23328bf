"""The command that a page names gives the same in Python: read by a shell, and by the command itself."""

from __future__ import annotations

import shlex
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.cli import main
from sim.page.facts.grammar import grammar
from sim.page.facts.shipped import shipped
from sim.scenario import load
from sim.scenario.setting import LEFT_OUT, Setting
from sim.scenario.shipped import paths
from sim.store.names import fault

FACTS = {
    "shipped": shipped({key: path.read_text(encoding="utf-8") for key, path in paths().items()}),
    "grammar": grammar(),
}
CHANGES = [
    ["tension.baseline", 0.3], ["months", 24], ["forum.slots", 5], ["forum.in_person", 1],
    ["governments.east.name", "O'Neil's \"East\" \\ & $HOME `x`"], ["understanding.learning", 1e-5],
    ["forums.standing.delegations.west.former", None],
]  # fmt: skip


def understood(command: str) -> tuple[str, dict[str, Any]]:
    """The name of a command, and what it takes its words for."""
    program, name, *words = shlex.split(command)
    assert program == "backchannel"
    asked = main.get_command(None, name)
    return name, asked.make_context(name, words).params


def setup(changes: list[list[Any]], scenario: str | None = "standing", **more: Any) -> dict[str, Any]:
    return {
        "scenario": scenario, "tree": {"title": "Standing", "forums": {"standing": {}}}, "changes": changes,
        "other": None, "seed": "7", "runs": 400, "run": 12, **more,
    }  # fmt: skip


@pytest.mark.parametrize("what", ["compare", "run"])
def test_a_shipped_scenario_is_asked_for_by_its_name(ask, what):
    (line,) = ask("numbers/command.js", "commands", setup(CHANGES), what, FACTS)
    name, params = understood(line["command"])
    expected = {path: LEFT_OUT if value is None else value for path, value in CHANGES}
    assert (name, line["save"], params["scenario"], params["seed"]) == (what, None, "standing", 7)
    assert {each.name: each.value for each in params["overrides"]} == expected
    assert params.get("repetitions", 400) == 400
    assert params.get("number", 12) == 12
    assert load("standing", params["overrides"]) == load("standing").with_(expected)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"swapped": "pcac"}, ["--forum", "pcac"]),
        ({}, ["--all-forums"]),
    ],
)
def test_a_command_swaps_the_forums_that_the_page_swapped(ask, more, words):
    """Catches a line that swaps only the forum of the record, as the command does where it is told nothing."""
    tree = {"title": "Case", "forums": {"pcac": {}, "r2cp": {}}, "record": {"forum": "pcac"}}
    (line,) = ask("numbers/command.js", "commands", setup([], "pcac-r2cp", tree=tree, **more), "compare", FACTS)
    assert shlex.split(line["command"])[-len(words) :] == words


def test_each_arm_has_a_command(ask):
    other = {"scenario": "pcac-r2cp", "tree": {"title": "R2"}, "changes": [["months", 12]]}
    lines = ask("numbers/command.js", "commands", setup([], other=other), "compare", FACTS)
    found = [understood(line["command"])[1] for line in lines]
    assert [params["scenario"] for params in found] == ["standing", "pcac-r2cp"]
    assert [[each.as_typed for each in params["overrides"]] for params in found] == [[], ["months=12"]]


TITLES = st.text(st.characters(exclude_categories=["Cn", "Cs"]), min_size=1, max_size=90) | st.sampled_from(
    ["CON", "com1.x", "..", "-rf", "a/b", "谈判", "$(x)"]
)


@settings(deadline=None, max_examples=15)
@given(st.lists(TITLES, min_size=10, max_size=10))
def test_a_scenario_of_ones_own_is_saved_under_a_name_that_every_system_has(asked_each, titles):
    arms = [{"scenario": None, "tree": {"title": title}, "changes": [["months", 24]]} for title in titles]
    asked = [[{**setup([]), **arm, "other": arm}, "run", FACTS] for arm in arms]
    pairs = asked_each("numbers/command.js", "commands", asked)
    assert all(one["save"] != two["save"] for one, two in pairs)
    for line in chain(*pairs):
        assert fault(line["save"]) == fault(Path(line["save"]).stem) == ""
        assert shlex.split(line["command"])[2] == line["save"]
        assert "--set" not in line["command"]  # the text has them
        assert not line["save"].startswith("-")


@settings(deadline=None, max_examples=10)
@given(st.lists(st.text("ab$`'\"\\ ;|&*?~#!=:,./-@%+_9é\n", max_size=3), min_size=20, max_size=40))
def test_words_are_quoted_as_python_quotes_them(asked_each, words):
    """Which fault would this catch? A name in a scenario that a shell would carry out."""
    assert asked_each("numbers/command.js", "quoted", [[word] for word in words]) == [
        shlex.quote(word) for word in words
    ]


VALUES = st.recursive(
    st.booleans() | st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, max_examples=10)
@given(st.lists(VALUES, min_size=10, max_size=10))
def test_any_value_is_read_as_it_was(ask, values):
    (line,) = ask("numbers/command.js", "commands", setup([["a.b", value] for value in values]), "run", FACTS)
    assert [Setting.read(word).value for word in shlex.split(line["command"])[8::2]] == values
