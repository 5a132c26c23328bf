"""The table behind survival: shares month by month, worked out by hand."""

from __future__ import annotations

import csv

import pytest

from sim.charts import draw
from sim.findings import survival
from sim.findings.settings import setting_of
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.findings.survival import Course, _plain
from sim.statistics.estimate import Estimate
from tests.charts.drawing import drawn
from tests.charts.folders import made_up
from tests.charts.known import MIDDLE, TRACKS, size


def test_a_course_is_the_survival_upside_down_month_by_month(study):
    table = survival.read(study, Focus())
    assert (table.event, table.circumstances, table.options) == ("transfer", "usual tension 0.4, encroachment 0.5", ())
    assert tuple(course.setting.point for course in table.courses) == MIDDLE
    for course in table.courses:
        assert course.months == tuple(range(0, 61, 4))
        for month, value in zip(course.months, course.values, strict=True):
            left = 1 - 0.01 * size(course.setting.label, 0.4) * month
            ends = (1 - min(left + 0.04, 1), 1 - left, 1 - left + 0.04)
            assert (value.low, value.estimate, value.high) == pytest.approx(ends)
            assert value.n == 400
    assert table.claim.pairs == {(2, 0)}
    with pytest.raises(Unfit, match='it stored no survival to "first_uptake"; it has: first_transfer'):
        survival.read(study, Focus("first_uptake"))


def test_curves_pooled_over_settings_are_told_by_lever_and_not_ranked(tmp_path):
    """Of Track 1 half, of Track 2 a quarter is left in month 60; the curves of more points are shown."""
    folder = made_up(tmp_path / "study")
    names = ("point", "tension.baseline", "encroachment.level", "track")
    head = (*names, "points", "event", "month", "at_risk", "survival", "low", "high")
    rows = [
        ("", "", level, track, points, "first_transfer", month, 9, 1 - lost * month / 60, "", "")
        for level, points in (("0.2", 4), ("0.5", 6))
        for track, lost in (("track1", 0.5), ("track2", 0.75))
        for month in (60, 0, 30)
    ]
    with (folder / "survival.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
    table = survival.read(StoredStudy(folder), Focus())
    assert table.circumstances == "encroachment 0.5, 6 settings together"
    assert [(course.setting.key, course.months) for course in table.courses] == [
        ("track1", (0, 30, 60)),
        ("track2", (0, 30, 60)),
    ]
    assert [value.estimate for value in table.courses[1].values] == [0.0, 0.375, 0.75]
    assert [(value.low, value.high) for value in table.courses[1].values] == [(None, None)] * 3
    assert table.claim.text == (
        f"Of 100 simulated dialogues a first transfer came by month 60 in 50 with {TRACKS[0]} and 75 with {TRACKS[2]}"
    )
    other = survival.read(StoredStudy(folder), Focus(at={"encroachment.level": "0.20"}))
    assert other.circumstances == "encroachment 0.2, 4 settings together"
    assert other.options == ("--at encroachment.level=0.2",)


def test_pooled_curves_of_several_designs_are_not_drawn_as_one(tmp_path):
    """Rows of another design that fell into one curve made it jump back and forth, and its end another design's."""
    folder = made_up(tmp_path)
    text = (folder / "summary.csv").read_text(encoding="utf-8").replace("encroachment.level", "choice")
    (folder / "summary.csv").write_text(text, encoding="utf-8")
    head = "point,tension.baseline,choice,track,points,event,month,at_risk,events,survival,low,high,level,method\n"
    rows = [
        f",,{choice},{track},{points},first_transfer,{month},400,3,{1 - end * month / 60},,,0.95,KM\n"
        for choice, points, end in (("every", 24, 0.3), ("full", 8, 0.6))
        for track in ("track1", "track2")
        for month in range(0, 61, 12)
    ]
    (folder / "survival.csv").write_text(head + "".join(rows), encoding="utf-8")
    for focus, end in ((Focus(), 0.3), (Focus(at={"choice": "full"}), 0.6)):
        chart = draw("survival", folder, focus=focus)
        shares = [row[3] for row in chart.rows if row[0] == "Track\u00a01"]
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(end)
    assert "at choice every, 24 settings together" in draw("survival", folder).subtitle
    with pytest.raises(Unfit, match="choice has no value none"):
        draw("survival", folder, focus=Focus(at={"choice": "none"}))


def test_the_title_of_many_pooled_curves_is_true_of_each_of_them():
    ends = (0.31, 0.27, 0.28, 0.29, 0.4)
    courses = [
        Course(setting_of("officials_join", f"month {number}"), (0, 60), (Estimate(0, 0, 0, 9), Estimate(end, 0, 1, 9)))
        for number, end in enumerate(ends)
    ]
    assert _plain(courses, "transfer").text.endswith("by month 60 in 27 to 40 with 5 settings")
    assert _plain(courses[:3], "transfer").text.count(" with ") == 3


def test_a_share_that_had_the_event_has_the_ends_of_the_share_that_had_not(folders):
    """Left in month 20 of Track 1 at the lowest tension: 1 - 0.01 * 0.8 * 20 = 0.84, from 0.80 to 0.88."""
    chart, _ = drawn("survival", folders["usual"], "brief")
    (row,) = [row for row in chart.rows if row[0].endswith("1") and row[2] == 20]
    left = 1 - 0.01 * (0.5 + 0.5 / 3) * (1.2 - 0.4) * 20
    assert row[3:6] == (pytest.approx(1 - left), pytest.approx(0.96 - left), pytest.approx(1.04 - left))
