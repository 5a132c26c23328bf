"""Curves: panels, and settings without one."""

from __future__ import annotations

import pytest

from sim.charts import draw
from sim.findings.study import Focus
from tests.charts.drawing import drawn, said, study_in
from tests.charts.folders import made_up, rewrite


def test_a_setting_without_a_curve_is_named_as_unknown(tmp_path):
    folder = made_up(tmp_path / "study", "two")
    rewrite(folder / "survival.csv", lambda row: [] if row["track"] == "track2" else [row])
    assert draw("survival", folder).title.endswith("unknown with Track\N{NO-BREAK SPACE}2")


@pytest.mark.parametrize(("tension", "unknown"), [("0.0", True), ("0.4", False)])
def test_a_setting_without_curves_is_not_left_out_without_a_word(folders, tension, unknown):
    """Two panels stood where three tracks were compared, and nothing said that one had no numbers."""
    at = {"tension.baseline": tension, "encroachment.level": "0.2"}
    chart = draw("curves", study_in(folders["missing"]), "column", Focus(at=at))
    assert len({row[0] for row in chart.rows}) == (2 if unknown else 3)
    assert ("Unknown with Track 1. Line:" in said(chart).replace("\N{NO-BREAK SPACE}", " ")) == unknown


def test_three_panels_of_curves_leave_no_hole(folders):
    for size in ("column", "paper", "square", "slide"):
        chart, _ = drawn("curves", folders["usual"], size)
        places = [axes.get_position() for axes in chart.figure.axes]
        across = len({round(place.x0, 6) for place in places})
        down = len({round(place.y0, 6) for place in places})
        assert sorted((across, down)) == [1, 3]
