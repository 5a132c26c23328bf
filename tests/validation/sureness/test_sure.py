"""All that is known of a lead beyond luck, as one object."""

from __future__ import annotations

import pytest

from sim.validation.robustness import Spread
from sim.validation.sureness.effects import MEASURE, TURNS
from sim.validation.sureness.sure import Region, how_sure, region_of
from tests.validation.sureness.known import ONE, outcomes


@pytest.mark.parametrize(("of", "told"), [("track2 - track1", Region(7, 8, 5)), ("track1 - track2", Region(5, 8, 7))])
def test_the_region_is_told_of_the_first_whichever_way_round_its_difference_is_stored(of, told):
    spreads = [Spread("breakthroughs", of, 0.0, 1.0, 20, 20, 0), Spread(MEASURE, of, -1.0, 1.0, 20, 7, 5)]
    assert region_of(spreads, "track2", "track1") == told
    assert region_of(spreads[:1], "track2", "track1") is None


def test_all_of_it_as_one_plain_object():
    base = outcomes(track1=0.2, track2=0.6)
    found = how_sure(base, [ONE], lambda _: outcomes(track1=0.7, track2=0.3), (), 200).to_json_object()
    assert found["leader"] == "track2"
    assert found["order"] == ["track2", "track1"]
    assert found["region"] is None
    assert [(each["input"], each["verdict"]) for each in found["inputs"]] == [("events.1", TURNS)]
