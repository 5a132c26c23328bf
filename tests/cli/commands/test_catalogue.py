from __future__ import annotations

import json

import pytest

from sim.explain import meanings, words
from sim.measures import OUTCOMES
from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario import load, shipped
from sim.scenario.values import plain


def test_scenarios_are_listed_one_a_line(backchannel):
    lines = backchannel("scenarios").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(shipped())
    assert list(json.loads(backchannel("scenarios", "--json").stdout)) == list(shipped())


@pytest.mark.parametrize("name", shipped())
def test_a_scenario_is_described_with_all_that_is_assumed_and_every_source(backchannel, name):
    scenario, said = load(name), backchannel("scenarios", name).stdout
    assert [scenario.title, scenario.summary] == said.splitlines()[:2]
    assert all(each.key in said and each.why in said for each in scenario.assumptions)
    assert all(f"  {key}: {text}" in said for key, text in scenario.sources.items())
    assert ("Assumed, and" in said) == bool(scenario.assumptions)
    told = json.loads(backchannel("scenarios", name, "--json").stdout)
    assert (told["name"], told["sources"]) == (name, dict(scenario.sources))
    assert [(each["key"], each["other"]) for each in told["assumptions"]] == [
        (each.key, plain(each.other)) for each in scenario.assumptions
    ]


def test_what_stands_and_what_could_as_well_be_are_told_beside_each_other(backchannel, tmp_path):
    """Catches a default that is not taken from where the file is silent, and an event without what happens."""
    path = tmp_path / "mine.toml"
    rows = {"encroachment.level": "0.9", "governments.east.encroachment": "0.8", "events.1": '"left out"'}
    text = load().text + '[[events]]\nkind = "crisis"\nmonth = 2\nsource = "mine"\n[encroachment]\nlevel = 0.7\n'
    text += "".join(f'[[assumptions]]\nkey = "{key}"\nother = {rows[key]}\nwhy = "w"\n' for key in rows)
    path.write_text(text, encoding="utf-8")
    said = backchannel("scenarios", str(path)).stdout
    assert "  encroachment.level: 0.7, or 0.9\n    w\n" in said
    assert "  governments.east.encroachment: 0.7, or 0.8\n" in said
    assert '  events.1: {kind = "crisis", month = 2}, or left out\n' in said


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
    assert all(meanings(word) for word in words())


def test_brackets_in_what_is_explained_are_not_taken_for_markup(backchannel):
    assert "[assumption]" in backchannel("explain", "tension").stdout


def test_the_schema_is_one_json_object(backchannel):
    assert json.loads(backchannel("schema").stdout)["type"] == "object"
