from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.comparison import DIFFERENCES, STAGES
from sim.explain import meanings
from sim.lab.compare import ALL_FORUMS, compare, contrast, seats_in_words
from sim.scenario import load
from sim.scenario.plan import ROOMS, Room
from tests.lab.made_up import ODD, TRACKS, comparison, outcomes, scenario, usual

RATES = {
    "transfer_rate": ("carried", "solved"),
    "transfer_rate_unofficial": ("carried_unofficial", "solved_unofficial"),
    "any_transfer": ("any_transfer", None),
}
"""What is told with an interval, and what it is made of; None for dialogues."""
TRACK_KEYS = {*STAGES, *RATES, "candour", "trust_end", "totals"}


def numbers_in(found):
    if isinstance(found, dict):
        return [number for value in found.values() for number in numbers_in(value)]
    if isinstance(found, list):
        return [number for value in found for number in numbers_in(value)]
    return [found] if isinstance(found, int | float) else []


@pytest.mark.parametrize("case", [usual, *ODD.values()], ids=["usual", *ODD])
def test_the_json_object_has_its_shape_and_holds_no_nan(case):
    found = case().to_json_object()
    assert list(found) == ["scenario", "repetitions", "seed", "tracks", "differences", "by_construction"]
    for track in found["tracks"].values():
        assert set(track) == TRACK_KEYS
        assert all(list(track[name]) == ["estimate", "low", "high"] for name in RATES)
    for difference in found["differences"]:
        assert list(difference) == ["measure", "first", "second", "estimate", "low", "high"]
    pairs = len(found["tracks"]) * (len(found["tracks"]) - 1) // 2
    assert len(found["differences"]) == pairs * len(DIFFERENCES)
    assert np.isfinite(numbers_in(found)).all()
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_numbers_are_what_they_are_called():
    one, two = outcomes(1, 300, 2.0, 0.3), outcomes(2, 300, 1.0, 0.5)
    found = contrast(scenario(), {"track1_5": one, "track2": two}, 1)
    first = found.tracks[0]
    assert first.means["drafts"].estimate == pytest.approx(one["drafts"].mean())
    assert first.transfer_rate.estimate == pytest.approx(one["carried"].sum() / one["solved"].sum())
    assert first.transfer_rate.n == one["solved"].sum()
    assert first.any_transfer.estimate == pytest.approx((one["transferred"] > 0).mean())
    assert first.candour == pytest.approx(0.5)
    gaps = {each.measure: each.value for each in found.differences}
    assert gaps["breakthroughs"].estimate == pytest.approx((one["breakthroughs"] - two["breakthroughs"]).mean())
    rates = [result.transfer_rate.estimate for result in found.tracks]
    assert gaps["transfer_rate"].estimate == pytest.approx(rates[0] - rates[1])


@pytest.mark.parametrize("case", [usual, *ODD.values()], ids=["usual", *ODD])
def test_every_number_is_told_with_what_it_is_made_of(case):
    """Catches a rate that nobody can add to another, or check, for want of what stands above or below its line."""
    found = case().to_json_object()
    for track in found["tracks"].values():
        totals = {**track["totals"], None: found["repetitions"]}
        shares = {name: track[name]["estimate"] for name in RATES} | {"candour": track["candour"]}
        for name, (above, below) in (RATES | {"candour": ("candid", "turns")}).items():
            expected = totals[above] / totals[below] if totals[below] else None
            assert shares[name] == expected, name
        assert all(track[stage] == pytest.approx(totals[stage] / totals[None]) for stage in STAGES)


def test_questions_first_solved_in_an_official_room_are_left_out_of_the_rate_of_unofficial_ones():
    found = outcomes(1, 300, 2.0, 0.3)
    for part in ("carried", "solved"):
        found[f"{part}_unofficial"] = np.where(np.arange(300) < 100, 0, found[part])
    track = contrast(scenario(), {"track2": found}, 1).tracks[0]
    rest = {name: column[100:] for name, column in found.items()}
    assert (
        track.unofficial_rate.estimate == rest["carried"].sum() / rest["solved"].sum() != track.transfer_rate.estimate
    )
    assert track.unofficial_rate.n == rest["solved"].sum()
    assert contrast(scenario(), {"track2": rest}, 1).tracks[0].transfer_rate.estimate == track.unofficial_rate.estimate


