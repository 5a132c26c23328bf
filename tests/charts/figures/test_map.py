"""The map: grounds, shapes and notes of its cells."""

from __future__ import annotations

import pytest

from sim.charts import draw
from sim.charts.figures.map import shape_of
from sim.charts.layout import colours
from sim.findings.settings import ComparedSetting
from tests.charts.drawing import drawn, said, study_in, texts
from tests.charts.folders import Case, Writer, made_up, rewrite


def test_of_twelve_settings_no_two_have_both_ground_and_shape_in_common():
    settings = [ComparedSetting(name, name, name) for name in (f"room {number}" for number in range(12))]
    pairs = {(shape_of(settings, number), number % 6) for number in range(12)}
    assert len(pairs) == 12


def test_what_cannot_be_compared_looks_and_is_named_otherwise_than_what_cannot_be_told(folders):
    chart, _ = drawn("map", folders["missing"], "square")
    empty = sum(row[4] is None for row in chart.rows)
    assert empty
    assert "nothing to compare" in texts(chart)
    assert f"in {empty} there is nothing to compare" in chart.title
    hatched = [patch for axes in chart.figure.axes for patch in axes.patches if patch.get_hatch()]
    assert (
        bool(hatched)
        == ("no best can be told" in texts(chart))
        == any(row[4] is not None and not row[7] for row in chart.rows)
    )


@pytest.mark.parametrize(("track", "label"), [("track1_5", "Track\u00a01.5"), ("track2", "Track\u00a02")])
def test_whoever_is_ahead_in_a_cell_has_a_shape_besides_the_colour(tmp_path, track, label):
    """In grey, the grounds of Track 1.5 and Track 2 are nearly the same."""
    values = tuple(sorted(("track1", "track1_5", "track2"), key=lambda each: each == track))  # the last is the best
    chart, _ = drawn("map", Writer(tmp_path, Case(values=values)).write(), "column")
    shapes = [line.get_marker() for axes in chart.figure.axes for line in axes.get_lines()]
    ahead = sum(row[2] == label and bool(row[7]) for row in chart.rows)
    assert ahead
    assert shapes.count(colours.MARKER[track]) == ahead + 1  # and one in the key


def test_no_best_is_told_where_a_setting_is_unknown(folders):
    """Track 1.5 was called ahead where Track 2 was unknown, and a lead could be told only where a rival was missing."""
    unknown: dict[tuple[str, ...], int] = {}
    for row in study_in(folders["missing"]).columns("summary.csv", "outcome", "estimate"):
        if row["outcome"] == "transferred":
            place = (row["tension.baseline"], row["encroachment.level"])
            unknown[place] = unknown.get(place, 0) + (not row["estimate"])
    chart, _ = drawn("map", folders["missing"], "paper")
    assert sum(bool(row[7]) for row in chart.rows) == sum(not many for many in unknown.values()) > 0
    assert 1 in unknown.values()
    assert "one of the settings compared is unknown" in " ".join(" ".join(texts(chart)).split())
    chart, _ = drawn("multiples", folders["missing"], "paper")
    assert "unknown" in texts(chart)
    assert chart.title.startswith("No best can be told at any of 3")


def _without_differences(folder):
    (folder / "differences.csv").unlink()
    return folder


def _unknown_somewhere(folder):
    """At one setting a track has no number, and nothing else is changed."""
    blank = dict.fromkeys(("estimate", "low", "high"), "")
    rewrite(
        folder / "summary.csv",
        lambda row: [{**row, **blank} if (row["point"], row["outcome"]) == ("0", "transferred") else row],
    )
    return folder


def _never_told(folder):
    rewrite(folder / "differences.csv", lambda row: [{**row, "ahead": ""}])
    return folder


@pytest.mark.parametrize(
    ("changes", "there", "absent"),
    [
        ((), "Each lead can be told (paired differences, 95%, corrected by Holm 1979).", "Hatched"),
        ((_without_differences,), "whether 95% intervals meet", "Holm"),
        ((_unknown_somewhere,), "Hatched: one of the settings compared is unknown, so that no best", "Holm"),
        ((_never_told,), "Hatched: no best can be told (paired differences, 95%, corrected by Holm 1979).", "unknown"),
        ((_never_told, _unknown_somewhere), "Holm 1979), or one of the settings compared is unknown.", "Each lead"),
    ],
)
def test_a_note_says_why_cells_of_this_map_are_hatched(tmp_path, changes, there, absent):
    folder = made_up(tmp_path)
    for change in changes:
        change(folder)
    text = said(draw("map", folder, "paper"))
    assert there in text
    assert absent not in text
