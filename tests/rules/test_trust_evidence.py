"""Increments of evidence: what a turn, a breakthrough, a refusal, a leak and a publication add and take away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.trust import (
    Trust,
    blame,
    breach,
    candour_heard,
    contact,
    repaired,
    success,
    talking_point_heard,
    trust,
    wound,
)

from .strategies import EVIDENCE, ROUNDING, SHARE, chapter, ordered, parameter

TRUST = chapter(Trust)


@given(TRUST, ordered(SHARE))
def test_a_turn_gives_good_evidence_or_bad_and_more_of_it_in_person(
    chapter: Trust, contacts: tuple[float, float]
) -> None:
    for heard, weight, candid in ((candour_heard, chapter.good, 1.0), (talking_point_heard, chapter.bad, 0.0)):
        less, more = (heard(chapter, candid, each) for each in contacts)
        assert 0.0 <= less <= more <= weight
        assert heard(chapter, candid, 1.0) == weight
        assert heard(chapter, candid, 0.0) == heard(chapter, 1.0 - candid, contacts[1]) == 0.0


@given(TRUST, ordered(EVIDENCE), ordered(SHARE))
def test_a_candid_turn_takes_its_share_of_the_bad_and_a_talking_point_none(
    chapter: Trust, evidence: tuple[float, float], contacts: tuple[float, float]
) -> None:
    kept = repaired(chapter, evidence[1], 1.0, contacts[1])
    assert 0.0 <= kept <= repaired(chapter, evidence[1], 1.0, contacts[0]) <= evidence[1]
    assert repaired(chapter, evidence[0], 1.0, contacts[1]) <= kept
    assert kept == pytest.approx(evidence[1] * (1.0 - chapter.repair * contacts[1]), abs=1e-12)
    assert repaired(chapter, evidence[1], 0.0, contacts[1]) == evidence[1]
    assert repaired(chapter, evidence[1], 1.0, 0.0) == evidence[1]


@given(ordered(SHARE), EVIDENCE, SHARE)
def test_repair_without_effect_and_at_its_fullest(repairs: tuple[float, float], evidence: float, met: float) -> None:
    slow, quick = (repaired(Trust(repair=each), evidence, 1.0, met) for each in repairs)
    assert quick <= slow
    assert repaired(Trust(repair=0.0), evidence, 1.0, met) == evidence
    assert repaired(Trust(repair=1.0), evidence, 1.0, 1.0) == 0.0


@given(TRUST, SHARE, EVIDENCE, EVIDENCE, EVIDENCE, SHARE)
def test_a_candid_turn_never_costs_trust_and_a_talking_point_never_earns_it(
    chapter: Trust, prior: float, good: float, bad: float, scar: float, met: float
) -> None:
    """The three increments of a turn together, as the pages apply them."""
    before = trust(chapter, prior, good, bad, scar)
    after = {}
    for candid in (1.0, 0.0):
        more = good + candour_heard(chapter, candid, met)
        left = repaired(chapter, bad, candid, met) + talking_point_heard(chapter, candid, met)
        after[candid] = trust(chapter, prior, more, left, scar)
    assert after[0.0] <= before + ROUNDING
    assert before <= after[1.0] + ROUNDING


@given(TRUST, SHARE, EVIDENCE, st.integers(1, 60))
def test_candour_repairs_what_was_bad_and_never_a_scar(
    chapter: Trust, prior: float, evidence: float, turns: int
) -> None:
    """Without the good that those turns bring: what was bad is healed towards the prior, what is a scar stays."""
    bad = evidence
    for _ in range(turns):
        bad = repaired(chapter, bad, 1.0, 1.0)
    assert bad == pytest.approx(evidence * (1.0 - chapter.repair) ** turns, abs=1e-11)
    healed, scarred = trust(chapter, prior, 0.0, bad, 0.0), trust(chapter, prior, 0.0, 0.0, evidence)
    assert scarred <= healed <= prior + ROUNDING


@given(TRUST, ordered(parameter("trust.ratio")), ordered(parameter("trust.breach")), ordered(SHARE))
def test_a_breakthrough_weighs_less_than_a_breach_by_the_ratio(
    chapter: Trust, ratios: tuple[float, float], breaches: tuple[float, float], contacts: tuple[float, float]
) -> None:
    least = success(chapter._replace(breach=breaches[0], ratio=ratios[1]), contacts[0])
    assert 0.0 <= least <= success(chapter._replace(breach=breaches[0], ratio=ratios[0]), contacts[0])
    assert least <= success(chapter._replace(breach=breaches[1], ratio=ratios[1]), contacts[0])
    assert least <= success(chapter._replace(breach=breaches[0], ratio=ratios[1]), contacts[1])
    assert chapter.ratio * success(chapter, 1.0) == pytest.approx(breach(chapter), abs=1e-14)
    assert success(chapter, 1.0) < breach(chapter)  # Slovic (1993): easier to destroy than to create
    assert success(chapter, 0.0) == 0.0


@given(TRUST)
def test_breach_blame_and_wound_weigh_what_their_parameters_say(chapter: Trust) -> None:
    """Whatever the contact: they reach everybody who sits there, met or not."""
    assert (breach(chapter), blame(chapter), wound(chapter)) == (chapter.breach, chapter.leak, chapter.scar)


def test_a_leak_a_breakthrough_and_two_turns_by_hand() -> None:
    """Half at a distance of weight .6: contact .8."""
    chapter = Trust(strength=4.0, good=1.0, bad=0.5, breach=3.0, ratio=2.0, leak=2.0, repair=0.25, remote=0.6)
    met = contact(chapter, 0.5)
    good, bad = success(chapter, met), blame(chapter)  # 3 / 2 x .8 and 2
    assert (met, good, bad) == pytest.approx((0.8, 1.2, 2.0), abs=ROUNDING)
    good += candour_heard(chapter, 1.0, met)
    bad = repaired(chapter, bad, 1.0, met) + talking_point_heard(chapter, 1.0, met)  # four fifths of 2 are left
    assert (good, bad) == pytest.approx((2.0, 1.6), abs=1e-14)
    good += candour_heard(chapter, 0.0, met)
    bad = repaired(chapter, bad, 0.0, met) + talking_point_heard(chapter, 0.0, met)
    assert (good, bad) == pytest.approx((2.0, 2.0), abs=1e-14)
    assert trust(chapter, 0.5, good, bad, 0.0) == pytest.approx(0.5, abs=ROUNDING)
    assert trust(chapter, 0.5, good, bad, wound(chapter._replace(scar=2.0))) == pytest.approx(0.4, abs=ROUNDING)
