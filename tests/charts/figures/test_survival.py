"""Survival: bands, and the note on them."""

from __future__ import annotations

from tests.charts.drawing import drawn, texts
from tests.charts.folders import TWELVE


def test_a_note_names_bands_only_where_there_are_some(folders):
    for case, many in (("usual", 3), (TWELVE, 0)):
        chart, _ = drawn("survival", folders[case], "column")
        bands = [each for axes in chart.figure.axes for each in axes.collections]
        assert len(bands) == many
        assert ("band: 95% interval" in " ".join(texts(chart))) == bool(many)
