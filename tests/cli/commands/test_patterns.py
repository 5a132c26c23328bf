"""The command: what it prints, writes and refuses."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from sim.cli import main
from tests.lab import regions

FEW = ("--repetitions", "20")
ALWAYS_OPEN = "transfer.receptive=1"


@pytest.fixture
def patterns(tmp_path, monkeypatch):
    """Runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["patterns", *map(str, words)])


@pytest.fixture
def region(tmp_path_factory, monkeypatch):
    """Puts a region of some settings in place."""
    folder = tmp_path_factory.mktemp("region")
    return lambda *settings: regions.put(monkeypatch, folder, settings)


def test_a_table_with_verdicts_and_a_sentence(patterns, tmp_path):
    said = patterns("e2", "N5", *FEW)
    assert said.exit_code == 0, said.output
    assert "transfer per breakthrough" in said.stdout
    assert "must not be shown" in " ".join(said.stdout.split())
    assert "noise only" in said.stdout
    assert not list(tmp_path.iterdir())


def test_one_object_and_nothing_else(patterns):
    said = patterns("E2", "E2", *FEW, "--seed", "4", "--json")
    told = json.loads(said.stdout)
    assert [each["code"] for each in told["patterns"]] == ["E2"]
    assert (told["repetitions"], told["seed"]) == (20, 4)
    assert told["patterns"][0]["parts"][0]["n"] == 20


def test_a_folder_gets_table_object_and_page(patterns, tmp_path):
    said = patterns("E2", *FEW, "--out", "found")
    assert said.exit_code == 0, said.output
    assert {each.name for each in (tmp_path / "found").iterdir()} == {
        "patterns.csv",
        "patterns.json",
        "patterns.md",
        "command.txt",
        ".backchannel",
    }
    assert "### E2." in (tmp_path / "found" / "patterns.md").read_text(encoding="utf-8")
    refused = patterns("E1", *FEW, "--out", "found")
    assert refused.exit_code == 5
    assert "--force" in refused.stderr
    assert patterns("N5", *FEW, "--out", "found", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [(("E9",), "E10"), (("E2", "--repetitions", "3"), "20")],
)
def test_mistakes_are_told_in_a_line(patterns, words, told):
    said = patterns(*words)
    assert said.exit_code == 2
    assert told in said.stderr
    assert "Traceback" not in said.output


def test_across_the_region_verdicts_are_counted(patterns, region):
    region({}, {"transfer.receptive": 0.5}, {"trust.prior": 0.2})
    told = json.loads(patterns("E2", *FEW, "--across", "3", "--json").stdout)
    assert sum(told["patterns"][0]["settings"].values()) == 3
    assert told["across"] == 3
    assert "settings" in patterns("N5", *FEW, "--across", "1").stdout


def test_without_a_region_nothing_is_made_up(patterns, region):
    region()
    said = patterns("E2", *FEW, "--across", "3")
    assert said.exit_code == 2
    assert "no region is stored" in said.stderr


def test_other_values_than_the_defaults(patterns, tmp_path):
    told, plain = (json.loads(patterns("E2", *FEW, "--json", *more).stdout) for more in (("--set", ALWAYS_OPEN), ()))
    assert (told["set"], plain["set"]) == ([ALWAYS_OPEN], [])
    apart = [[part["effect"] for part in each["patterns"][0]["parts"]] for each in (told, plain)]
    assert apart[0] != apart[1]
    said = patterns("E4", *FEW, "--set", ALWAYS_OPEN, "--out", "found")
    page = (tmp_path / "found" / "patterns.md").read_text(encoding="utf-8")
    assert f"Played with `{ALWAYS_OPEN}` in place of the defaults." in page
    assert "Why it fails" not in page, "the discussion is of the defaults"
    assert f"--set {ALWAYS_OPEN}" in (tmp_path / "found" / "command.txt").read_text(encoding="utf-8")
    assert "itself" not in said.stderr


def test_other_values_hold_in_the_region_too(patterns, region):
    """The last word on a value is the user's: three settings that differ in it alone give one verdict."""
    region(*({"transfer.receptive": share} for share in (0.0, 0.1, 1.0)))
    counts = json.loads(patterns("N5", *FEW, "--across", "3", "--set", ALWAYS_OPEN, "--json").stdout)["patterns"][0]
    assert sorted(counts["settings"].values()) == [0, 0, 3]


def test_what_a_pattern_compares_itself_is_said_to_stay(patterns):
    said = patterns("E28", "E2", *FEW, "--set", "governments.east.power=1.5")
    assert said.exit_code == 0
    assert "governments.east.power is what E28 compares itself" in said.stderr


def test_a_wrong_value_is_told_before_anything_is_played(patterns):
    said = patterns("E2", *FEW, "--set", "drafting.comon=0.5")
    assert said.exit_code == 3
    assert 'did you mean "common"' in said.stderr
