"""Cases played and set beside history."""

from __future__ import annotations

import pytest

from sim.scenario import load
from sim.validation.record.document import BEYOND
from sim.validation.record.history import SAYS, hindcast, of_record

SMALL = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005", "ncafp-dprk-2006", "ced-2017")


@pytest.fixture(scope="module", name="found")
def a_small_record():
    return hindcast([load(name) for name in SMALL], repetitions=40, seed=5)


def test_threads_and_neighbours_change_no_number(found):
    again = hindcast([load(name) for name in reversed(SMALL)], repetitions=40, seed=5)
    assert {case.key: case for case in again.cases} == {case.key: case for case in found.cases}


def test_every_shipped_case_is_among_the_cases():
    cases = {scenario.key for scenario in of_record("case")}
    assert set(SMALL) < cases
    assert cases.isdisjoint(scenario.key for scenario in of_record("preset"))
    assert set(BEYOND) <= cases


def test_unknown_outcomes_are_left_out_of_the_order(found):
    sizes = {each.name: each.order.cases for each in found.orderings}
    assert list(sizes) == list(SAYS)
    assert sizes == dict.fromkeys(SAYS, 5)
    more = hindcast([load(name) for name in (*SMALL, "pcac-r2cp")], repetitions=5)
    assert {each.order.cases for each in more.orderings} == {5}
