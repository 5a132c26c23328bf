"""The command ``record``."""

from __future__ import annotations

import csv
import json
import math

import pytest
from click.testing import CliRunner

from sim.cli import main
from sim.scenario.shipped import paths
from tests.lab import regions


@pytest.fixture(name="command")
def command_on_two_cases(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    few = {name: paths()[name] for name in ("oslo-1993", "ncafp-dprk-2006", "youth-arts")}
    monkeypatch.setattr("sim.validation.record.history.paths", lambda: few)
    return lambda *words: CliRunner().invoke(main, ["record", "--repetitions", "10", *words])


def test_the_command_prints_cases_and_presets_and_writes_its_table_once(command, tmp_path):
    done = command("--out", "there")
    assert done.exit_code == 0, done.output
    assert "oslo-1993" in done.stdout
    assert "Presets, which have no history: youth-arts." in done.stdout
    areas = (tmp_path / "there" / "areas.csv").read_text(encoding="utf-8").splitlines()
    assert len(areas) == 1 + 2 * 3 * (6 + 4)
    with (tmp_path / "there" / "record.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert {row["scenario"] for row in table} == {"oslo-1993", "ncafp-dprk-2006"}
    assert all(math.isfinite(float(row["estimate"])) for row in table if row["measure"] == "share")
    assert command("--out", "there").exit_code == 0, "the same command may"
    again = command("--out", "there", "--seed", "2")
    assert again.exit_code == 5
    assert "Add --force" in again.stderr
    assert command("--out", "there", "--seed", "2", "--force").exit_code == 0


def test_json_is_json_and_an_empty_region_is_said(command, monkeypatch, tmp_path_factory):
    regions.put(monkeypatch, tmp_path_factory.mktemp("none"), ())
    done = command("--json", "--across", "3")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "no region is stored" in done.stderr
    regions.put(monkeypatch, tmp_path_factory.mktemp("one"), ({"trust.prior": 0.4},))
    assert json.loads(command("--json", "--across", "1").stdout)["across"]["vectors"] == 1


def test_wrong_usage(command):
    for words in (("--repetitions", "0"), ("oslo-1993",)):
        assert command(*words).exit_code == 2
