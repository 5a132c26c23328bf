"""Candour: falls with encroachment, never below that of an official; a safe room and trust stand in for each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.candour import (
    Candour,
    candid,
    confidence,
    facilitation,
    frankness,
    official_openness,
    openness,
    safety,
)
from sim.rules.encroachment import Encroachment, selfcensored
from sim.rules.roles import FORMER, OFFICIAL

from .strategies import ROLE, ROUNDING, SHARE, between, chapter, ordered

CANDOUR = chapter(Candour)


@given(CANDOUR)
def test_a_closed_government_takes_from_its_officials_all_but_their_share(candour: Candour) -> None:
    willing, closed = (official_openness(candour, each) for each in (True, False))
    assert willing == candour.official
    assert 0.0 <= closed <= willing
    assert closed == pytest.approx(candour.closed * candour.official, abs=ROUNDING)
    assert official_openness(candour._replace(closed=0.0), False) == 0.0
    assert official_openness(candour._replace(closed=1.0), False) == willing


@given(CANDOUR, ordered(SHARE), ordered(between(0.1, 0.5)), st.booleans())
def test_official_openness_rises_with_what_office_and_a_closed_government_leave(
    candour: Candour, closed: tuple[float, float], official: tuple[float, float], willing: bool
) -> None:
    least = official_openness(candour._replace(closed=closed[0], official=official[0]), willing)
    assert least <= official_openness(candour._replace(closed=closed[1], official=official[0]), willing)
    assert least <= official_openness(candour._replace(closed=closed[0], official=official[1]), willing)


@given(CANDOUR, ROLE, SHARE)
def test_openness_is_that_of_the_capacity(candour: Candour, role: int, allowed: float) -> None:
    assert openness(candour, role, True, allowed) == allowed
    assert openness(candour, role, False, allowed) == (candour.private, candour.former, candour.expert)[role]


def test_capacities_open_up_in_the_order_of_the_sources() -> None:
    """While governments are open; in a closed one's service an official says nothing candid."""
    candour = Candour()
    allowed = official_openness(candour, True)
    capacities = [
        openness(candour, OFFICIAL, True, allowed),
        *(openness(candour, role, False, allowed) for role in range(3)),
    ]
    assert official_openness(candour, False) == 0.0
    assert capacities == sorted(capacities)
    assert capacities[-1] / capacities[0] < 3.02  # Druckman (1994): modest; at most about three


@given(SHARE, ordered(SHARE), SHARE)
def test_frankness_falls_with_self_censorship_and_not_below_the_official(
    open_to: float, censored: tuple[float, float], allowed: float
) -> None:
    freer, tamer = (frankness(open_to, each, allowed) for each in censored)
    assert min(open_to, allowed) - ROUNDING <= tamer <= freer <= open_to


@given(SHARE, SHARE, ordered(SHARE))
def test_frankness_rises_with_what_an_official_may_say(
    open_to: float, censored: float, allowed: tuple[float, float]
) -> None:
    tamer, freer = (frankness(open_to, censored, each) for each in allowed)
    assert tamer <= freer <= open_to


@given(SHARE, SHARE)
def test_none_and_full_self_censorship(open_to: float, allowed: float) -> None:
    assert frankness(open_to, 0.0, allowed) == open_to
    assert frankness(open_to, 1.0, allowed) == pytest.approx(min(open_to, allowed), abs=ROUNDING)


@given(CANDOUR, st.booleans(), SHARE)
def test_official_has_no_extra_openness_to_lose(candour: Candour, willing: bool, censored: float) -> None:
    allowed = official_openness(candour, willing)
    assert frankness(openness(candour, OFFICIAL, True, allowed), censored, allowed) == allowed


@given(CANDOUR, chapter(Encroachment), ROLE, SHARE, ordered(SHARE), SHARE)
def test_frankness_falls_with_encroachment(
    candour: Candour,
    encroachment: Encroachment,
    role: int,
    exposed: float,
    levels: tuple[float, float],
    allowed: float,
) -> None:
    open_to = openness(candour, role, False, allowed)
    freer, tamer = (frankness(open_to, selfcensored(encroachment, level, exposed), allowed) for level in levels)
    assert tamer <= freer


@given(CANDOUR, ROLE, SHARE, st.booleans())
def test_full_encroachment_makes_everyone_talk_like_an_official_of_its_government(
    candour: Candour, role: int, exposed: float, willing: bool
) -> None:
    """Of an open one or of a closed one: where officials say nothing candid, nobody does."""
    censored = selfcensored(Encroachment(selfcensorship=1.0), 1.0, exposed)
    allowed = official_openness(candour, willing)
    open_to = openness(candour, role, False, allowed)
    assert frankness(open_to, censored, allowed) == pytest.approx(min(open_to, allowed), abs=ROUNDING)


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
    allowed = official_openness(candour, True)
    frank = frankness(openness(candour, FORMER, False, allowed), 0.5, allowed)
    sure = confidence(0.5, 0.5)
    skill = facilitation(0.8, 0.5, 0.5)
    safe = safety(candour, sure, skill)
    assert (frank, sure, skill, safe) == pytest.approx((0.5, 0.45, 0.6, 0.36), abs=ROUNDING)
    assert candid(frank, safe, 0.25) == pytest.approx(0.26, abs=ROUNDING)


def test_the_same_former_official_while_its_government_is_closed_by_hand() -> None:
    candour = Candour(official=0.25, closed=0.4, former=0.75)
    allowed = official_openness(candour, False)  # a quarter of 2/5
    assert allowed == pytest.approx(0.1, abs=ROUNDING)
    frank = frankness(openness(candour, FORMER, False, allowed), 0.5, allowed)  # half of the way from .75 to .1
    assert frank == pytest.approx(0.425, abs=ROUNDING)
    assert candid(frank, 0.36, 0.25) == pytest.approx(0.221, abs=ROUNDING)  # .425 x (1 - .64 x .75)
