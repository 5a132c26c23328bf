"""Settlement: calm and an official room hasten agreement, a prepared public keeps it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.settlement import Settlement, acclimatise, agreed, collapses

from .strategies import ROUNDING, SHARE, chapter, ordered

SETTLEMENT = chapter(Settlement)


@given(SETTLEMENT, SHARE)
def test_an_official_room_beats_open_talks_and_these_beat_silence(settlement: Settlement, tau: float) -> None:
    room, talks, silence = (
        agreed(settlement, tau, True, True),
        agreed(settlement, tau, False, True),
        agreed(settlement, tau, False, False),
    )
    assert 0.0 == silence <= talks <= room <= 1.0
    assert agreed(settlement, tau, True, False) == room
    assert room == pytest.approx(20.0 * talks, abs=ROUNDING)  # the rate ends where the cap begins


@given(SETTLEMENT, ordered(SHARE), st.booleans(), st.booleans())
def test_agreement_falls_with_tension_to_nothing(
    settlement: Settlement, taus: tuple[float, float], met: bool, talks: bool
) -> None:
    calmer, tenser = (agreed(settlement, tau, met, talks) for tau in taus)
    assert 0.0 <= tenser <= calmer
    assert agreed(settlement, 1.0, met, talks) == 0.0


@given(ordered(st.floats(0, 0.2)), SHARE, st.booleans())
def test_agreement_rises_with_the_rate(rates: tuple[float, float], tau: float, met: bool) -> None:
    slow, fast = (agreed(Settlement(rate=rate), tau, met, True) for rate in rates)
    assert slow <= fast
    assert agreed(Settlement(rate=0.0), tau, met, True) == 0.0


def test_no_rate_makes_agreement_more_than_certain() -> None:
    assert agreed(Settlement(rate=0.5), 0.0, True, True) == 1.0


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
    assert agreed(settlement, 0.25, True, True) == pytest.approx(0.6, abs=ROUNDING)
    assert agreed(settlement, 0.25, False, True) == pytest.approx(0.03, abs=ROUNDING)
    assert collapses(settlement, acclimatise(settlement, 0.5)) == pytest.approx(0.03, abs=ROUNDING)
