from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from sim.cli import main
from sim.validation.switches import SWITCHES

SMALL = ("--repetitions", "20", "--set", "months=12", "--only", "learning", "--only", "mandate", "--tracks", "2")


@pytest.fixture
def backchannel(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words))


def test_a_table_says_what_is_not_used(backchannel, tmp_path):
    said = backchannel("ablate", *SMALL)
    assert said.exit_code == 0
    assert "learning" in said.stdout
    assert "Not used by this scenario, so nothing is said of them: mandate." in " ".join(said.stdout.split())
    assert not list(tmp_path.iterdir())


def test_full_uses_what_the_scenario_leaves_out(backchannel):
    found = json.loads(backchannel("ablate", *SMALL, "--full", "--json").stdout)
    assert found["full"]
    assert found["mechanisms"]["mandate"]["tracks"]["track2"]["status"] != "not used"
    effect = found["mechanisms"]["learning"]["tracks"]["track2"]["contributions"]["breakthroughs"]
    assert effect["n"] == 20
    assert effect["low"] < effect["estimate"] < effect["high"]


def test_the_list_names_every_mechanism(backchannel):
    assert [line.split()[0] for line in backchannel("ablate", "--list").stdout.splitlines()] == list(SWITCHES)


def test_tables_are_kept_and_not_overwritten(backchannel, tmp_path):
    words = ("ablate", *SMALL, "--out", "kept")
    assert backchannel(*words).exit_code == 0
    there = {each.name for each in (tmp_path / "kept").iterdir()}
    assert there == {"ablation.csv", "ablation.json", "command.txt", ".backchannel"}
    assert backchannel(*words).exit_code == 0, "the same command may"
    assert backchannel(*words, "--seed", "2").exit_code == 5
    assert backchannel(*words, "--seed", "2", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--only", "lerning"), 2, 'Did you mean "learning"?'),
        (("--forum", "standin"), 2, 'Did you mean "standing"?'),
        (("--repetitions", "1"), 2, "from 2 to"),
        (("standing", "--patterns"), 2, "SCENARIO has no place"),
        (("--patterns", "--tracks", "2"), 2, "--tracks has no place"),
        (("--set", "trust.prior=2"), 3, "trust.prior"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(backchannel, words, status, said):
    found = backchannel("ablate", *words)
    assert found.exit_code == status
    assert said in found.stderr
