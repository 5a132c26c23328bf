"""Paired differences: two dots and their line, seen and told apart without colour."""

from __future__ import annotations

import pytest

from tests.charts.drawing import drawn, said
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
