"""The network: arrows, marks and sides."""

from __future__ import annotations

from matplotlib.collections import PathCollection

from tests.charts.drawing import drawn, texts
from tests.charts.folders import TWELVE


def test_without_trust_there_is_no_arrow(folders):
    chart, _ = drawn("network", folders["all zeros"], "paper")
    lines = [each for axes in chart.figure.axes for each in axes.collections if isinstance(each, PathCollection)]
    assert not sum(len(each.get_paths()) for each in lines)
    chart, _ = drawn("network", folders["usual"], "paper")
    lines = [each for axes in chart.figure.axes for each in axes.collections if isinstance(each, PathCollection)]
    assert sum(len(each.get_paths()) for each in lines)


def test_sides_are_told_by_where_they_stand(folders):
    chart, _ = drawn("network", folders[TWELVE], "square")
    assert {"Side 1 (left)", "Side 2 (upper right)", "Side 3 (lower right)"} <= set(texts(chart))


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
