"""The table of cases that were played."""

from __future__ import annotations

import json

import pytest

from sim.scenario import load
from sim.validation.record.history import hindcast
from sim.validation.record.table import COLUMNS, json_object, rows

SMALL = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005", "ncafp-dprk-2006", "ced-2017")


@pytest.fixture(scope="module", name="found")
def a_small_record():
    return hindcast([load(name) for name in SMALL], repetitions=40, seed=5)


def test_the_table_is_whole_and_the_object_plain(found):
    table = list(rows(found))
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert {row[0] for row in table} == set(SMALL)
    text = json.dumps(json_object(found), allow_nan=False)
    oslo = json.loads(text)["cases"]["oslo-1993"]["transfer"]
    (share,) = [row for row in table if row[0] == "oslo-1993" and row[3] == "transfer" and row[7] == "share"]
    assert share[8:11] == tuple(oslo["share"].values())
    assert (share[4:7], oslo["history_months"]) == (("yes", 7, 9), [7, 9])
    assert share[9] <= share[8] <= share[10]
