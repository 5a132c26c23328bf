"""Small multiples: one scale, and panels that compare nothing."""

from __future__ import annotations

from tests.charts.drawing import drawn, texts


def test_a_value_stands_at_the_same_place_in_every_panel(folders):
    """A panel with a longer number would otherwise have a shorter scale."""
    chart, _ = drawn("multiples", folders["missing"], "column")
    assert "unknown" in texts(chart)
    assert len({round(axes.get_position().width, 9) for axes in chart.figure.axes}) == 1


def test_panels_of_one_setting_are_not_said_to_count_nothing(folders):
    chart, _ = drawn("multiples", folders["one"], "column")
    assert all(row[3] is not None for row in chart.rows)
    assert chart.title.endswith("at 3 simulated values of usual tension: no settings to compare")
