"""Settlement: calm hastens agreement, whoever meets, and a prepared public keeps it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.settlement import Settlement, acclimatise, agreed, collapses

from .strategies import ROUNDING, SHARE, chapter, ordered, parameter

SETTLEMENT = chapter(Settlement)


@given(SETTLEMENT, ordered(SHARE))
def test_agreement_falls_with_tension_from_the_rate_to_nothing(
    settlement: Settlement, taus: tuple[float, float]
) -> None:
    calmer, tenser = (agreed(settlement, tau) for tau in taus)
    assert 0.0 <= tenser <= calmer <= settlement.rate
    assert agreed(settlement, 0.0) == settlement.rate
    assert agreed(settlement, 1.0) == 0.0


@given(ordered(parameter("settlement.rate")), SHARE)
def test_agreement_rises_with_the_rate(rates: tuple[float, float], tau: float) -> None:
    slow, fast = (agreed(Settlement(rate=rate), tau) for rate in rates)
    assert slow <= fast
    assert agreed(Settlement(rate=0.0), tau) == 0.0


@given(SETTLEMENT, SHARE, SHARE)
def test_calm_and_pace_are_a_product(settlement: Settlement, tau: float, slower: float) -> None:
    """Catches a threshold of tension, or a second way to an agreement."""
    halved = settlement._replace(rate=slower * settlement.rate)
    assert agreed(halved, tau) == pytest.approx(slower * agreed(settlement, tau), abs=ROUNDING)


@given(SETTLEMENT, ordered(SHARE))
def test_a_prepared_public_keeps_an_agreement(settlement: Settlement, readiness: tuple[float, float]) -> None:
    shaky, steady = (collapses(settlement, each) for each in readiness)
    assert 0.0 <= steady <= shaky <= settlement.collapse
    assert collapses(settlement, 0.0) == settlement.collapse
    assert collapses(settlement, 1.0) == 0.0


@given(SETTLEMENT, ordered(SHARE))
def test_readiness_only_grows(settlement: Settlement, readiness: tuple[float, float]) -> None:
    less, more = (acclimatise(settlement, each) for each in readiness)
    assert readiness[0] <= less <= more + ROUNDING
    assert more <= 1.0
    assert acclimatise(settlement._replace(acclimatisation=0.0), readiness[0]) == readiness[0]


@given(SETTLEMENT, st.integers(1, 60))
def test_a_secret_agreement_is_got_used_to_month_by_month(settlement: Settlement, months: int) -> None:
    readiness, unprepared = 0.0, 1.0
    for _ in range(months):
        readiness = acclimatise(settlement, readiness)
        unprepared *= 1.0 - settlement.acclimatisation
    assert readiness == pytest.approx(1.0 - unprepared, abs=1e-13)


def test_an_agreement_by_hand() -> None:
    settlement = Settlement(rate=0.16, collapse=0.08, acclimatisation=0.25)
    assert agreed(settlement, 0.25) == pytest.approx(0.12, abs=ROUNDING)
    assert agreed(settlement, 0.75) == pytest.approx(0.04, abs=ROUNDING)
    assert collapses(settlement, acclimatise(settlement, 0.5)) == pytest.approx(0.03, abs=ROUNDING)