def test_whatever_the_object_names_can_be_explained():
    """Catches ``explain transfer_rate`` that knew no such word."""
    (track, *_) = usual().to_json_object()["tracks"].values()
    assert all(meanings(name) for name in (*track, *track["totals"]) if name != "totals")
    assert "carried over solved" in meanings("transfer_rate")[0]


def test_differences_are_paired_run_by_run():
    one = outcomes(1, 300, 2.0, 0.3)
    more = one | {"breakthroughs": one["breakthroughs"] + (np.arange(300) < 30)}
    found = contrast(scenario(), {"track1_5": more, "track2": one}, 1)
    gap = found.differences[0].value
    assert gap.low > 0  # a tenth of a breakthrough is far within the spread of either track alone
    assert found.tracks[0].means["breakthroughs"].low < found.tracks[1].means["breakthroughs"].estimate


def test_small_unsigned_counts_do_not_wrap_around():
    one, two = outcomes(1, 200, 1.0, 0.3), outcomes(2, 200, 3.0, 0.3)
    small = [{name: column.astype(np.uint8) for name, column in found.items()} for found in (one, two)]
    gap = contrast(scenario(), dict(zip(TRACKS, small, strict=False)), 1).differences[0].value
    assert gap.estimate == pytest.approx((one["breakthroughs"] - two["breakthroughs"]).mean())


def test_no_turns_no_candour():
    found = contrast(scenario(), {"track2": outcomes(1, 20, 1.0, 0.3, talk=False)}, 1)
    assert found.tracks[0].candour is None


def test_which_track_is_ahead_reads_the_same_from_both_sides():
    found = usual()
    for each in found.differences:
        ahead = found.between(each.measure, each.first, each.second)
        assert ahead == -found.between(each.measure, each.second, each.first) == each.apart


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_rooms_in_words_name_every_seat(officials, former, experts):
    said = seats_in_words(Room(officials, former, experts, "official"))
    assert said.count(",") + bool(said) == bool(officials) + bool(former) + bool(experts)
    assert "private" not in said


def test_rooms_say_in_which_capacity():
    assert seats_in_words(ROOMS["track1_5"]).startswith("2 officials in a private capacity")


# With the engine ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real():
    return compare(scenario().with_({"months": 24}), repetitions=60, seed=3)


def test_a_real_comparison_repeats_whatever_the_threads(real):
    again = compare(scenario().with_({"months": 24}), repetitions=60, seed=3, threads=1)
    assert again == real
    assert compare(scenario().with_({"months": 24}), repetitions=60, seed=4) != real


def test_tracks_share_their_luck_whichever_are_compared(real):
    alone = compare(scenario().with_({"months": 24}), tracks=("track1_5", "track2"), repetitions=60, seed=3)
    assert alone.tracks == real.tracks[1:]


def test_a_larger_room_beside_changes_no_number_of_the_others(real):
    """Catches luck whose address depends on how many seats there are elsewhere."""
    found = compare(scenario().with_({"months": 24, "rooms.track2": {"experts": 9}}), repetitions=60, seed=3)
    assert found.tracks[:2] == real.tracks[:2]
    assert found.tracks[2] != real.tracks[2]


def test_official_rooms_act_on_what_they_reach(real):
    first = real.tracks[0]
    assert first.means["uptake"].estimate == first.means["breakthroughs"].estimate


def test_progress_names_the_tracks():
    said = []
    compare(scenario().with_({"months": 6}), repetitions=2, progress=said.append)
    assert said == ["Track 1", "Track 1.5", "Track 2"]


def test_comparison_of_made_up_cases_orders_tracks_as_given():
    assert [result.track for result in comparison((1, 0.5), (1, 0.5), tracks=("track2", "track1")).tracks] == [
        "track2",
        "track1",
    ]


def test_a_case_is_compared_in_the_room_that_its_record_speaks_of():
    oslo = load("oslo-1993")
    assert compare(oslo, repetitions=20) == compare(oslo, repetitions=20, forum="norway")
    assert compare(oslo, repetitions=20) != compare(oslo, repetitions=20, forum=ALL_FORUMS)
