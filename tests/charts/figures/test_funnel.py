"""The funnel: bars, and numbers that are missing."""

from __future__ import annotations

from tests.charts.drawing import drawn, texts


def test_a_number_that_is_missing_is_not_called_none(folders):
    chart, _ = drawn("funnel", folders["missing"], "column")
    missing = sum(row[2] is None for row in chart.rows)
    assert missing
    assert sum(text.startswith("unknown") for text in texts(chart)) == missing
    assert not [text for text in texts(chart) if text.startswith("none")]
