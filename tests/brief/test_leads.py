"""A lead as a positive number with its ends in order, whoever of two the table names first."""

from __future__ import annotations

import pytest

from sim.brief.leading import lead_over
from sim.charts.slices import Compared, Setting
from sim.lab.comparison import Estimate

BEHIND = {("1", "2"): Compared(Estimate(-0.18, -0.23, -0.13, 400), -1)}
AHEAD = {("2", "1"): Compared(Estimate(0.18, 0.13, 0.23, 400), 1)}
ONE, TWO = Setting("1", "one", "one"), Setting("2", "two", "two")


@pytest.mark.parametrize("there", [BEHIND, AHEAD])
def test_ends_of_a_lead_are_in_order(there):
    found = lead_over(there, TWO, ONE)
    assert (found.low, found.estimate, found.high, found.n) == (0.13, 0.18, 0.23, 400)


def test_without_a_paired_interval_there_is_no_lead():
    bare = {("1", "2"): Compared(Estimate(-0.18, None, None, 400), 0)}
    assert lead_over({}, ONE, TWO).estimate is None
    assert lead_over(bare, ONE, TWO).estimate is None
