"""A finished figure: the same bytes, text as asked for, and words for who cannot see it."""

from __future__ import annotations

import csv
import io

import pytest

from sim.charts import KINDS, draw
from tests.charts.drawing import drawn
from tests.charts.folders import made_up


def test_who_listens_hears_at_which_setting_a_title_holds(tmp_path):
    """A title of one setting among six was read out without that setting: it stood in the picture alone."""
    chart, _ = drawn("rates", made_up(tmp_path), "paper")
    assert ", at " in chart.subtitle
    assert all(chart.subtitle in words for words in (chart.svg(), chart.txt()))


@pytest.mark.parametrize("kind", ["rates", "scatter"])
def test_the_same_table_gives_the_same_bytes(kind, folders):
    first, second = drawn(kind, folders["usual"], "brief")[0], draw(kind, folders["usual"], "brief")
    for ending in ("svg", "csv", "txt"):
        one, two = (getattr(each, ending)() for each in (first, second))
        assert one == two
    rows = list(csv.reader(io.StringIO(first.csv())))
    assert len(rows) > 1
    assert all(len(row) == len(rows[0]) for row in rows)


@pytest.mark.deep
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_in_every_format(kind, folders):
    first, second = drawn(kind, folders["usual"], "slide")[0], draw(kind, folders["usual"], "slide")
    assert first.pdf() == second.pdf()
    assert first.png(100) == second.png(100)
    assert first.csv() == second.csv()
    assert first.svg(text=True) == second.svg(text=True)


def test_text_stays_text_where_asked_and_paths_where_not(folders):
    chart, _ = drawn("rates", folders["usual"], "brief")
    assert "Source Sans 3" in chart.svg(text=True)
    assert "<text" in chart.svg(text=True)
    assert "<text" not in chart.svg()
    assert b"/FontFile2" in chart.pdf() or b"/Type42" in chart.pdf() or b"TrueType" in chart.pdf()
