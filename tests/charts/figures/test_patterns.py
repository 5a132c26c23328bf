"""The scoreboard of patterns: marks and notes."""

from __future__ import annotations

import pytest

from sim.charts import draw
from tests.charts.drawing import drawn, texts
from tests.charts.folders import made_up, rewrite


@pytest.mark.parametrize("kind", ["prediction", "evidence"])
def test_a_prediction_has_a_mark_and_a_note_of_its_own(tmp_path, kind):
    folder = made_up(tmp_path / "study")
    rewrite(folder / "patterns.csv", lambda row: [{**row, "kind": kind if row["code"] == "E3" else row["kind"]}])
    chart = draw("patterns", folder)
    shapes = {line.get_marker() for axes in chart.figure.axes for line in axes.get_lines()}
    assert ("D" in shapes) == (kind == "prediction")


def test_a_note_speaks_of_marks_of_parts_only_where_there_are_some(folders):
    for size, said in (("square", "The parts of a pattern are in the data"), ("paper", "A small mark is a part")):
        chart, _ = drawn("patterns", folders["usual"], size)
        assert said in " ".join(texts(chart))
        marks = [line for axes in chart.figure.axes for line in axes.get_lines()]
        assert (len(marks) > 26) == (size == "paper")
