"""What ``compare --out`` keeps is a study: its numbers are those printed, and any dialogue can be replayed."""

from __future__ import annotations

import json
import shlex

import pytest

from sim import engine
from sim.cli.exit_status import REFUSED
from sim.measures import OUTCOMES
from sim.store.tables import read_csv
from tests.cli.conftest import SMALL
from tests.lab import regions
from tests.lab.studied import files

TABLES = {"summary.csv", "funnel.csv", "differences.csv", "effects.csv", "survival.csv", "curves.csv"}


def test_tables_have_the_numbers_that_are_printed(backchannel, tmp_path):
    printed = json.loads(backchannel("compare", "--json", "--out", "here", *SMALL).stdout)
    rows = read_csv(tmp_path / "here" / "funnel.csv")
    for track, told in printed["tracks"].items():
        mine = {row["outcome"]: row for row in rows if row["track"] == track}
        assert float(mine["drafts"]["estimate"]) == told["drafts"]
        rate = told["transfer_rate"]["estimate"]
        assert mine["transfer_rate"]["estimate"] == ("" if rate is None else repr(rate))
    assert {path.name for path in (tmp_path / "here").iterdir()} >= TABLES


def test_one_forum_swapped_is_kept_and_replayed_as_such(backchannel, tmp_path):
    """Catches a folder whose study is another than the one that was compared."""
    few = ("--tracks", "1.5,2", "--repetitions", "20")
    assert backchannel("compare", "pcac-r2cp", "--forum", "pcac", "--out", "here", *few).exit_code == 0
    replayed = backchannel("replay", "here", "0:19", "--in", ".")
    assert f"All {len(OUTCOMES)} outcomes are equal to the bit" in replayed.stdout
    told = json.loads((tmp_path / "here" / "compare.json").read_text())["tracks"]
    rows = read_csv(tmp_path / "here" / "funnel.csv")
    drafts = {row["track"]: float(row["estimate"]) for row in rows if row["outcome"] == "drafts"}
    assert drafts == {track: each["drafts"] for track, each in told.items()}


def test_nothing_is_played_twice_but_the_runs_that_are_followed(backchannel, monkeypatch):
    played, whole = [], engine.simulate

    def simulate(scenario, repetitions, *rest, curves=1000, **more):
        played.append((repetitions, curves))
        return whole(scenario, repetitions, *rest, curves=curves, **more)

    monkeypatch.setattr(engine, "simulate", simulate)
    backchannel("compare", "--tracks", "2", "--out", "here", *SMALL)
    assert sorted(played) == [(20, 0), (20, 20)]


def test_dialogues_of_another_situation_are_never_kept(tmp_path):
    """Catches outcomes that are stored under the key of a scenario they are not of."""
    from sim.lab.compare import play
    from sim.lab.runner.from_comparison import keep, study_of
    from sim.lab.runner.run import run_study
    from sim.scenario import load
    from sim.scenario.seating import in_room

    study = study_of("c", "standing", ("track2",), ["months=12"], repetitions=30)
    other = in_room(load("standing", ["months=12", "tension.baseline=0.6"]), "track2")
    rooms = {"track2": other}
    keep(study, rooms, play(rooms, 30), tmp_path / "kept", "c")
    run_study(study, tmp_path / "played")
    same = files(tmp_path / "kept"), files(tmp_path / "played")
    assert {name: content for name, content in same[0].items() if name not in ("README.txt", "study.json")} == {
        name: content for name, content in same[1].items() if name not in ("README.txt", "study.json")
    }


def test_a_study_is_not_overwritten_by_a_comparison(backchannel, tmp_path):
    backchannel("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--out", "mine", "--repetitions", "5",
                "--set", "months=6")  # fmt: skip
    before = (tmp_path / "mine" / "summary.csv").read_bytes()
    refused = backchannel("compare", "--out", "mine", *SMALL)
    assert refused.exit_code == 5
    assert (tmp_path / "mine" / "summary.csv").read_bytes() == before


@pytest.mark.parametrize("word", ["trusts", "trust,trust"])
def test_curves_are_asked_for_on_the_command_line(backchannel, tmp_path, word):
    sweep = ("sweep", "standing", "--vary", "tension.baseline=0,0.3", "--set", "months=6", "--repetitions", "9")
    wrong = backchannel(*sweep, "--curves", word)
    assert wrong.exit_code == 3
    assert "curves" in wrong.stderr
    assert backchannel(*sweep, "--curves", "trust, tension").exit_code == 0
    folder = tmp_path / "results" / "sweep-standing"
    assert {row["curve"] for row in read_csv(folder / "curves.csv")} == {"trust", "tension"}
    assert "--curves trust,tension" in (folder / "README.txt").read_text()


def test_the_spread_across_the_region_is_left_beside_them_and_goes_with_it(
    backchannel, tmp_path, tmp_path_factory, monkeypatch
):
    """Catches a brief that tells how far a finding holds from a table of another command."""
    regions.put(monkeypatch, tmp_path_factory.mktemp("region"))
    there = tmp_path / "here" / "across.csv"
    assert backchannel("compare", "--out", "here", "--across", "2", *SMALL).exit_code == 0
    rows = read_csv(there)
    assert {"any_transfer", "transferred"} & {row["measure"] for row in rows}
    assert {row["settings"] for row in rows if row["measure"] == "drafts"} == {"2"}
    assert all(int(row["ahead"]) + int(row["behind"]) <= 2 for row in rows if row["ahead"])
    for name in ("command.txt", "README.txt", "study.json"):
        assert (tmp_path / "here" / name).read_text().count("--across 2") == 1, name
    quick = ("compare", "--out", "here", "--quick", *SMALL)
    assert backchannel(*quick).exit_code == 5  # another command
    assert backchannel(*quick, "--force").exit_code == 0
    assert not there.exists()


def test_the_command_that_makes_it_again_leaves_what_a_chart_is_drawn_from(backchannel, tmp_path, monkeypatch):
    """Catches a command in a chart's note after which that chart could not be drawn."""
    backchannel("compare", "--out", "here", *SMALL)
    again = next(line for line in (tmp_path / "here" / "README.txt").read_text().splitlines() if "--out" in line)
    backchannel(*again.split()[1:])
    assert backchannel("chart", "compare-standing", "rates", "--format", "svg").exit_code == 0


@pytest.mark.parametrize("asked", [("chart", "compare-standing"), ("brief", "compare-standing")])
def test_without_tables_the_command_that_leaves_them_is_named(backchannel, tmp_path, asked):
    """The next step after a first comparison: what is named has to work, in the same folder."""
    assert backchannel("compare", *SMALL).exit_code == 0
    refused = backchannel(*asked)
    assert refused.exit_code == REFUSED
    again = refused.stderr.partition("Have them with: backchannel ")[2]
    assert backchannel(*shlex.split(again)).exit_code == 0
    assert backchannel("chart", "compare-standing", "rates", "--format", "txt").exit_code == 0
