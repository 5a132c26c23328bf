"""The record as a whole: table, JSON, page, command."""

from __future__ import annotations

import csv
import json
import math

import numpy as np
import pytest
from click.testing import CliRunner

from sim.cli import main
from sim.scenario import load
from sim.scenario.record import MEMORY
from sim.scenario.setting import read_settings
from sim.scenario.shipped import paths
from sim.validation.record.__main__ import PAGE
from sim.validation.record.case import measure_case
from sim.validation.record.document import BEYOND, page
from sim.validation.record.history import SAYS, hindcast, hindcast_of_record, of_record
from sim.validation.record.over_region import at, play_region
from sim.validation.record.play import NEVER, EventTimes
from sim.validation.record.table import COLUMNS, json_object, rows
from sim.validation.record.wording import history, wrong
from tests.lab import regions

SMALL = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005", "ncafp-dprk-2006", "ced-2017")


@pytest.fixture(scope="module", name="found")
def a_small_record():
    return hindcast([load(name) for name in SMALL], repetitions=40, seed=5)


def test_threads_and_neighbours_change_no_number(found):
    again = hindcast([load(name) for name in reversed(SMALL)], repetitions=40, seed=5)
    assert {case.key: case for case in again.cases} == {case.key: case for case in found.cases}


def test_every_shipped_case_is_among_the_cases():
    cases = {scenario.key for scenario in of_record("case")}
    assert set(SMALL) < cases
    assert cases.isdisjoint(scenario.key for scenario in of_record("preset"))
    assert set(BEYOND) <= cases


def test_unknown_outcomes_are_left_out_of_the_order(found):
    sizes = {each.name: each.order.cases for each in found.orderings}
    assert list(sizes) == list(SAYS)
    assert sizes == dict.fromkeys(SAYS, 5)
    more = hindcast([load(name) for name in (*SMALL, "pcac-r2cp")], repetitions=5)
    assert {each.order.cases for each in more.orderings} == {5}


def test_the_table_is_whole_and_the_object_plain(found):
    table = list(rows(found))
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert {row[0] for row in table} == set(SMALL)
    text = json.dumps(json_object(found), allow_nan=False)
    oslo = json.loads(text)["cases"]["oslo-1993"]["transfer"]
    (share,) = [row for row in table if row[0] == "oslo-1993" and row[3] == "transfer" and row[7] == "share"]
    assert share[8:11] == tuple(oslo["share"].values())
    assert (share[4:7], oslo["history_months"]) == (("yes", 7, 9), [7, 9])
    assert share[9] <= share[8] <= share[10]


def test_the_page_tells_every_case_and_names_those_it_gets_wrong(found):
    text = page(found)
    for case in found.cases:
        assert f"[{case.key}](../scenarios/{case.key}.toml)" in text
        assert case.title in text
    missed = wrong(found)
    assert all(case.transfer.order != case.transfer.likeliest for case in missed)
    told = text.partition("went otherwise than history:\n")[2].partition("## Case by case")[0]
    assert [line.split(":")[0] for line in told.splitlines() if line.startswith("- ")] == [f"- {c.key}" for c in missed]


def test_the_committed_page_has_every_case_with_its_history():
    """Numbers are held by the deep test; a case or a record that changed shows here at once."""
    text = PAGE.read_text(encoding="utf-8")
    never = np.full(1, NEVER)
    cases = [measure_case(each, each.record, EventTimes(never, never, never, 1)) for each in of_record("case")]
    lines = {line.split("]")[0].strip("| ["): line for line in text.splitlines() if line.startswith("| [")}
    assert list(lines) == [case.key for case in cases], "run python -m sim.validation.record"
    for case in cases:
        cells = [cell.strip() for cell in lines[case.key].split("|")]
        coded = (history(case.uptake), history(case.transfer), case.record.transfer_lenient)
        assert (cells[3], cells[5], cells[6]) == coded
        assert ("not verified" in cells[1]) == (case.record.facts == MEMORY)
    for preset in of_record("preset"):
        assert f"- [{preset.key}]" in text


@pytest.mark.deep
def test_the_committed_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(hindcast_of_record()), "run python -m sim.validation.record"


def test_a_vector_sets_only_what_the_file_leaves_out():
    scenario = at("oslo-1993", read_settings(["government.change=0.05", "trust.prior=0.4", "encroachment.level=0.6"]))
    assert scenario.theory.government.change == 0
    assert scenario.theory.trust.prior == 0.4
    assert {side.encroachment for side in scenario.governments} == {0.6}


def test_across_vectors_cases_are_played_anew():
    easy = read_settings(["transfer.receptive=1", "drafting.rigidity=0.5", "drafting.posture=0", "drafting.caution=0"])
    never = read_settings(["drafting.rigidity=0.6", "drafting.posture=0.3"])
    seen: list[int] = []
    found = play_region(SMALL, (easy, never), 20, 1, seen.append)
    assert seen == [1, 2]
    assert found.vectors == 2
    oslo = found.shares["oslo-1993"]
    assert oslo.low < oslo.middle < oslo.high
    assert all(0 <= each.low <= each.high <= 1 for each in found.areas.values())


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
