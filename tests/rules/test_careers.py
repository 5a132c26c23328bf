"""Careers: the longer since the last meeting the fewer are left, and newcomers know between nothing and all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.careers import Careers, inherited, leaves
from sim.rules.roles import EXPERT, FORMER, OFFICIAL

from .strategies import ROLE, ROUNDING, SHARE, chapter, ordered

CAREERS = chapter(Careers)
MONTHS = st.integers(0, 240)


@given(CAREERS, ROLE, ordered(MONTHS))
def test_leaving_is_a_chance_that_rises_with_the_months(careers: Careers, role: int, months: tuple[int, int]) -> None:
    soon, late = (leaves(careers, role, each) for each in months)
    assert 0.0 <= soon <= late <= 1.0
    assert leaves(careers, role, 0) == 0.0


@given(CAREERS, MONTHS)
def test_officials_have_their_own_rate_and_all_others_share_one(careers: Careers, months: int) -> None:
    assert leaves(careers, OFFICIAL, months) == pytest.approx(1.0 - (1.0 - careers.official) ** months, abs=1e-13)
    assert leaves(careers, EXPERT, months) == pytest.approx(1.0 - (1.0 - careers.others) ** months, abs=1e-13)
    assert leaves(careers, FORMER, months) == leaves(careers, EXPERT, months)


@given(CAREERS, ROLE, st.tuples(MONTHS, MONTHS))
def test_staying_for_two_spells_is_staying_for_both_together(
    careers: Careers, role: int, months: tuple[int, int]
) -> None:
    """Meeting more or less often costs nobody: the rate is one of months, not of meetings."""
    stays = [1.0 - leaves(careers, role, each) for each in (*months, sum(months))]
    assert stays[0] * stays[1] == pytest.approx(stays[2], abs=1e-13)


@given(CAREERS, ROLE)
def test_in_one_month_the_rate_is_the_chance_and_a_rate_of_nothing_keeps_everybody(careers: Careers, role: int) -> None:
    rate = careers.official if role == OFFICIAL else careers.others
    assert leaves(careers, role, 1) == pytest.approx(rate, abs=ROUNDING)
    assert leaves(Careers(official=0.0, others=0.0), role, 240) == 0.0


@given(CAREERS, SHARE, SHARE)
def test_newcomer_misreads_between_a_beginner_and_the_predecessor(
    careers: Careers, asymmetry: float, misreading: float
) -> None:
    newcomer = inherited(careers, asymmetry, misreading)
    assert 0.0 <= newcomer <= 1.0
    assert min(asymmetry, misreading) - ROUNDING <= newcomer <= max(asymmetry, misreading) + ROUNDING


@given(ordered(SHARE), ordered(SHARE))
def test_the_more_is_written_down_the_less_a_newcomer_misreads(
    handovers: tuple[float, float], misreadings: tuple[float, float]
) -> None:
    learnt, asymmetry = misreadings  # a predecessor who has learnt something
    little, much = (inherited(Careers(handover=each), asymmetry, learnt) for each in handovers)
    assert much <= little


@given(CAREERS, SHARE, ordered(SHARE))
def test_a_predecessor_who_knew_more_leaves_more(
    careers: Careers, asymmetry: float, misreadings: tuple[float, float]
) -> None:
    assert inherited(careers, asymmetry, misreadings[0]) <= inherited(careers, asymmetry, misreadings[1])


@given(SHARE, SHARE)
def test_nothing_and_everything_in_writing(asymmetry: float, misreading: float) -> None:
    assert inherited(Careers(handover=0.0), asymmetry, misreading) == asymmetry
    assert inherited(Careers(handover=1.0), asymmetry, misreading) == pytest.approx(misreading, abs=ROUNDING)


def test_a_year_without_a_meeting_by_hand() -> None:
    careers = Careers(official=0.05, others=0.1, handover=0.25)
    assert leaves(careers, OFFICIAL, 2) == pytest.approx(0.0975, abs=ROUNDING)  # .05 + .95 x .05
    assert leaves(careers, EXPERT, 3) == pytest.approx(0.271, abs=ROUNDING)  # 1 - .9 x .9 x .9
    assert leaves(careers, EXPERT, 12) == pytest.approx(0.717570463519, abs=1e-12)  # never certain
    assert inherited(careers, 0.9, 0.5) == pytest.approx(0.8, abs=ROUNDING)
