"""Candour: falls with encroachment, never below that of an official; a safe room and trust stand in for each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.candour import Candour, candid, confidence, facilitation, frankness, openness, safety
from sim.rules.encroachment import Encroachment, selfcensored
from sim.rules.roles import EXPERT, FORMER, OFFICIAL

from .strategies import ROLE, ROUNDING, SHARE, chapter, ordered

CANDOUR = chapter(Candour)


@given(CANDOUR, ROLE)
def test_openness_is_that_of_the_capacity(candour: Candour, role: int) -> None:
    assert openness(candour, role, True) == candour.official
    assert openness(candour, role, False) == (candour.private, candour.former, candour.expert)[role]


def test_capacities_open_up_in_the_order_of_the_sources() -> None:
    candour = Candour()
    capacities = [openness(candour, OFFICIAL, True), *(openness(candour, role, False) for role in range(3))]
    assert capacities == sorted(capacities)
    assert capacities[-1] / capacities[0] < 3.02  # Druckman (1994): modest; at most about three


@given(CANDOUR, SHARE, ordered(SHARE))
def test_frankness_falls_with_self_censorship_and_not_below_the_official(
    candour: Candour, open_to: float, censored: tuple[float, float]
) -> None:
    freer, tamer = (frankness(candour, open_to, each) for each in censored)
    assert min(open_to, candour.official) - ROUNDING <= tamer <= freer <= open_to


@given(CANDOUR, SHARE)
def test_none_and_full_self_censorship(candour: Candour, open_to: float) -> None:
    assert frankness(candour, open_to, 0.0) == open_to
    assert frankness(candour, open_to, 1.0) == pytest.approx(min(open_to, candour.official), abs=ROUNDING)


@given(CANDOUR, SHARE)
def test_official_has_no_extra_openness_to_lose(candour: Candour, censored: float) -> None:
    assert frankness(candour, openness(candour, OFFICIAL, True), censored) == candour.official


@given(CANDOUR, chapter(Encroachment), ROLE, SHARE, ordered(SHARE))
def test_frankness_falls_with_encroachment(
    candour: Candour, encroachment: Encroachment, role: int, exposed: float, levels: tuple[float, float]
) -> None:
    open_to = openness(candour, role, False)
    freer, tamer = (frankness(candour, open_to, selfcensored(encroachment, level, exposed)) for level in levels)
    assert tamer <= freer


@given(CANDOUR, st.sampled_from((FORMER, EXPERT)), SHARE)
def test_full_encroachment_makes_everyone_talk_like_an_official(candour: Candour, role: int, exposed: float) -> None:
    censored = selfcensored(Encroachment(selfcensorship=1.0), 1.0, exposed)
    open_to = openness(candour, role, False)
    least = min(open_to, candour.official)
    assert frankness(candour, open_to, censored) == pytest.approx(least, abs=ROUNDING)


@given(SHARE, ordered(SHARE), ordered(SHARE))
def test_facilitation_falls_with_a_mandate_from_encroaching_governments(
    skill: float, mandates: tuple[float, float], levels: tuple[float, float]
) -> None:
    best = facilitation(skill, mandates[0], levels[0])
    assert 0.0 <= facilitation(skill, mandates[1], levels[0]) <= best <= skill
    assert 0.0 <= facilitation(skill, mandates[0], levels[1]) <= best
    assert facilitation(skill, 0.0, levels[0]) == facilitation(skill, mandates[0], 0.0) == skill


@given(SHARE, ordered(SHARE))
def test_confidence_rises_with_the_share_held_in_person(confidentiality: float, in_person: tuple[float, float]) -> None:
    less, more = (confidence(confidentiality, each) for each in in_person)
    assert less <= more + ROUNDING
    assert 0.8 * confidentiality - ROUNDING <= less
    assert more <= confidentiality
    assert confidence(confidentiality, 1.0) == confidentiality


@given(CANDOUR, ordered(SHARE), ordered(SHARE))
def test_safety_rises_with_confidence_and_facilitation(
    candour: Candour, confidences: tuple[float, float], facilitations: tuple[float, float]
) -> None:
    least = safety(candour, confidences[0], facilitations[0])
    assert least <= safety(candour, confidences[1], facilitations[0]) <= confidences[1]
    assert least <= safety(candour, confidences[0], facilitations[1]) <= confidences[0]


@given(chapter(Candour, safety_floor=0.0), chapter(Candour, safety_floor=1.0), SHARE, SHARE)
def test_safety_without_and_with_a_full_floor(none: Candour, full: Candour, sure: float, skill: float) -> None:
    assert safety(none, sure, skill) == sure * skill
    assert safety(full, sure, skill) == sure


@given(ordered(SHARE), ordered(SHARE), ordered(SHARE))
def test_candour_rises_with_frankness_safety_and_trust(
    frank: tuple[float, float], safe: tuple[float, float], trust: tuple[float, float]
) -> None:
    least = candid(frank[0], safe[0], trust[0])
    assert 0.0 <= least <= frank[0]
    assert least <= candid(frank[1], safe[0], trust[0])
    assert least <= candid(frank[0], safe[1], trust[0])
    assert least <= candid(frank[0], safe[0], trust[1])


@given(SHARE, SHARE, SHARE)
def test_trust_and_safety_are_substitutes(frank: float, safe: float, trust: float) -> None:
    assert candid(frank, safe, trust) == candid(frank, trust, safe)
    assert candid(frank, 1.0, trust) == candid(frank, safe, 1.0) == frank
    assert candid(frank, 0.0, 0.0) == 0.0
    assert candid(1.0, 0.0, trust) == pytest.approx(trust, abs=ROUNDING)


def test_a_former_official_in_a_hybrid_meeting_by_hand() -> None:
    candour = Candour(official=0.25, former=0.75, safety_floor=0.5)
    frank = frankness(candour, openness(candour, FORMER, False), 0.5)
    sure = confidence(0.5, 0.5)
    skill = facilitation(0.8, 0.5, 0.5)
    safe = safety(candour, sure, skill)
    assert (frank, sure, skill, safe) == pytest.approx((0.5, 0.45, 0.6, 0.36), abs=ROUNDING)
    assert candid(frank, safe, 0.25) == pytest.approx(0.26, abs=ROUNDING)
