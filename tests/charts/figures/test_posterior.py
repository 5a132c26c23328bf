"""The posterior: scales of its rows."""

from __future__ import annotations

from tests.charts.drawing import drawn, texts


def test_a_logarithmic_scale_is_named_however_short_the_label(folders):
    chart, _ = drawn("posterior", folders["usual"], "column")
    assert "where (log) stands" in " ".join(texts(chart)).replace("\n", " ")
    assert sum(text.endswith("(log)") for text in texts(chart)) == sum(number % 3 > 0 for number in range(26))
