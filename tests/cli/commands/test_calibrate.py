"""``calibrate`` and ``--across`` from the shell, with a region made up here."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import SMALL
from tests.lab import regions
from tests.validation.calibration import toy

STUDY = '''"""Which room?"""
from sim.lab.study import Grid, Levels

question = "Which room?"
scenario = "standing"
uncertainties = {"tension.baseline": Levels(0.0, 0.3)}
levers = {"track": Levels("track1", "track2")}
held = {"months": 6}
outcomes = ("breakthroughs", "transferred")
design = Grid()
repetitions = 20
'''


@pytest.fixture
def _region(tmp_path_factory, monkeypatch):
    regions.put(monkeypatch, tmp_path_factory.mktemp("region"))


@pytest.mark.usefixtures("_region")
def test_a_comparison_is_shown_across_the_region(backchannel):
    plain = json.loads(backchannel("compare", "--json", *SMALL).stdout)
    wider = json.loads(backchannel("compare", "--json", "--across", "3", *SMALL).stdout)
    rows = wider.pop("across")
    sure, usual = wider.pop("sure"), plain.pop("sure")
    assert sure["region"]["settings"] == 3 <= usual["region"]["settings"]
    assert wider["answer"].pop("sure") != plain["answer"].pop("sure")
    assert wider == plain
    assert {row["of"] for row in rows} >= {"track1", "track2", "track1_5 - track2"}
    assert all(row["settings"] <= 3 for row in rows)
    printed = backchannel("compare", "--across", "3", *SMALL).stdout
    assert "Track 1.5 \N{MINUS SIGN} Track 2" in printed
    assert " of 3" in printed


@pytest.mark.usefixtures("_region")
def test_a_study_is_shown_across_the_region(backchannel, tmp_path):
    (tmp_path / "room.py").write_text(STUDY, encoding="utf-8")
    result = backchannel("study", "room.py", "--across", "2", "--out", "here")
    assert result.exit_code == 0, result.stderr
    assert "80 runs played" in result.stdout
    assert "Track 1 \N{MINUS SIGN} Track 2" in result.stdout
    assert "of 2" in result.stdout
    table = (tmp_path / "here" / "across.csv").read_bytes()
    assert table.startswith(b"measure,of,low,high,settings")
    (tmp_path / "here" / "across.csv").write_text("of an earlier command", encoding="utf-8")
    assert json.loads(backchannel("study", "room.py", "--across", "2", "--out", "here", "--json").stdout)["played"] == 0
    assert (tmp_path / "here" / "across.csv").read_bytes() == table
    assert backchannel("study", "room.py", "--out", "here").exit_code == 5, "a study of another name"
    assert backchannel("study", "room.py", "--out", "here", "--force").exit_code == 0
    assert not (tmp_path / "here" / "across.csv").exists()  # the tables are no longer those it goes with


@pytest.fixture
def _toy(monkeypatch):
    from sim.validation.calibration import centre, search

    monkeypatch.setattr(search.Search.__new__, "__defaults__", (*search.Search.__new__.__defaults__[:-1], toy.play))
    monkeypatch.setattr(centre, "LONGEST", 512)


@pytest.mark.usefixtures("_toy")
def test_a_calibration_finds_a_region_and_leaves_its_tables(backchannel, tmp_path):
    result = backchannel("calibrate", "--vectors", "60", "--out", "here")
    assert result.exit_code == 0, result.stderr
    assert "of 60 vectors met all 17 targets, twice" in result.stdout
    names = {path.name for path in (tmp_path / "here").iterdir()}
    assert names >= {"region.csv", "targets.csv", "marginals.csv", "pairs.csv", "waves.csv"}
    before = {name: (tmp_path / "here" / name).read_bytes() for name in names}
    assert backchannel("calibrate", "--vectors", "60", "--out", "here").stdout == result.stdout
    assert before == {name: (tmp_path / "here" / name).read_bytes() for name in names}


@pytest.mark.usefixtures("_toy")
def test_a_folder_of_another_search_is_left_alone(backchannel):
    backchannel("calibrate", "--vectors", "40", "--out", "here")
    result = backchannel("calibrate", "--vectors", "40", "--seed", "2", "--out", "here")
    assert result.exit_code == 5
    assert "other seed" in result.stderr


def test_a_calibration_without_a_region_says_so(backchannel, monkeypatch):
    from sim.validation.calibration import search

    def never(values, names, first, last, seed):
        found = toy.play(values, names, first, last, seed)
        return {name: sums * 0.0 for name, sums in found.items()}

    monkeypatch.setattr(search.Search.__new__, "__defaults__", (*search.Search.__new__.__defaults__[:-1], never))
    result = backchannel("calibrate", "--vectors", "40", "--out", "here")
    assert result.exit_code == 0
    assert "No region: none of 40 vectors met all targets" in result.stdout
