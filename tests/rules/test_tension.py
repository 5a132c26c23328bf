"""Tension: pulled towards its baseline, raised by crises, calmed only down to where it belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.tension import Tension, calm, drift, red_line, shock, talks_open

from .strategies import ROUNDING, SHARE, chapter, ordered, parameter

TENSION = chapter(Tension)
RIGIDITY = parameter("drafting.rigidity")


@given(TENSION, SHARE)
def test_drift_lies_between_tension_and_baseline(tension: Tension, tau: float) -> None:
    later = drift(tension, tau)
    assert 0.0 <= later <= 1.0
    assert min(tau, tension.baseline) - ROUNDING <= later <= max(tau, tension.baseline) + ROUNDING


@given(chapter(Tension, pull=0.0), chapter(Tension, pull=1.0), SHARE)
def test_drift_stays_without_pull_and_arrives_with_full_pull(still: Tension, full: Tension, tau: float) -> None:
    assert drift(still, tau) == tau
    assert drift(full, tau) == pytest.approx(full.baseline, abs=ROUNDING)
    assert drift(full, full.baseline) == full.baseline


@given(TENSION, SHARE, st.integers(1, 24))
def test_gap_to_the_baseline_shrinks_by_pull_every_month(tension: Tension, tau: float, months: int) -> None:
    later, left = tau, 1.0
    for _ in range(months):
        later = drift(tension, later)
        left *= 1.0 - tension.pull
    assert later - tension.baseline == pytest.approx(left * (tau - tension.baseline), abs=1e-13)


@given(SHARE, SHARE)
def test_crisis_never_calms(tau: float, size: float) -> None:
    assert tau <= shock(tau, size) <= 1.0


@given(ordered(SHARE), ordered(SHARE))
def test_crisis_leaves_more_tension_the_larger_it_is_and_the_more_there_was(
    taus: tuple[float, float], sizes: tuple[float, float]
) -> None:
    assert shock(taus[0], sizes[0]) <= shock(taus[0], sizes[1])
    assert shock(taus[0], sizes[0]) <= shock(taus[1], sizes[0]) + ROUNDING


@given(SHARE)
def test_crisis_of_no_size_and_of_full_size(tau: float) -> None:
    assert shock(tau, 0.0) == tau
    assert shock(tau, 1.0) == pytest.approx(1.0, abs=ROUNDING)


@given(TENSION, SHARE, SHARE)
def test_calm_never_raises_and_never_goes_below_the_baseline(tension: Tension, tau: float, briefed: float) -> None:
    later = calm(tension, tau, briefed)
    assert min(tau, tension.baseline) <= later <= tau
    if tau <= tension.baseline or briefed == 0.0 or tension.calming == 0.0:
        assert later == tau


@given(TENSION, SHARE, ordered(SHARE))
def test_calm_grows_with_the_share_of_governments_briefed(
    tension: Tension, tau: float, briefed: tuple[float, float]
) -> None:
    assert calm(tension, tau, briefed[1]) <= calm(tension, tau, briefed[0])


@given(TENSION, RIGIDITY, ordered(SHARE))
def test_red_line_rises_with_tension(tension: Tension, rigidity: float, taus: tuple[float, float]) -> None:
    calmer, tenser = (red_line(tension, rigidity, tau) for tau in taus)
    assert rigidity <= calmer <= tenser
    assert tenser - calmer == pytest.approx(tension.hardening * (taus[1] - taus[0]), abs=ROUNDING)
    assert red_line(tension, rigidity, 0.0) == rigidity


@given(TENSION, SHARE)
def test_talks_are_open_below_breakdown_only(tension: Tension, tau: float) -> None:
    assert talks_open(tension, tau) == (tau < tension.breakdown)
    assert not talks_open(tension, tension.breakdown)


def test_a_crisis_month_by_hand() -> None:
    tension = Tension(baseline=0.4, pull=0.25, hardening=0.1, calming=0.5)
    drifted = drift(tension, 0.8)
    shaken = shock(drifted, 0.5)
    calmed = calm(tension, shaken, 0.5)
    assert (drifted, shaken, calmed) == pytest.approx((0.7, 0.85, 0.7375), abs=ROUNDING)
    assert red_line(tension, 0.5, calmed) == pytest.approx(0.57375, abs=ROUNDING)
