"""Marks that stand on or beside each other: each is seen, and can be told from the others without its colour."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sim.charts import draw
from sim.findings.study import Focus
from tests.charts.drawing import drawn, said, study_in
from tests.charts.folders import TWELVE


def lines(chart):
    """Every line of the drawing that has marks, without its key."""
    return [line for line in chart.figure.axes[-1].get_lines() if line.get_marker() != "None"]


def dots(chart):
    """The two dots of every pair."""
    return list(zip(*[iter(lines(chart))] * 2, strict=True))


@pytest.mark.parametrize(("case", "hollow"), [("usual", False), (TWELVE, True), ("all zeros", True)])
def test_a_note_says_which_of_two_dots_is_hollow(folders, case, hollow):
    """Filled and hollow dots of settings that are no tracks stood in the figure without a word."""
    chart, _ = drawn("differences", folders[case], "column")
    faces = [(one.get_markerfacecolor(), two.get_markerfacecolor()) for one, two in dots(chart)]
    assert faces
    assert not {"white", "none"} & {first for first, _ in faces}
    assert all((second in ("white", "none")) == hollow for _, second in faces)
    assert ("(hollow: the second)" in said(chart)) == hollow


@pytest.mark.parametrize("size", ["column", "paper"])
@pytest.mark.parametrize("case", ["all zeros", "large"])
def test_neither_of_two_equal_estimates_hides_the_other(folders, case, size):
    """Only the second dot was to be seen: of Track 1 and Track 1.5, an orange diamond."""
    chart, _ = drawn("differences", folders[case], size)
    pairs = dots(chart)
    assert pairs
    for one, two in pairs:
        assert list(one.get_xdata(orig=True)) == list(two.get_xdata(orig=True))
        assert two.get_markerfacecolor() == "none"
        corner = 2**0.5 if one.get_marker() == "D" else 1.0
        assert two.get_markersize() > one.get_markersize() * corner


def test_a_ring_around_a_dot_keeps_off_the_name_at_its_left(folders):
    for size in ("column", "paper", "slide"):
        chart, _ = drawn("differences", folders["all zeros"], size)
        chart.figure.canvas.draw()
        edge = chart.figure.axes[-1].get_window_extent().x0
        names = [text.get_window_extent().x1 for text in chart.figure.texts if "\N{MINUS SIGN}" in text.get_text()]
        ring = max(two.get_markersize() * (2**0.5 if two.get_marker() == "D" else 1) for _, two in dots(chart))
        assert names
        assert max(names) < edge - (ring / 2 + 0.7) / 72 * chart.figure.dpi


@pytest.mark.parametrize("size", ["column", "brief"])
def test_groups_of_a_scatter_are_told_apart_in_grey(folders, size):
    """Six ends of lines ran into each other: the scale was that of groups not drawn, and the marks had no rim."""
    chart, _ = drawn("scatter", folders[TWELVE], size)
    ends = [line for line in lines(chart) if line.get_markersize() > 4]
    assert len({line.get_marker() for line in ends}) == len(ends) == 6
    assert all(line.get_markeredgecolor() == "white" and line.get_markeredgewidth() for line in ends)
    highest = max(float(np.max(line.get_ydata(orig=True))) for line in ends)
    assert highest > 0.6 * chart.figure.axes[-1].get_ylim()[1]
    chart.figure.canvas.draw()
    left = [line.get_transform().transform((0.0, line.get_ydata(orig=True)[0]))[1] for line in ends]
    for one, two in pairwise(sorted(left)):
        assert two - one > ends[0].get_markersize() / 2 / 72 * chart.figure.dpi


@pytest.mark.parametrize(("case", "beside"), [("one", True), ("usual", False)])
def test_a_note_says_which_of_two_shares_the_number_at_the_right_is(folders, case, beside):
    """Number and interval stood beside two marks, the interval beside the wrong one."""
    chart, _ = drawn("indices", folders[case], "column")
    assert ("(first order, its number at the right; hollow: total)" in said(chart)) == beside


@pytest.mark.parametrize(("tension", "unknown"), [("0.0", True), ("0.4", False)])
def test_a_setting_without_curves_is_not_left_out_without_a_word(folders, tension, unknown):
    """Two panels stood where three tracks were compared, and nothing said that one had no numbers."""
    at = {"tension.baseline": tension, "encroachment.level": "0.2"}
    chart = draw("curves", study_in(folders["missing"]), "column", Focus(at=at))
    assert len({row[0] for row in chart.rows}) == (2 if unknown else 3)
    assert ("Unknown with Track 1. Line:" in said(chart).replace("\N{NO-BREAK SPACE}", " ")) == unknown
