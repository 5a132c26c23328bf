"""The tables behind map and survival: leads, and shares month by month, worked out by hand."""

from __future__ import annotations

import csv

import pytest

from sim.charts.figures.map import EMPTY, keys_of
from sim.charts.layout import colours
from sim.charts.layout.legend import Key
from sim.findings import heat_map, survival
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.charts.folders import made_up, rewrite
from tests.charts.known import MIDDLE, TRACKS, size


def test_a_map_has_a_cell_for_every_pair_of_values(study):
    """Track 2 leads everywhere, by 0.9 * (1 - 5/6) * (1.2 - tension), told apart where that is above 0.05."""
    table = heat_map.read(study, Focus())
    assert (table.x, table.y, table.circumstances, table.options) == ("tension.baseline", "encroachment.level", "", ())
    assert table.xs == tuple(f"0.{place}" for place in range(9))
    assert table.ys == ("0.2", "0.5", "0.8")
    assert set(table.cells) == {(x, y) for x in table.xs for y in table.ys}
    for (x, _), cell in table.cells.items():
        lead = 0.15 * (1.2 - float(x))
        assert (cell.best, cell.second, cell.whole) == (TRACKS[2], TRACKS[1], True)
        assert (cell.lead.estimate, cell.lead.low, cell.lead.high) == pytest.approx((lead, lead - 0.05, lead + 0.05))
        assert (cell.place, table.settings[cell.place].key) == (2, "track2")
        assert cell.in_words == f"{TRACKS[2]} leads by {cell.text}"
    look = Key(f"{TRACKS[2]} ahead", colours.COLOUR["track2"], sign=colours.MARKER["track2"])
    assert keys_of(table) == [look]
    assert heat_map.title_of(table).endswith(f"with {TRACKS[2]} in all 27 settings")


def test_where_no_best_can_be_told_a_cell_has_no_colour(tmp_path):
    folder = made_up(tmp_path / "study")
    nothing = {"estimate": "", "low": "", "high": ""}
    rewrite(folder / "differences.csv", lambda row: [{**row, "ahead": ""} if row["tension.baseline"] == "0.3" else row])
    rewrite(folder / "summary.csv", lambda row: [{**row, **(nothing if row["point"] in ("0", "3", "4") else {})}])
    table = heat_map.read(StoredStudy(folder), Focus("transferred"))
    assert table.options == ("--outcome transferred",)
    unsure, alone, partly = (table.cells[at] for at in (("0.3", "0.2"), ("0.0", "0.5"), ("0.0", "0.2")))
    assert (unsure.place, unsure.clear, unsure.whole) == (None, False, True)
    assert unsure.in_words == f"no best can be told (lead {unsure.text})"
    assert (alone.in_words, alone.text, alone.lead.estimate) == ("nothing to compare", "", None)
    assert (partly.best, partly.second, partly.clear, partly.whole) == (TRACKS[2], TRACKS[1], False, False)
    assert [(key.label, key.colour) for key in keys_of(table)][1:] == [
        ("no best can be told", ""),
        ("nothing to compare", EMPTY),
    ]
    assert heat_map.title_of(table).endswith(
        f"with {TRACKS[2]} in 22 of 27 settings; in 4 no best can be told; in 1 there is nothing to compare"
    )


def test_a_map_needs_a_lever_and_two_more_names(study):
    with pytest.raises(Unfit, match="fewer than two names vary in it besides the lever and what --at holds"):
        heat_map.read(study, Focus(at={"tension.baseline": "0.3"}))


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
