"""The tornado: how its changes are written."""

from __future__ import annotations

import re

import pytest

from sim.charts import draw
from sim.statistics.estimate import Estimate
from sim.words.digits import even
from tests.charts.drawing import texts
from tests.charts.folders import Case, Writer

NUMBER = re.compile(r"[+\N{MINUS SIGN}]?\d[\d,]*(?:\.(\d+))?")


@pytest.mark.parametrize("shrunk", [1.0, 0.01, 3e-5])
def test_numbers_of_a_tornado_have_as_many_decimals(tmp_path, shrunk):
    folder = Writer(tmp_path, Case(shift=shrunk)).write()
    chart = draw("tornado", folder, "brief")
    rows = [row for row in chart.rows if row[2] == "swing"]
    write = even([Estimate(*row[5:]) for row in rows])
    numbers = [write(value) for row in rows for value in row[5:8]]
    assert {f"{write(row[6])} to {write(row[7])}" for row in rows} <= set(texts(chart))
    assert len({len(NUMBER.fullmatch(number)[1] or "") for number in numbers}) == 1, numbers
    assert all(re.search("[1-9]", number) for number in numbers), numbers


def test_a_small_change_that_is_told_does_not_read_as_zero():
    write = even([Estimate(1.94, 1.9, 2.0, 9), Estimate(0.004, 0.002, 0.006, 9), Estimate(0.0, -0.001, 0.001, 9)])
    assert [write(value) for value in (1.94, 0.004, 0.002, 0.0)] == ["+1.940", "+0.004", "+0.002", "0.000"]
