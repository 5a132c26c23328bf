"""The record at other parameter vectors: percentiles over vectors of shares and areas that are made by hand."""

from __future__ import annotations

import pytest

from sim.scenario.setting import Setting
from sim.validation.record import over_region as region
from sim.validation.record.over_region import percentiles, play_region
from tests.validation.record.made_up import months, played

NAMES = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2006", "ced-2017")
"""Two with transfer, two without."""
SHARES = {0.2: (10, 8, 2, 0), 0.3: (4, 6, 5, 5), 0.4: (0, 2, 8, 10)}
"""Dialogues of ten with transfer, case by case; half of them in the first year."""
VECTORS = tuple((Setting("trust.prior", value),) for value in SHARES)


@pytest.fixture(name="found")
def three_vectors(monkeypatch):
    def plays(scenarios, repetitions, seed):
        assert (repetitions, seed) == (10, 5)
        counts = SHARES[scenarios[0].theory.trust.prior]
        return [played(months(0), months(count // 2, count - count // 2)) for count in counts]

    monkeypatch.setattr(region, "plays", plays)
    return play_region(NAMES, VECTORS, 10, 5)


def test_a_case_has_the_middle_and_the_ends_of_its_shares(found):
    """Of 1, .4 and 0 the middle is .4; nine tenths of the way from it to either end lie the 5th and the 95th of 100."""
    assert found.vectors == 3
    oslo = found.shares["oslo-1993"]
    assert (oslo.low, oslo.middle, oslo.high) == pytest.approx((0.04, 0.4, 0.94))
    assert found.shares["ced-2017"].middle == 0.5


def test_an_area_has_its_spread_and_how_often_it_is_above_a_half(found):
    """Of four pairs 4, 2 and 0 are in order: .4 stands below .5 twice, .6 above it twice."""
    area = found.areas["own period, strict"]
    assert (area.low, area.middle, area.high) == pytest.approx((0.05, 0.5, 0.95))
    assert (found.above["own period, strict"].estimate, found.above["own period, strict"].n) == (
        pytest.approx(1 / 3),
        3,
    )


def test_the_first_year_is_asked_of_its_own(found):
    """5, 4, 1, 0 of ten in the first year; 2, 3, 2, 2; 0, 1, 4, 5: areas 1, 3 of 4 with two ties a half, and 0."""
    area = found.areas["first year, strict"]
    assert area.middle == pytest.approx(0.75)
    assert found.above["first year, strict"].estimate == pytest.approx(2 / 3)


def test_every_measure_is_asked_by_every_coding(found):
    """Nothing was taken up in these plays, so all stand alike."""
    measures = ("own period", "first year", "hazard a month")
    assert list(found.areas) == [f"{each}, {coding}" for coding in ("strict", "lenient", "uptake") for each in measures]
    assert found.areas["own period, lenient"] == found.areas["own period, strict"]
    assert found.areas["own period, uptake"] == percentiles([0.5])


def test_a_spread_of_one_is_that_one():
    assert percentiles([0.3]) == (percentiles([0.3, 0.3])) == type(percentiles([0.3]))(0.3, 0.3, 0.3)
