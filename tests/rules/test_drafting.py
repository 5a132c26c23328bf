"""Drafting: weights stay weights, shares sum to one, and the bar falls with frankness and trust."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.drafting import (
    SLACK,
    Drafting,
    believed_red_line,
    claimed,
    integrative_skill,
    interest,
    needed,
    sharpen,
    threshold,
    worth,
)

from .strategies import DRAW, PARTIES, RED_LINE, ROLE, ROUNDING, SHARE, between, chapter, interests, ordered, parameter

DRAFTING = chapter(Drafting)
WISHES = st.lists(between(1e-6, 4), min_size=1, max_size=4)
CLAIM = between(1, 4)
SEATS = st.integers(1, 40)
QUORUM = parameter("forum.quorum")


def sharpened(weights: list[float], amount: float) -> list[float]:
    """All of a side's weights, sharpened."""
    squares = 0.0
    for weight in weights:
        squares += weight * weight
    return [sharpen(weight, squares, amount) for weight in weights]


@given(interests())
def test_interests_sum_to_one_and_none_is_nothing(spacings: list[float]) -> None:
    weights = [interest(spacing, len(spacings)) for spacing in spacings]
    assert min(weights) > 0.0
    assert sum(weights) == pytest.approx(1.0, abs=1e-14)
    assert weights == pytest.approx(spacings, abs=1e-8)  # the least that is added is seen nowhere else


@given(interests(), SHARE)
def test_sharpening_keeps_the_sum_and_the_order(weights: list[float], amount: float) -> None:
    sharper = sharpened(weights, amount)
    assert min(sharper) >= 0.0
    assert sum(sharper) == pytest.approx(1.0, abs=1e-14)
    ranked = [after for _, after in sorted(zip(weights, sharper, strict=True))]
    assert all(less <= more + ROUNDING for less, more in pairwise(ranked))


@given(interests(), ordered(SHARE))
def test_sharpening_gives_more_to_what_matters_most(weights: list[float], amounts: tuple[float, float]) -> None:
    assert max(sharpened(weights, amounts[0])) <= max(sharpened(weights, amounts[1])) + ROUNDING
    assert sharpened(weights, 0.0) == weights


def test_even_and_empty_interests_are_not_sharpened() -> None:
    assert sharpened([0.25] * 4, 1.0) == [0.25] * 4
    assert sharpened([0.0, 0.0], 0.5) == [0.0, 0.0]


@given(DRAFTING, ROLE, ordered(SHARE))
def test_facilitation_closes_at_most_half_of_the_gap_to_full_skill(
    drafting: Drafting, role: int, facilitations: tuple[float, float]
) -> None:
    own = (drafting.skill_official, drafting.skill_former, drafting.skill_expert)[role]
    less, more = (integrative_skill(drafting, role, each) for each in facilitations)
    assert own <= less <= more <= 0.5 + 0.5 * own + ROUNDING
    assert integrative_skill(drafting, role, 0.0) == own
    assert integrative_skill(drafting, role, 1.0) == pytest.approx(0.5 + 0.5 * own, abs=ROUNDING)


@given(between(1e-6, 4), WISHES, CLAIM)
def test_claimed_shares_of_all_sides_sum_to_one(own: float, wishes: list[float], claim: float) -> None:
    shares = [claimed(own, sum(wishes), claim)]
    shares += [claimed(wish, claim * own + sum(wishes) - wish, 1.0) for wish in wishes]
    assert min(shares) >= 0.0
    assert max(shares) <= 1.0
    assert sum(shares) == pytest.approx(1.0)


@given(between(0, 4), ordered(between(1e-6, 16)), ordered(CLAIM))
def test_share_rises_with_the_claim_and_falls_with_the_wishes_of_others(
    own: float, others: tuple[float, float], claims: tuple[float, float]
) -> None:
    modest = claimed(own, others[0], claims[0])
    assert modest <= claimed(own, others[0], claims[1]) + ROUNDING
    assert modest >= claimed(own, others[1], claims[0])
    assert claimed(own, own, 1.0) == 0.5
    assert claimed(0.0, others[0], claims[0]) == 0.0
    assert claimed(others[0], 0.0, claims[0]) == 1.0


@given(interests(), PARTIES)
def test_equal_split_is_worth_one_half_and_everything_half_the_parties(weights: list[float], parties: int) -> None:
    assert worth(sum(weight / parties for weight in weights), parties) == pytest.approx(0.5)
    assert worth(1.0, parties) == 0.5 * parties
    assert worth(0.0, parties) == 0.0


