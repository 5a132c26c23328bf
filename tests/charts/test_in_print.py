"""What must hold on paper: marks in grey, digits below each other, notes that are true, a PDF as dark as a picture."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from matplotlib.collections import PathCollection

from sim.charts import KINDS, draw
from sim.statistics.estimate import Estimate
from sim.words.digits import even
from sim.words.numbers import minus
from tests.charts.drawing import drawn, said, texts
from tests.charts.folders import MANY, Case, Writer, made_up, rewrite

NUMBER = re.compile(r"[+\N{MINUS SIGN}]?\d[\d,]*(?:\.(\d+))?")


def marks(chart):
    """Shape, and whether it is hollow, of every mark in the drawing, from top to bottom."""
    lines = [line for axes in chart.figure.axes[1:] for line in axes.get_lines() if line.get_marker() != "None"]
    lines.sort(key=lambda line: float(line.get_ydata(orig=True)[0]))
    return [(line.get_marker(), line.get_markerfacecolor() == "white") for line in lines]


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_has_one_kind_of_minus(kind, folders):
    """On it and in what is said of it; its data are for machines."""
    chart, _ = drawn(kind, folders["usual"], "brief")
    written = [*texts(chart), chart.title, chart.subtitle, chart.alt, chart.description]
    assert [minus(text) for text in written] == written


@pytest.mark.parametrize("case", ["usual", "twelve with long names"])
def test_choices_are_told_apart_without_colour(folders, case):
    """Eight marks a factor were three or four shapes, filled and hollow, that only colours told apart."""
    chart, _ = drawn("indices", folders[case], "brief")
    choices = list(dict.fromkeys(row[0] for row in chart.rows))
    found = marks(chart)
    first = found[: len(choices)]
    assert len({shape for shape, _ in first}) == len(choices) > 2
    assert all(one[1] != two[1] for one, two in pairwise(first))
    assert found == first * (len(found) // len(choices))
    assert {row[2] for row in chart.rows} == {"first_order", "total"}
    assert "Totals are in the data beside the figure" in said(chart)
    assert "order of the keys" in said(chart)


def test_more_choices_than_shapes_are_not_drawn_under_the_same_shape(tmp_path):
    folder = made_up(tmp_path)
    rewrite(
        folder / "sensitivity.csv",
        lambda row: [{**row, "track": name} for name in MANY[:8]] if row["track"] == "track1" else [],
    )
    chart = draw("indices", folder, "paper")
    assert len(set(marks(chart))) == 6
    assert "Drawn: 6 of 8 choices; the others are in the data" in said(chart)
    assert len({row[0] for row in chart.rows}) == 8


@pytest.mark.parametrize("shrunk", [1.0, 0.01, 3e-5])
def test_numbers_of_a_tornado_have_as_many_decimals(tmp_path, shrunk):
    folder = Writer(tmp_path, Case(shift=shrunk)).write()
    chart = draw("tornado", folder, "brief")
    rows = [row for row in chart.rows if row[2] == "swing"]
    write = even([Estimate(*row[5:]) for row in rows])
    numbers = [write(value) for row in rows for value in row[5:8]]
    assert {f"{write(row[6])} to {write(row[7])}" for row in rows} <= set(texts(chart))
    assert len({len(NUMBER.fullmatch(number)[1] or "") for number in numbers}) == 1, numbers
    assert all(re.search("[1-9]", number) for number in numbers), numbers


def test_a_small_change_that_is_told_does_not_read_as_zero():
    write = even([Estimate(1.94, 1.9, 2.0, 9), Estimate(0.004, 0.002, 0.006, 9), Estimate(0.0, -0.001, 0.001, 9)])
    assert [write(value) for value in (1.94, 0.004, 0.002, 0.0)] == ["+1.940", "+0.004", "+0.002", "0.000"]


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


def test_no_arrow_is_finer_than_a_pixel_of_a_screen(folders):
    """A viewer of PDF draws finer lines a pixel wide: months of little trust looked as if there were some."""
    for case in ("usual", "large"):
        chart, _ = drawn("network", folders[case], "brief")
        widths = [
            wide
            for axes in chart.figure.axes
            for lines in axes.collections
            if isinstance(lines, PathCollection)
            for wide in lines.get_linewidths()
        ]
        assert widths
        assert min(widths) >= 72 / 100


def test_an_arrow_of_less_trust_still_takes_less_ink(folders):
    chart, _ = drawn("network", folders["usual"], "brief")
    groups = [lines for axes in chart.figure.axes for lines in axes.collections if isinstance(lines, PathCollection)]
    ink = [lines.get_linewidths()[0] * lines.get_edgecolors()[0][3] for lines in groups]
    assert ink == sorted(ink)
    assert len(set(ink)) == len(ink) > 2
