"""A study as charts read it, and the settings they compare: a made-up one's numbers where a hand would put them."""

from __future__ import annotations

import csv
import json

import pytest

from sim.findings.all_else import held_values, levels
from sim.findings.settings import differences, setting_of, slice_of
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.charts.folders import made_up, rewrite
from tests.charts.known import MIDDLE, TRACKS


def test_an_estimate_is_that_of_its_row(study):
    """Transferred in Track 1.5 at a tension of 0.4: 0.9 * 5/6 * 0.8 = 0.6, and 0.08 * 0.62 to either side."""
    found = study.estimate("40", "transferred")
    assert (found.estimate, found.low, found.high) == pytest.approx((0.6, 0.5504, 0.6496))
    assert (found.inner_low, found.inner_high) == pytest.approx((0.58016, 0.61984))
    assert (found.n, found.method) == (400, "made up")
    assert study.estimate("40", "meetings").estimate == pytest.approx(20 * 5 / 6 * 0.8)
    assert study.estimate("999", "transferred").estimate is None


def test_outcomes_and_names_are_in_the_order_of_the_tables(study):
    assert study.inputs == ("tension.baseline", "encroachment.level", "track")
    assert (study.lever, study.others) == ("track", ("tension.baseline", "encroachment.level"))
    assert study.outcomes[:4] == ("transfer_rate", "any_transfer", "transferred", "trust_end")
    assert study.outcomes[4:] == ("meetings", "drafts", "breakthroughs", "uptake", "agreed")
    assert study.outcome(Focus()) == "transfer_rate"
    assert study.outcome(Focus(), ("none", "uptake", "meetings")) == "uptake"
    assert study.outcome(Focus("agreed"), ("uptake",)) == "agreed"
    with pytest.raises(Unfit, match='it has no outcome "none"; it has: transfer_rate, any_transfer, transferred'):
        study.outcome(Focus("none"))


def test_the_caption_says_where_the_numbers_come_from(study):
    facts = study.facts
    assert (facts.name, facts.title, facts.months, facts.seed) == ("made-up", "A standing dialogue", 60, 7)
    assert (facts.repetitions, facts.version, facts.run, facts.lost) == (400, "0.0.test", None, "")
    assert facts.command == "backchannel study made-up"


def test_months_are_those_that_points_set_and_none_where_they_differ(tmp_path):
    folder = made_up(tmp_path / "study")
    plan = json.loads((folder / "study.json").read_text(encoding="utf-8"))

    def months(*settings):
        there = {**plan, "points": [{"settings": each} for each in settings]}
        (folder / "study.json").write_text(json.dumps(there), encoding="utf-8")
        return StoredStudy(folder).facts.months

    assert months(["months=24", "a=1", "months=36"], ["months=36"]) == 36
    assert months(["months=24"], ["months=36"]) is None
    assert months(["months=24"], ["a=1"]) is None
    assert months(["a=1"], []) == 60


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


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ({"none": "1"}, "none does not vary in it; these do: tension.baseline, encroachment.level, track"),
        ({"track": "track1"}, "track is what it compares, so it cannot be held at a value (--at track=track1)"),
        ({"encroachment.level": "0.3"}, "encroachment.level has no value 0.3; it has: 0.2, 0.5, 0.8"),
    ],
)
def test_what_cannot_be_held_is_said_with_what_can(study, at, says):
    with pytest.raises(Unfit) as fault:
        slice_of(study, Focus(at=at))
    assert str(fault.value) == says


def test_levels_are_numbers_in_order_or_words_as_they_come(tmp_path):
    folder = made_up(tmp_path / "study", "one")

    def renamed(names):
        def row(old):
            return [{**old, "tension.baseline": names[old["tension.baseline"]]}]

        rewrite(folder / "summary.csv", row)
        return levels(StoredStudy(folder), "tension.baseline")

    assert renamed({"0.0": "10", "0.1": "9", "0.2": "-1"}) == ["-1", "9", "10"]
    assert renamed({"10": "b", "9": "a", "-1": "c"}) == ["b", "a", "c"]


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
