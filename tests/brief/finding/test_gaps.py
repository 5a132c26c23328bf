"""What must not be passed over: settings without numbers, zeros, and who is behind where nobody leads."""

from __future__ import annotations

import csv
import re

import pytest

from sim.brief.finding.choice import find
from sim.charts import draw
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.brief import folders
from tests.brief.folders import TRACKS, grid, lacking, made_up, sample, tracks


def test_a_setting_without_numbers_is_named(tmp_path):
    finding = find(StoredStudy(lacking(tracks(tmp_path), 0)))
    assert finding.answer[0].endswith("; no number with Track\N{NO-BREAK SPACE}1.")
    assert finding.table.rows[0][1] == "unknown"


def test_settings_with_nothing_to_compare_are_counted(tmp_path):
    finding = find(StoredStudy(lacking(grid(tmp_path), 0, 1, 5)))  # two of the first setting, one of the second
    assert re.search(r"\bof 6 settings\b.*; in 1 there is nothing to compare$", finding.title)
    assert (
        "in 1 there is nothing to compare; in 1 a choice has no number, so that none is called the best."
        in finding.answer[0]
    )
    counts = {row[0]: int(row[1]) for row in finding.table.rows}
    assert counts["Nothing to compare"] == 1
    assert sum(counts.values()) == 6


def test_brief_and_map_call_a_best_in_the_same_settings(tmp_path):
    """The brief named a best where a rival had no number; its own map did not."""
    study = StoredStudy(lacking(grid(tmp_path), 0, 4, 9))
    finding, rows = find(study), draw("map", study, "paper", Focus("any_transfer")).rows
    counts = {row[0]: int(row[1]) for row in finding.table.rows}
    assert counts["No best can be told"] == sum(not row[7] for row in rows) == 3


def test_a_grid_without_any_number_is_told_as_such(tmp_path):
    finding = find(StoredStudy(lacking(grid(tmp_path), *range(18))))
    assert finding.title.endswith(": nothing to count")
    assert [each for each in finding.answer if re.search(r"\d", each)] == []


def test_a_sample_without_any_number_says_what_it_lacks(tmp_path):
    with pytest.raises(Unfit, match="nothing to count in any of its settings"):
        find(StoredStudy(lacking(sample(tmp_path), *range(28))))


def test_zeros_are_told_as_none_not_as_a_draw(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "OUTCOMES", dict.fromkeys(folders.OUTCOMES, 0.0))
    finding = find(StoredStudy(grid(tmp_path, apart=False)))
    assert finding.title.endswith("none in any simulated dialogue")
    assert "stayed at 0" in finding.answer[1].replace("\N{NO-BREAK SPACE}", " ")


def _tie(folder):
    """The two best of every setting can no longer be told apart; the third still is behind."""
    with (folder / "differences.csv").open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    ahead, low, high = (head.index(name) for name in ("ahead", "low", "high"))
    first, second = head.index("first"), head.index("second")
    for row in rows:
        if "track1" not in (row[first], row[second]):
            row[ahead], row[low], row[high] = "", "-9", "9"
    folders._write(folder / "differences.csv", head, rows)
    return folder


def test_where_nobody_leads_the_two_told_apart_are_named_and_counted(tmp_path):
    levers, others = {"track": TRACKS}, {"tension.baseline": ("0.1", "0.5"), "encroachment.level": ("0.0", "0.4")}
    told = 0
    for seed in range(12):
        study = StoredStudy(_tie(made_up(tmp_path / str(seed), levers, others, seed=seed)))
        finding = find(study)
        if not finding.title.startswith("No best"):
            continue
        told += 1
        found = re.fullmatch(
            r"Yet (Track.[\d.]+) was ahead of (Track.[\d.]+) beyond simulation noise in (all|\d of) 4 settings.*",
            finding.answer[-1],
        )
        assert found, finding.answer
        assert "Track\N{NO-BREAK SPACE}1" in found.groups()
    assert told


def test_a_title_without_a_best_counts_the_settings_that_compare_nothing(tmp_path):
    """It said "in any of 6 settings", and the map below it "in 5 of 6; in 1 there is nothing to compare"."""
    levers, others = {"track": TRACKS[:2]}, {"tension.baseline": ("0.1", "0.5"), "encroachment.level": ("0.0", "0.4")}
    study = StoredStudy(lacking(made_up(tmp_path, levers, others, apart=False), 0))
    title = find(study).title
    assert title.startswith("No best can be told in 3 of 4 simulated settings: ")
    assert title.endswith("; in 1 there is nothing to compare")
    assert title == draw("map", study, "paper", Focus("any_transfer")).title


def test_none_of_several_that_lead_in_as_many_settings_is_passed_over(tmp_path):
    """The title named one of two that each led in three of six settings; the answer below it named both."""
    seen = set()
    for seed in range(12):
        finding = find(StoredStudy(grid(tmp_path / str(seed), seed=seed)))
        led = {row[0]: int(row[1]) for row in finding.table.rows if row[0] != "No best can be told"}
        first = [name for name, many in led.items() if many == max(led.values())]
        seen.add(len(first))
        assert (" settings each" in finding.title) == (len(first) > 1)
        assert all(name in finding.title for name in first) or "others" in finding.title
    assert {1, 2} <= seen


def test_a_leader_everywhere_is_not_followed_by_a_yet(tmp_path):
    """Without paired differences, the sentence for studies where nobody leads stood below a lead in all settings."""
    folder = grid(tmp_path, outcomes=["any_transfer"])
    (folder / "differences.csv").unlink()
    with (folder / "summary.csv").open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    track, ends = head.index("track"), [head.index(name) for name in ("estimate", "low", "high")]
    for row in rows:
        for place in ends:
            row[place] = str(float(row[place]) * 0.001 ** (row[track] != "track2"))
    folders._write(folder / "summary.csv", head, rows)
    finding = find(StoredStudy(folder))
    assert finding.title.endswith("in all 6 settings")
    assert not [each for each in finding.answer if each.startswith("Yet")]
