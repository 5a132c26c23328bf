"""The settings that a figure compares, and their paired differences."""

from __future__ import annotations

import csv

from sim.findings.all_else import held_values
from sim.findings.settings import differences, setting_of, slice_of
from sim.findings.study import Focus, StoredStudy
from tests.charts.folders import made_up, rewrite
from tests.charts.known import MIDDLE, TRACKS


def test_a_slice_holds_all_else_in_the_middle_or_where_it_was_asked(study):
    cut = slice_of(study, Focus())
    assert [(each.point, each.label, each.key) for each in cut.settings] == [
        *zip(MIDDLE, TRACKS, ("track1", "track1_5", "track2"), strict=True)
    ]
    assert (cut.lever, cut.circumstances, cut.options) == ("track", "usual tension 0.4, encroachment 0.5", ())
    asked = slice_of(study, Focus(at={"tension.baseline": "0.20"}))
    assert [each.point for each in asked.settings] == ["21", "22", "23"]
    assert asked.options == ("--at tension.baseline=0.2",)
    assert held_values(study, Focus(), "track", ("tension.baseline",)).values == {"encroachment.level": "0.5"}
    assert len(held_values(study, Focus(), "track", ("tension.baseline",)).points) == 27


def test_a_setting_without_words_of_its_own_is_quoted_in_a_sentence():
    assert setting_of("track", "track2", "9") == ("9", TRACKS[2], "track2", "")
    assert setting_of("track", "").label == "all"
    one = setting_of("forums.a.arrangement", "panel")
    assert one.name == "\N{LEFT DOUBLE QUOTATION MARK}panel\N{RIGHT DOUBLE QUOTATION MARK} (arrangement (a))"


def test_a_pair_is_apart_only_if_interval_and_correction_agree(tmp_path):
    """Rows of Track 1 less Track 2 at one place: ahead by interval, by Holm's correction, by both, and failed."""
    folder = made_up(tmp_path / "study", "two")
    kinds = iter([("", 0.1, 0.2), ("track1_5", 0.1, 0.2), ("track2", -0.2, -0.1), ("track1_5", -0.1, 0.2)])

    def row(old):
        if old["outcome"] != "transferred":
            return [old]
        ahead, low, high = next(kinds, ("track1_5", 0.1, 0.2))
        return [{**old, "ahead": ahead, "low": low, "high": high}]

    rewrite(folder / "differences.csv", row)
    found = list(differences(StoredStudy(folder), "transferred").values())
    assert [each.apart for each in found[:5]] == [0, 1, -1, 0, 1]
    assert [each.value.low for each in found[:3]] == [0.1, 0.1, -0.2]


def test_without_paired_differences_those_of_shares_of_dialogues_are_used(tmp_path):
    folder = made_up(tmp_path / "study", "two")
    (folder / "differences.csv").unlink()
    head = ("first_point", "second_point", "outcome", "measure", "n", "estimate", "low", "high")
    pair = ("0", "1", "any_transfer")
    rows = [(*pair, "odds_ratio", 9, 2.0, 1.5, 2.5), (*pair, "risk_difference", 9, -0.2, -0.3, -0.1)]
    with (folder / "effects.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
    ((pair, found),) = differences(StoredStudy(folder), "any_transfer").items()
    assert (pair, found.value.estimate, found.apart) == (("0", "1"), -0.2, -1)
    assert differences(StoredStudy(folder), "transferred") == {}
