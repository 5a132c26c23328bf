"""Indices: dots of several choices, told apart and in their order."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sim.charts import draw
from tests.charts.drawing import drawn, said
from tests.charts.folders import MANY, made_up, rewrite


def test_an_index_below_zero_is_chance_and_ranks_last(tmp_path):
    """A large negative estimate stood third, since sizes were taken without their sign."""
    folder = made_up(tmp_path / "study")
    factors = []

    def lower(row):
        factors.append(row["factor"])
        if row["factor"] != factors[0] or row["measure"] not in ("first_order", "total"):
            return [row]
        return [{**row, "estimate": "-0.9", "low": "-0.95", "high": "-0.85"}]

    rewrite(folder / "sensitivity.csv", lower)
    chart = draw("indices", folder)
    assert factors[0] not in chart.title
    order = list(dict.fromkeys(row[1] for row in chart.rows))
    assert order[-1] == factors[0]


@pytest.mark.parametrize(("case", "beside"), [("one", True), ("usual", False)])
def test_a_note_says_which_of_two_shares_the_number_at_the_right_is(folders, case, beside):
    """Number and interval stood beside two marks, the interval beside the wrong one."""
    chart, _ = drawn("indices", folders[case], "column")
    assert ("(first order, its number at the right; hollow: total)" in said(chart)) == beside


def marks(chart):
    """Shape, and whether it is hollow, of every mark in the drawing, from top to bottom."""
    lines = [line for axes in chart.figure.axes[1:] for line in axes.get_lines() if line.get_marker() != "None"]
    lines.sort(key=lambda line: float(line.get_ydata(orig=True)[0]))
    return [(line.get_marker(), line.get_markerfacecolor() == "white") for line in lines]


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
