"""Understanding: candid words never mislead, and are believed as far as the speaker is trusted."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sim.rules.understanding import Understanding, belief, credence, learn, noted, to_one

from .strategies import ROUNDING, SHARE, between, chapter, interests, ordered

UNDERSTANDING = chapter(Understanding)


@given(SHARE, SHARE, SHARE)
def test_belief_lies_between_the_truth_and_the_mirror(truth: float, own: float, misreading: float) -> None:
    believed = belief(truth, own, misreading)
    assert 0.0 <= believed <= 1.0
    assert min(truth, own) - ROUNDING <= believed <= max(truth, own) + ROUNDING
    assert belief(truth, own, 0.0) == truth
    assert belief(truth, own, 1.0) == pytest.approx(own, abs=ROUNDING)
    assert belief(own, own, misreading) == own


@given(SHARE, SHARE, ordered(SHARE))
def test_less_misreading_is_nearer_to_the_truth(truth: float, own: float, misreading: tuple[float, float]) -> None:
    better, worse = (abs(belief(truth, own, each) - truth) for each in misreading)
    assert better <= worse + ROUNDING


@given(st.data(), SHARE)
def test_an_even_misreading_keeps_the_sum_of_interests(data: st.DataObject, misreading: float) -> None:
    theirs, ours = data.draw(interests(4)), data.draw(interests(4))
    believed = [belief(truth, own, misreading) for truth, own in zip(theirs, ours, strict=True)]
    assert sum(believed) == pytest.approx(1.0)


@given(UNDERSTANDING, ordered(SHARE))
def test_credence_rises_with_trust_from_its_floor(chapter: Understanding, trust: tuple[float, float]) -> None:
    less, more = (credence(chapter, each) for each in trust)
    assert chapter.credence_floor <= less <= more <= 1.0
    assert credence(chapter, 0.0) == chapter.credence_floor
    assert credence(chapter, 1.0) == pytest.approx(1.0, abs=ROUNDING)


@given(SHARE)
def test_credence_without_and_with_a_full_floor(trust: float) -> None:
    assert credence(Understanding(credence_floor=0.0), trust) == trust
    assert credence(Understanding(credence_floor=1.0), trust) == 1.0


@given(UNDERSTANDING, SHARE, SHARE, SHARE)
def test_learning_never_increases_misreading(
    chapter: Understanding, misreading: float, believed: float, contact: float
) -> None:
    later = learn(chapter, misreading, believed, contact)
    assert (1.0 - chapter.learning) * misreading - ROUNDING <= later <= misreading
    assert later >= 0.0


@given(UNDERSTANDING, SHARE, ordered(SHARE), ordered(SHARE))
def test_one_learns_more_from_whom_one_believes_and_meets(
    chapter: Understanding, misreading: float, believed: tuple[float, float], contact: tuple[float, float]
) -> None:
    least = learn(chapter, misreading, believed[0], contact[0])
    assert learn(chapter, misreading, believed[1], contact[0]) <= least
    assert learn(chapter, misreading, believed[0], contact[1]) <= least


@given(UNDERSTANDING, ordered(SHARE), SHARE, SHARE)
def test_who_misread_more_still_misreads_more(
    chapter: Understanding, misreading: tuple[float, float], believed: float, contact: float
) -> None:
    better, worse = (learn(chapter, each, believed, contact) for each in misreading)
    assert better <= worse


@given(UNDERSTANDING, SHARE, SHARE)
def test_nothing_is_learnt_from_words_that_are_not_believed_or_heard(
    chapter: Understanding, misreading: float, share: float
) -> None:
    assert learn(chapter, misreading, 0.0, share) == misreading
    assert learn(chapter, misreading, share, 0.0) == misreading
    assert learn(Understanding(learning=0.0), misreading, share, share) == misreading
    assert learn(chapter, 0.0, share, share) == 0.0


@given(UNDERSTANDING, ordered(SHARE), ordered(SHARE), ordered(SHARE))
def test_notes_leave_less_the_more_is_believed_met_and_noted_before(
    chapter: Understanding, notes: tuple[float, float], believed: tuple[float, float], contact: tuple[float, float]
) -> None:
    most = noted(chapter, notes[1], believed[0], contact[0])
    assert 0.0 <= most <= notes[1]
    assert noted(chapter, notes[0], believed[0], contact[0]) <= most
    assert noted(chapter, notes[1], believed[1], contact[0]) <= most
    assert noted(chapter, notes[1], believed[0], contact[1]) <= most


@given(ordered(SHARE), SHARE, SHARE, SHARE)
def test_the_more_is_shared_the_less_is_left_and_never_less_than_to_the_listener(
    shares: tuple[float, float], notes: float, believed: float, contact: float
) -> None:
    """What all are told is at most what the one who listened learnt."""
    secretive, open_book = (noted(Understanding(shared=each), notes, believed, contact) for each in shares)
    assert open_book <= secretive
    assert learn(Understanding(), notes, believed, contact) <= open_book + ROUNDING
    assert noted(Understanding(shared=0.0), notes, believed, contact) == notes
    full = noted(Understanding(shared=1.0), notes, believed, contact)
    assert full == pytest.approx(learn(Understanding(), notes, believed, contact), abs=ROUNDING)


@given(UNDERSTANDING, SHARE, SHARE)
def test_nothing_is_noted_of_words_that_are_not_believed_or_heard(
    chapter: Understanding, notes: float, share: float
) -> None:
    assert noted(chapter, notes, 0.0, share) == noted(chapter, notes, share, 0.0) == notes
    assert noted(chapter._replace(learning=0.0), notes, share, share) == notes


@given(between(1e-3, 2))
def test_what_is_scaled_to_one_sums_to_one(total: float) -> None:
    assert total * to_one(total) == pytest.approx(1.0, abs=ROUNDING)
    assert to_one(1.0) == 1.0


@given(st.data(), st.integers(2, 8))
def test_uneven_beliefs_are_scaled_to_weights_in_the_same_proportions(data: st.DataObject, issues: int) -> None:
    theirs, ours = data.draw(interests(issues)), data.draw(interests(issues))
    misread = data.draw(st.lists(SHARE, min_size=issues, max_size=issues))
    believed = [belief(*each) for each in zip(theirs, ours, misread, strict=True)]
    assume(sum(believed) > 1e-3)  # the model's weights are all above nothing, and so are their sums
    scaled = [weight * to_one(sum(believed)) for weight in believed]
    assert sum(scaled) == pytest.approx(1.0)
    assert [each * sum(believed) for each in scaled] == pytest.approx(believed, abs=ROUNDING)


def test_a_delegation_compares_notes_by_hand() -> None:
    """Two members each hear a candid turn on the issue, the second at half the contact; a third hears nobody."""
    chapter = Understanding(learning=0.5, shared=0.4)
    notes = noted(chapter, noted(chapter, 1.0, 0.75, 1.0), 0.75, 0.5)  # .85 x .925
    assert notes == pytest.approx(0.78625, abs=ROUNDING)
    assert 0.8 * notes == pytest.approx(0.629, abs=ROUNDING)  # the third's misreading of .8
    assert learn(chapter, 0.8, 0.75, 1.0) * notes == pytest.approx(0.393125, abs=ROUNDING)  # .5 x .78625


def test_two_candid_turns_by_hand() -> None:
    chapter = Understanding(learning=0.5, credence_floor=0.5)
    believed = credence(chapter, 0.5)  # 3/4
    once = learn(chapter, 0.8, believed, 1.0)  # 0.8 x 5/8
    twice = learn(chapter, once, believed, 0.5)  # 0.5 x 13/16
    assert (once, twice) == pytest.approx((0.5, 0.40625), abs=ROUNDING)
    assert belief(0.2, 0.6, once) == pytest.approx(0.4, abs=ROUNDING)
