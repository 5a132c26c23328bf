"""Encroachment: four channels, each a share, each growing with level and exposure, each with its own switch."""

from __future__ import annotations

import pytest
from hypothesis import given

from sim.rules.encroachment import Encroachment, exposure, kept_home, publishes, selfcensored
from sim.rules.roles import EXPERT, FORMER, OFFICIAL

from .strategies import ROLE, ROUNDING, SHARE, chapter, ordered

ENCROACHMENT = chapter(Encroachment)


@given(ENCROACHMENT, ROLE, SHARE, SHARE)
def test_exposure_is_a_share_and_never_below_that_of_the_role(
    encroachment: Encroachment, role: int, dependence: float, officials: float
) -> None:
    own = (1.0, encroachment.exposure_former, encroachment.exposure_expert)[role]
    assert exposure(encroachment, role, 0.0, 0.0) == own
    assert own <= exposure(encroachment, role, dependence, officials) <= 1.0


@given(ENCROACHMENT, SHARE, SHARE)
def test_serving_official_is_fully_exposed(encroachment: Encroachment, dependence: float, officials: float) -> None:
    assert exposure(encroachment, OFFICIAL, dependence, officials) == 1.0


@given(ENCROACHMENT, ROLE, ordered(SHARE), ordered(SHARE))
def test_exposure_rises_with_dependence_and_with_officials_beside(
    encroachment: Encroachment, role: int, dependence: tuple[float, float], officials: tuple[float, float]
) -> None:
    least = exposure(encroachment, role, dependence[0], officials[0])
    assert exposure(encroachment, role, dependence[1], officials[0]) >= least - ROUNDING
    assert exposure(encroachment, role, dependence[0], officials[1]) >= least


@given(chapter(Encroachment, minding=0.0), ROLE, SHARE, SHARE)
def test_without_minding_officials_beside_do_not_matter(
    encroachment: Encroachment, role: int, dependence: float, officials: float
) -> None:
    assert exposure(encroachment, role, dependence, officials) == exposure(encroachment, role, dependence, 0.0)


@given(ENCROACHMENT, SHARE, SHARE)
def test_each_channel_stays_within_its_parameter(encroachment: Encroachment, level: float, exposed: float) -> None:
    assert 0.0 <= kept_home(encroachment, level, exposed) <= encroachment.approval
    assert 0.0 <= selfcensored(encroachment, level, exposed) <= encroachment.selfcensorship
    assert 0.0 <= publishes(encroachment, level) <= encroachment.politicisation


@given(ENCROACHMENT, ordered(SHARE), SHARE)
def test_each_channel_rises_with_the_level(
    encroachment: Encroachment, levels: tuple[float, float], exposed: float
) -> None:
    less, more = levels
    assert kept_home(encroachment, less, exposed) <= kept_home(encroachment, more, exposed)
    assert selfcensored(encroachment, less, exposed) <= selfcensored(encroachment, more, exposed)
    assert publishes(encroachment, less) <= publishes(encroachment, more)


@given(ENCROACHMENT, SHARE, ordered(SHARE))
def test_being_kept_home_and_self_censorship_rise_with_exposure(
    encroachment: Encroachment, level: float, exposed: tuple[float, float]
) -> None:
    less, more = exposed
    assert kept_home(encroachment, level, less) <= kept_home(encroachment, level, more)
    assert selfcensored(encroachment, level, less) <= selfcensored(encroachment, level, more) + ROUNDING


@given(ENCROACHMENT, SHARE)
def test_a_government_that_does_not_encroach_changes_nothing(encroachment: Encroachment, exposed: float) -> None:
    assert kept_home(encroachment, 0.0, exposed) == 0.0
    assert selfcensored(encroachment, 0.0, exposed) == 0.0
    assert publishes(encroachment, 0.0) == 0.0


@given(ENCROACHMENT, SHARE)
def test_full_encroachment_reaches_everyone_by_self_censorship(encroachment: Encroachment, exposed: float) -> None:
    assert selfcensored(encroachment, 1.0, exposed) == pytest.approx(encroachment.selfcensorship, abs=ROUNDING)
    assert kept_home(encroachment, 1.0, 0.0) == 0.0
    assert kept_home(encroachment, 1.0, 1.0) == encroachment.approval
    assert publishes(encroachment, 1.0) == encroachment.politicisation


@given(chapter(Encroachment, approval=0.0, selfcensorship=0.0, politicisation=0.0), SHARE, SHARE)
def test_each_channel_has_a_switch(encroachment: Encroachment, level: float, exposed: float) -> None:
    assert kept_home(encroachment, level, exposed) == 0.0
    assert selfcensored(encroachment, level, exposed) == 0.0
    assert publishes(encroachment, level) == 0.0


def test_an_expert_among_officials_by_hand() -> None:
    encroachment = Encroachment(
        approval=0.5, selfcensorship=0.5, minding=0.5, exposure_former=0.75, exposure_expert=0.25
    )
    exposed = exposure(encroachment, EXPERT, 1 / 3, 0.5)  # 1/4, with dependence 1/2, with officials 5/8
    assert exposed == pytest.approx(0.625, abs=ROUNDING)
    assert kept_home(encroachment, 0.5, exposed) == pytest.approx(0.15625, abs=ROUNDING)
    assert selfcensored(encroachment, 0.5, exposed) == pytest.approx(0.203125, abs=ROUNDING)
    assert exposure(encroachment, FORMER, 0.0, 1.0) == 0.875
