"""Publicity: what is confidential leaks less, and what is public never becomes secret again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.candour import confidence
from sim.rules.publicity import Publicity, aired, leaks

from .strategies import ROUNDING, SHARE, chapter, ordered

PUBLICITY = chapter(Publicity)


@given(PUBLICITY, ordered(SHARE))
def test_leaks_fall_with_confidence_to_nothing(publicity: Publicity, confidences: tuple[float, float]) -> None:
    open_room, closed_room = (leaks(publicity, each) for each in confidences)
    assert 0.0 <= closed_room <= open_room <= publicity.leak
    assert leaks(publicity, 0.0) == publicity.leak
    assert leaks(publicity, 1.0) == 0.0


@given(PUBLICITY, SHARE)
def test_meeting_at_a_distance_never_leaks_less(publicity: Publicity, confidentiality: float) -> None:
    assert leaks(publicity, confidence(confidentiality, 0.0)) >= leaks(publicity, confidence(confidentiality, 1.0))


@given(ordered(SHARE), ordered(SHARE))
def test_a_public_channel_only_adds_publicity(public: tuple[float, float], reach: tuple[float, float]) -> None:
    later = aired(public[0], reach[0])
    assert public[0] <= later <= 1.0
    assert later <= aired(public[1], reach[0]) + ROUNDING
    assert later <= aired(public[0], reach[1])


@given(SHARE)
def test_a_channel_without_reach_and_with_full_reach(share: float) -> None:
    assert aired(share, 0.0) == share
    assert aired(share, 1.0) == pytest.approx(1.0, abs=ROUNDING)
    assert aired(0.0, share) == share


@given(SHARE, st.integers(1, 24))
def test_what_is_secret_halves_every_month_with_a_reach_of_one_half(public: float, months: int) -> None:
    later = public
    for _ in range(months):
        later = aired(later, 0.5)
    assert 1.0 - later == pytest.approx((1.0 - public) * 0.5**months, abs=1e-14)


def test_a_year_of_leaks_by_hand() -> None:
    publicity = Publicity(leak=0.5)
    assert leaks(publicity, confidence(0.75, 1.0)) == 0.125
    assert leaks(publicity, confidence(0.75, 0.0)) == pytest.approx(0.2, abs=ROUNDING)