@given(DRAFTING, RED_LINE, ROLE, DRAW, DRAW)
def test_error_about_the_red_line_is_at_most_that_of_the_role(
    drafting: Drafting, line: float, role: int, own: float, common: float
) -> None:
    halfwidth = (drafting.home_error_official, drafting.home_error_former, drafting.home_error_expert)[role]
    error = believed_red_line(drafting, line, role, own, common) - line
    mirrored = believed_red_line(drafting, line, role, 1.0 - own, 1.0 - common) - line
    assert abs(error) <= halfwidth + ROUNDING
    assert mirrored == pytest.approx(-error, abs=ROUNDING)  # too soft as often as too hard
    assert believed_red_line(drafting, line, role, 0.5, 0.5) == line
    assert believed_red_line(drafting, line, role, 0.0, 0.0) == pytest.approx(line - halfwidth, abs=ROUNDING)


@given(DRAFTING, RED_LINE, ROLE, ordered(DRAW), ordered(DRAW))
def test_believed_red_line_rises_with_both_draws(
    drafting: Drafting, line: float, role: int, own: tuple[float, float], common: tuple[float, float]
) -> None:
    least = believed_red_line(drafting, line, role, own[0], common[0])
    assert least <= believed_red_line(drafting, line, role, own[1], common[0])
    assert least <= believed_red_line(drafting, line, role, own[0], common[1])


@given(RED_LINE, ROLE, DRAW, DRAW, DRAW)
def test_a_common_error_is_common_and_an_own_error_one_s_own(
    line: float, role: int, one: float, other: float, third: float
) -> None:
    common, own = Drafting(common=1.0), Drafting(common=0.0)
    assert believed_red_line(common, line, role, one, third) == believed_red_line(common, line, role, other, third)
    assert believed_red_line(own, line, role, third, one) == believed_red_line(own, line, role, third, other)


@given(DRAFTING, RED_LINE, ordered(SHARE), ordered(SHARE))
def test_threshold_falls_with_frankness_and_trust_to_the_believed_red_line(
    drafting: Drafting, believed: float, frank: tuple[float, float], trust: tuple[float, float]
) -> None:
    highest = threshold(drafting, believed, frank[0], trust[0])
    assert believed <= threshold(drafting, believed, frank[1], trust[0]) <= highest
    assert believed <= threshold(drafting, believed, frank[0], trust[1]) <= highest
    assert highest <= believed + drafting.posture + drafting.caution + ROUNDING
    assert threshold(drafting, believed, 1.0, 1.0) == believed


@given(ordered(QUORUM), ordered(SEATS))
def test_quorum_is_rounded_up_and_at_least_one_and_at_most_all(
    quorums: tuple[float, float], seats: tuple[int, int]
) -> None:
    few = needed(quorums[0], seats[0])
    assert 1 <= few <= seats[0]
    assert few <= needed(quorums[1], seats[0])
    assert few <= needed(quorums[0], seats[1])
    assert -SLACK <= few - quorums[0] * seats[0] + ROUNDING * seats[0] < 1.0
    assert needed(1.0, seats[0]) == seats[0]


@given(st.integers(1, 40), st.data())
def test_a_quorum_that_is_so_many_of_the_seats_asks_for_just_so_many(seats: int, data: st.DataObject) -> None:
    """Three fifths of five are three, though .6 x 5 may come out a hair above; one seat of so many more is one more."""
    wanted = data.draw(st.integers((seats + 1) // 2, seats))
    assert needed(wanted / seats, seats) == wanted
    if wanted < seats:
        assert needed((wanted + 0.01) / seats, seats) == wanted + 1


def test_a_draft_by_hand() -> None:
    drafting = Drafting(home_error_former=0.1, common=0.5, posture=0.2, caution=0.1, skill_former=0.5)
    believed = believed_red_line(drafting, 0.55, 1, 0.75, 0.25)  # half up, half down: no error
    assert threshold(drafting, believed, 0.75, 0.5) == pytest.approx(0.65, abs=ROUNDING)
    assert integrative_skill(drafting, 1, 0.4) == pytest.approx(0.6, abs=ROUNDING)
    assert sharpened([0.5, 0.25, 0.25], 0.5) == pytest.approx([7 / 12, 5 / 24, 5 / 24])
    shares = [claimed(0.5, 0.25, 1.5), claimed(0.25, 0.5, 1.5)]  # 3/4 : 1/4 and 3/8 : 1/2
    assert shares == pytest.approx([0.75, 3 / 7])
    assert worth(0.5 * shares[0] + 0.5 * shares[1], 2) == pytest.approx(33 / 56)
