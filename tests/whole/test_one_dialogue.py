"""``run --out`` and ``replay --out``: one dialogue as tables, and the network drawn from them."""

from __future__ import annotations

import csv
import json
import re
import shlex
from collections import Counter
from pathlib import Path
from shutil import rmtree

import pytest
from click.testing import CliRunner

from sim.charts import draw, kinds
from sim.cli import main
from sim.cli.exit_status import REFUSED
from sim.findings.study import Focus, StoredStudy, Unfit

ASKED = ("standing", "--seed", "3", "--run", "2", "--set", "months=20")


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """The folder of one dialogue, and what the command printed."""
    folder = tmp_path_factory.mktemp("kept") / "one"
    done = run("run", *ASKED, "--out", folder, "--json")
    assert done.exit_code == 0, done.output
    return folder, json.loads(done.stdout)


def test_trust_is_that_of_the_model_month_by_month(kept):
    from sim.model import Dialogue
    from sim.scenario import load

    dialogue = Dialogue(load("standing", ["months=20"]), seed=3, run=2).run_to_end()
    found = rows(kept[0], "trust.csv")
    for month, mean in enumerate(dialogue.datacollector.get_model_vars_dataframe()["trust"], start=1):
        trust = [float(row["trust"]) for row in found if row["month"] == str(month)]
        assert sum(trust) / len(trust) == pytest.approx(mean, abs=1e-12)
    assert {int(row["month"]) for row in found} == set(range(1, 21))
    last = {(row["from"], row["to"]): float(row["trust"]) for row in found if row["month"] == "20"}
    here = {
        (row["side"], row["seat"]): row["person"] for row in rows(kept[0], "people.csv") if row["last_month"] == "20"
    }
    name = {each: here[each.government.name, str(each.place + 1)] for each in dialogue.forums[0].participants}
    assert last == {(name[one], name[other]): one.trust_in(other) for one in name for other in one.prior}


def test_the_chronicle_is_that_of_the_engine(kept):
    folder, printed = kept
    plain = json.loads(run("run", *ASKED, "--json").stdout)
    assert printed == plain
    text = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in plain["events"]]
    assert rows(folder, "events.csv") == text


def test_people_trust_counterparts_while_both_are_there(kept):
    people = {row["person"]: row for row in rows(kept[0], "people.csv")}
    seats = Counter((row["forum"], row["side"], row["seat"]) for row in people.values())
    assert len(people) == sum(seats.values()) > len(seats) == 12, "nobody was replaced: the test looks at nothing"
    for row in rows(kept[0], "trust.csv"):
        one, other = people[row["from"]], people[row["to"]]
        assert one["forum"] == other["forum"]
        assert one["side"] != other["side"]
        for each in (one, other):
            assert int(each["first_month"]) <= int(row["month"]) <= int(each["last_month"])
    for seat in seats:
        terms = [row for row in people.values() if (row["forum"], row["side"], row["seat"]) == seat]
        months = [m for row in terms for m in range(int(row["first_month"]), int(row["last_month"]) + 1)]
        assert months == list(range(1, 21))


def test_the_network_is_drawn_with_who_was_there(kept):
    assert kinds(kept[0]) == ("network",)
    chart = draw("network", kept[0])
    last = [row for row in chart.rows if row[0] == 20]
    assert {row[1] for row in last} == {
        row["person"] for row in rows(kept[0], "people.csv") if row["last_month"] == "20"
    }
    assert "of 20 months, seed 3, run 2" in caption_of(chart)
    assert "backchannel run standing --seed 3 --run 2 --set months=20 --out one" in caption_of(chart)


def test_what_the_caption_says_makes_the_picture_again(tmp_path, monkeypatch):
    """Catches a dialogue kept in results/one that is told to be made in one, and then drawn from results/one."""
    monkeypatch.chdir(tmp_path)
    assert run("run", "standing", "--set", "months=6", "--out", Path("results", "one")).exit_code == 0
    caption = " ".join(caption_of(draw("network", Path("results", "one"))).split())
    rmtree(tmp_path / "results")
    for command in re.findall(r"backchannel .*?(?=, then|(?<= paper)|$)", caption.partition("Make it again: ")[2])[:2]:
        done = run(*shlex.split(command)[1:])
        assert done.exit_code == 0, done.output
    assert (tmp_path / "results" / "one" / "charts" / "network.svg").is_file()


def caption_of(chart):
    return " ".join(text.get_text() for text in chart.figure.texts)


def test_a_forum_of_several_can_be_asked_for(tmp_path):
    assert run("run", "pcac-r2cp", "--out", tmp_path / "two").exit_code == 0
    study = StoredStudy(tmp_path / "two")
    first, second = (draw("network", study, focus=Focus(None, {"forum": name})) for name in ("pcac", "r2cp"))
    assert draw("network", study).rows == first.rows
    assert not {row[1] for row in first.rows} & {row[1] for row in second.rows}
    with pytest.raises(Unfit, match="it has no forum pcacc; it has: pcac, r2cp"):
        draw("network", study, focus=Focus(None, {"forum": "pcacc"}))


def test_a_folder_of_something_else_is_refused_before_anything_is_written(kept, tmp_path):
    before = (kept[0] / "trust.csv").read_bytes()
    other = ("run", "standing", "--set", "months=20", "--out", kept[0])
    done = run(*other)
    assert done.exit_code == REFUSED
    said = " ".join(done.output.split())
    assert "already holds people.csv from another command (backchannel run standing" in said
    assert "Add --force" in said
    assert (kept[0] / "trust.csv").read_bytes() == before
    assert run("run", *ASKED, "--out", kept[0]).exit_code == 0
    (tmp_path / "events.csv").write_text("mine", encoding="utf-8")
    assert run(*other[:-1], tmp_path).exit_code == REFUSED
    assert run(*other[:-1], tmp_path, "--force").exit_code == 0


def test_a_run_of_a_study_is_kept_as_it_was_played(tmp_path):
    made = run(
        "compare",
        "standing",
        "--tracks",
        "1.5,2",
        "--repetitions",
        "3",
        "--set",
        "months=12",
        "--out",
        tmp_path / "c",
        "--json",
    )
    assert made.exit_code == 0, made.output
    done = run("replay", "c", "1:2", "--in", tmp_path, "--out", tmp_path / "r")
    assert done.exit_code == 0, done.output
    chart = draw("network", tmp_path / "r")
    assert {row["month"] for row in rows(tmp_path / "r", "trust.csv")} == {str(month) for month in range(1, 13)}
    assert "backchannel replay c 1:2 --out r" in caption_of(chart)
    assert run("replay", "c", "1:1", "--in", tmp_path, "--out", tmp_path / "r").exit_code == REFUSED
    assert "of 12 months" in caption_of(draw("rates", tmp_path / "c")), "a note must count the months that were played"
