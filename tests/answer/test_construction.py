"""By construction: what a rule fixes is noted, and what only looks so is not."""

from __future__ import annotations

from sim.answer.construction import with_construction
from sim.lab.compare import compare, rooms_of
from sim.scenario import load

PCAC = load("pcac-r2cp")


def test_what_a_room_of_officials_carries_is_marked_as_following_from_a_rule():
    standing = load("standing")
    found = with_construction(compare(standing, repetitions=50), rooms_of(standing, ("track1", "track1_5", "track2")))
    assert [(each.track, each.measure) for each in found.by_construction] == [("track1", "transfer_rate")]
    assert found.to_json_object()["by_construction"][0]["track"] == "track1"


def test_where_an_official_misjudged_it_is_a_number_like_any_other():
    lax = load("standing", ["drafting.posture=0", "drafting.home_error_official=0.4", "drafting.caution=0"])
    rooms = rooms_of(lax, ("track1", "track2"))
    found = with_construction(compare(lax, ("track1", "track2"), repetitions=300), rooms)
    assert found.tracks[0].transfer_rate.estimate < 1
    assert not found.by_construction
