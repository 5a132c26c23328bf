"""Cases at other vectors: what their files say stands."""

from __future__ import annotations

import pytest

from sim.scenario import load
from sim.scenario.setting import read_settings
from sim.validation.record.history import hindcast
from sim.validation.record.over_region import at, play_region

SMALL = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005", "ncafp-dprk-2006", "ced-2017")


@pytest.fixture(scope="module", name="found")
def a_small_record():
    return hindcast([load(name) for name in SMALL], repetitions=40, seed=5)


def test_a_vector_sets_only_what_the_file_leaves_out():
    scenario = at("oslo-1993", read_settings(["government.change=0.05", "trust.prior=0.4", "encroachment.level=0.6"]))
    assert scenario.theory.government.change == 0
    assert scenario.theory.trust.prior == 0.4
    assert {side.encroachment for side in scenario.governments} == {0.6}


def test_across_vectors_cases_are_played_anew():
    easy = read_settings(["transfer.receptive=1", "drafting.rigidity=0.5", "drafting.posture=0", "drafting.caution=0"])
    never = read_settings(["drafting.rigidity=0.6", "drafting.posture=0.3"])
    seen: list[int] = []
    found = play_region(SMALL, (easy, never), 20, 1, seen.append)
    assert seen == [1, 2]
    assert found.vectors == 2
    oslo = found.shares["oslo-1993"]
    assert oslo.low < oslo.middle < oslo.high
    assert all(0 <= each.low <= each.high <= 1 for each in found.areas.values())
