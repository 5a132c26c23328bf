"""Trust: rises with good evidence, falls with bad; what is bad heals, a scar does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.trust import Trust, contact, fade, image, trust

from .strategies import EVIDENCE, ROUNDING, SHARE, chapter, ordered

TRUST = chapter(Trust)


@given(TRUST, SHARE, EVIDENCE, EVIDENCE, EVIDENCE)
def test_trust_is_a_share(chapter: Trust, prior: float, good: float, bad: float, scar: float) -> None:
    assert 0.0 <= trust(chapter, prior, good, bad, scar) <= 1.0


@given(TRUST, SHARE, ordered(EVIDENCE), EVIDENCE, EVIDENCE)
def test_trust_rises_with_good_evidence(
    chapter: Trust, prior: float, good: tuple[float, float], bad: float, scar: float
) -> None:
    less, more = (trust(chapter, prior, each, bad, scar) for each in good)
    assert less <= more + ROUNDING
    if good[1] - good[0] > 0.1 and bad > 0.1:
        assert less < more


@given(TRUST, SHARE, EVIDENCE, ordered(EVIDENCE), EVIDENCE)
def test_trust_falls_with_bad_evidence_and_with_scars(
    chapter: Trust, prior: float, good: float, bad: tuple[float, float], other: float
) -> None:
    assert trust(chapter, prior, good, bad[1], other) <= trust(chapter, prior, good, bad[0], other)
    assert trust(chapter, prior, good, other, bad[1]) <= trust(chapter, prior, good, other, bad[0])
    if bad[1] - bad[0] > 0.1 and good > 0.1:
        assert trust(chapter, prior, good, bad[1], other) < trust(chapter, prior, good, bad[0], other)
        assert trust(chapter, prior, good, other, bad[1]) < trust(chapter, prior, good, other, bad[0])


@given(TRUST, ordered(SHARE), EVIDENCE, EVIDENCE)
def test_trust_rises_with_the_prior(chapter: Trust, priors: tuple[float, float], good: float, bad: float) -> None:
    assert trust(chapter, priors[0], good, bad, 0.0) <= trust(chapter, priors[1], good, bad, 0.0)


@given(TRUST, SHARE)
def test_without_evidence_trust_is_the_prior(chapter: Trust, prior: float) -> None:
    assert trust(chapter, prior, 0.0, 0.0, 0.0) == pytest.approx(prior, abs=ROUNDING)


@given(ordered(st.floats(2, 20)), SHARE, EVIDENCE, EVIDENCE)
def test_a_strong_prior_filters_evidence(strengths: tuple[float, float], prior: float, good: float, bad: float) -> None:
    open_minded, stubborn = (abs(trust(Trust(strength=each), prior, good, bad, 0.0) - prior) for each in strengths)
    assert stubborn <= open_minded + ROUNDING


@given(TRUST, SHARE, EVIDENCE)
def test_what_is_bad_heals_and_a_scar_does_not(chapter: Trust, prior: float, evidence: float) -> None:
    healed, scarred = (
        trust(chapter, prior, 0.0, fade(chapter, evidence), 0.0),
        trust(chapter, prior, 0.0, 0.0, evidence),
    )
    assert trust(chapter, prior, 0.0, evidence, 0.0) == scarred  # at first they weigh the same
    assert scarred <= healed <= prior + ROUNDING


@given(TRUST, ordered(EVIDENCE))
def test_evidence_fades_and_keeps_its_order(chapter: Trust, evidence: tuple[float, float]) -> None:
    less, more = (fade(chapter, each) for each in evidence)
    assert 0.0 <= less <= more <= evidence[1]
    assert more == pytest.approx(chapter.forgetting * evidence[1])
    assert fade(Trust(forgetting=1.0), evidence[1]) == evidence[1]


@given(TRUST, ordered(SHARE))
def test_contact_rises_with_the_share_held_in_person(chapter: Trust, in_person: tuple[float, float]) -> None:
    less, more = (contact(chapter, each) for each in in_person)
    assert chapter.remote - ROUNDING <= less <= more + ROUNDING
    assert more <= 1.0
    assert contact(chapter, 0.0) == chapter.remote
    assert contact(chapter, 1.0) == 1.0


@given(TRUST, SHARE, SHARE)
def test_image_moves_towards_the_members_trust(chapter: Trust, held: float, mean: float) -> None:
    later = image(chapter, held, mean)
    assert 0.0 <= later <= 1.0
    assert min(held, mean) - ROUNDING <= later <= max(held, mean) + ROUNDING
    assert abs(later - held) == pytest.approx(chapter.generalisation * abs(mean - held), abs=ROUNDING)
    assert image(chapter, held, held) == held


@given(chapter(Trust, generalisation=0.0), SHARE, SHARE)
def test_image_stays_without_generalisation(chapter: Trust, held: float, mean: float) -> None:
    assert image(chapter, held, mean) == held


def test_a_breach_after_three_candid_turns_by_hand() -> None:
    chapter = Trust(strength=4.0, forgetting=0.9, breach=3.0)
    assert trust(chapter, 0.25, 3.0, 0.0, 0.0) == pytest.approx(4 / 7)
    assert trust(chapter, 0.25, 3.0, chapter.breach, 0.0) == 0.4
    good, bad = fade(chapter, 3.0), fade(chapter, chapter.breach)
    assert trust(chapter, 0.25, good, bad, 0.0) == pytest.approx(3.7 / 9.4)
