from __future__ import annotations

import json

import pytest

from sim.explain import known, meanings
from sim.measures import OUTCOMES
from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario import load, shipped


def test_scenarios_are_listed_one_a_line(backchannel):
    lines = backchannel("scenarios").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(shipped())
    assert list(json.loads(backchannel("scenarios", "--json").stdout)) == list(shipped())


@pytest.mark.parametrize("name", CHAPTERS)
def test_chapters_are_explained_with_their_parameters(backchannel, name):
    said = backchannel("explain", name).stdout
    assert "Question." in said
    assert "Equation." in said
    mine = [each for each in PARAMETERS.values() if each.chapter == name]
    assert all(each.says in said and each.name in said for each in mine)


@pytest.mark.parametrize("path", PARAMETERS)
def test_parameters_are_explained_and_the_command_they_name_is_valid(backchannel, path):
    said = backchannel("explain", path).stdout
    each = PARAMETERS[path]
    assert each.says in said
    assert each.source in said
    assert f"{each.low:g} to {each.high:g}" in said
    override = said.split("--set ")[1].split()[0]
    assert override.startswith(f"{path}=")
    assert load("standing", (override,)).key == "standing"


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.name)
def test_outcomes_are_explained(backchannel, outcome):
    assert outcome.says in backchannel("explain", outcome.name).stdout


def test_a_word_with_several_meanings_gives_all(backchannel):
    said = backchannel("explain", "official").stdout
    assert "candour.official (parameter)" in said
    assert "careers.official (parameter)" in said


def test_every_known_word_means_something():
    assert all(meanings(word) for word in known())


def test_brackets_in_what_is_explained_are_not_taken_for_markup(backchannel):
    assert "[assumption]" in backchannel("explain", "tension").stdout


def test_the_schema_is_one_json_object(backchannel):
    assert json.loads(backchannel("schema").stdout)["type"] == "object"
