"""Rates: dots where the numbers are."""

from __future__ import annotations

import csv

from sim.charts import draw
from tests.charts.folders import made_up


def test_a_number_that_moves_moves_its_dot(tmp_path):
    """The drawing is read off the table: change one estimate, and the dot of that row alone moves."""
    before = draw("rates", made_up(tmp_path / "a"))
    folder = made_up(tmp_path / "b")
    rows = list(csv.reader((folder / "summary.csv").read_text(encoding="utf-8").splitlines()))
    held = draw("rates", folder).rows[0]
    place = rows[0].index("estimate")
    for row in rows[1:]:
        if row[rows[0].index("outcome")] == "transfer_rate" and row[place] == repr(held[2]):
            row[place] = "0.01"
    with (folder / "summary.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    after = draw("rates", folder)
    dots = [
        [line.get_xdata()[0] for line in chart.figure.axes[0].get_lines() if line.get_marker() in "oDs"]
        for chart in (before, after)
    ]
    assert dots[1][0] == 0.01
    assert dots[0][1:] == dots[1][1:]
