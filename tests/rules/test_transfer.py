"""Transfer: reach is a chance, dealing in public has its price, and receptivity keeps its share and its spells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.transfer import Transfer, hears, price, reach, reconsiders, stays_receptive, willing

from .strategies import DRAW, ROLE, ROUNDING, SHARE, between, chapter, ordered

TRANSFER = chapter(Transfer)
TIRED = st.integers(0, 240)
EASE = between(0.2, 5)
GRID = 2048
DRAWS = tuple((each + 0.5) / GRID for each in range(GRID))


@given(TRANSFER, ROLE, ordered(EASE))
def test_reach_is_a_chance_that_rises_with_ease(transfer: Transfer, role: int, ease: tuple[float, float]) -> None:
    carrier = (transfer.take_back, transfer.briefing, transfer.memo)[role]
    less, more = (reach(transfer, role, each) for each in ease)
    assert 0.0 <= less <= more <= 1.0
    assert reach(transfer, role, 1.0) == carrier
    assert more == pytest.approx(min(1.0, ease[1] * carrier), abs=ROUNDING)


@given(TRANSFER, ordered(SHARE), st.booleans())
def test_what_more_carriers_miss_is_heard_less(
    transfer: Transfer, missed: tuple[float, float], attentive: bool
) -> None:
    more, less = (hears(transfer, each, attentive) for each in missed)
    assert 0.0 <= less <= more <= 1.0
    assert hears(transfer, 1.0, attentive) == 0.0
    assert hears(transfer, missed[0], True) == 1.0 - missed[0]


@given(ordered(SHARE), SHARE)
def test_a_government_that_is_not_looking_hears_its_share(attention: tuple[float, float], missed: float) -> None:
    deaf, keen = (hears(Transfer(attention=each), missed, False) for each in attention)
    assert deaf <= keen <= hears(Transfer(), missed, True)
    assert keen == pytest.approx(attention[1] * (1.0 - missed), abs=ROUNDING)
    assert hears(Transfer(attention=0.0), missed, False) == 0.0
    assert hears(Transfer(attention=1.0), missed, False) == hears(Transfer(), missed, True)


@given(TRANSFER, ordered(SHARE), ordered(SHARE), ordered(SHARE))
def test_price_rises_with_tension_encroachment_and_publicity(
    transfer: Transfer, tau: tuple[float, float], level: tuple[float, float], public: tuple[float, float]
) -> None:
    least = price(transfer, tau[0], level[0], public[0])
    assert 0.0 <= least <= transfer.cost
    assert least <= price(transfer, tau[1], level[0], public[0])
    assert least <= price(transfer, tau[0], level[1], public[0])
    assert least <= price(transfer, tau[0], level[0], public[1])


@given(TRANSFER, SHARE, SHARE, SHARE)
def test_deniability_spares_its_share_of_the_price_in_secret_only(
    transfer: Transfer, tau: float, level: float, public: float
) -> None:
    full = price(transfer, tau, level, 1.0)
    assert full == pytest.approx(transfer.cost * (tau + level) / 2, abs=ROUNDING)
    assert price(transfer, tau, level, 0.0) == pytest.approx((1.0 - transfer.deniability) * full, abs=ROUNDING)
    assert price(transfer._replace(deniability=1.0), tau, level, 0.0) == 0.0
    assert price(transfer._replace(deniability=0.0), tau, level, public) == full
    assert price(transfer, 0.0, 0.0, public) == 0.0


@given(TRANSFER, ordered(SHARE))
def test_the_more_open_a_government_the_sooner_it_thinks_again(
    transfer: Transfer, receptive: tuple[float, float]
) -> None:
    less, more = (reconsiders(transfer, each) for each in receptive)
    assert 0.0 < less <= more <= 1.0
    assert reconsiders(transfer, 0.0) == 1.0 / transfer.spell


@given(ordered(between(1, 60)), SHARE)
def test_long_spells_are_reconsidered_seldom(spells: tuple[float, float], receptive: float) -> None:
    short, long = (reconsiders(Transfer(spell=spell), receptive) for spell in spells)
    assert long <= short


@given(TRANSFER, SHARE)
def test_an_open_spell_ends_with_chance_one_in_its_mean_length(transfer: Transfer, receptive: float) -> None:
    again = reconsiders(transfer, receptive)
    if again < 1.0:
        assert again * (1.0 - receptive) == pytest.approx(1.0 / transfer.spell)
    else:  # so seldom closed that spells are longer than asked for: drawn anew every month
        assert transfer.spell * (1.0 - receptive) <= 1.0 + ROUNDING


@given(TRANSFER, SHARE)
def test_receptivity_keeps_its_share_of_months_and_its_spells(transfer: Transfer, receptive: float) -> None:
    again = reconsiders(transfer, receptive)
    closes = 1.0 - sum(stays_receptive(True, draw, again, receptive) for draw in DRAWS) / GRID
    opens = sum(stays_receptive(False, draw, again, receptive) for draw in DRAWS) / GRID
    assert opens == pytest.approx(again * receptive, abs=1 / GRID)
    # stationary: as many close as open, when a share ``receptive`` is open
    assert receptive * closes == pytest.approx((1.0 - receptive) * opens, abs=2 / GRID)
    if again < 1.0:
        assert closes == pytest.approx(1.0 / transfer.spell, abs=1 / GRID)


@given(TRANSFER, ordered(SHARE), ordered(TIRED))
def test_failures_make_less_willing_and_openness_more(
    transfer: Transfer, receptive: tuple[float, float], tired: tuple[int, int]
) -> None:
    weary, fresh = willing(transfer, receptive[0], tired[1]), willing(transfer, receptive[0], tired[0])
    assert 0.0 <= weary <= fresh <= receptive[0]
    assert fresh <= willing(transfer, receptive[1], tired[0]) + ROUNDING
    assert willing(transfer, receptive[0], 0) == receptive[0]
    assert willing(transfer, 1.0, tired[1]) == 1.0  # always open is always open


@given(ordered(SHARE), SHARE, TIRED)
def test_a_government_that_tires_sooner_is_less_willing(
    fatigues: tuple[float, float], receptive: float, tired: int
) -> None:
    steady, brittle = (willing(Transfer(fatigue=each), receptive, tired) for each in fatigues)
    assert brittle <= steady
    assert willing(Transfer(fatigue=0.0), receptive, tired) == receptive
    if receptive < 1.0 and tired:
        assert willing(Transfer(fatigue=1.0), receptive, tired) == 0.0


@given(TRANSFER, st.floats(0, 1, exclude_max=True), st.tuples(TIRED, TIRED))
def test_every_failure_costs_the_same_share(transfer: Transfer, receptive: float, tired: tuple[int, int]) -> None:
    first, then = tired
    together = willing(transfer, receptive, first + then)
    assert willing(transfer, willing(transfer, receptive, first), then) == together
    assert together == pytest.approx(receptive * (1.0 - transfer.fatigue) ** (first + then), abs=1e-12)


@given(DRAW, SHARE, SHARE)
def test_whoever_thinks_again_forgets_and_whoever_does_not_stays(draw: float, again: float, receptive: float) -> None:
    from_open, from_closed = (stays_receptive(was, draw, again, receptive) for was in (True, False))
    if draw < again:
        assert from_open == from_closed
    else:
        assert (from_open, from_closed) == (True, False)


@given(DRAW, SHARE)
def test_closed_governments_never_open_and_open_ones_never_close(draw: float, again: float) -> None:
    assert not stays_receptive(False, draw, again, 0.0)
    assert stays_receptive(True, draw, again, 1.0)
    assert stays_receptive(False, draw, 1.0, 1.0)


@given(DRAW, TRANSFER, st.booleans(), st.floats(0, 1, exclude_max=True), ordered(TIRED))
def test_a_tired_government_is_open_on_no_draw_on_which_a_fresh_one_is_closed(
    draw: float, transfer: Transfer, was: bool, receptive: float, tired: tuple[int, int]
) -> None:
    """It thinks anew as often as before, for that comes from the undiminished share, and is then open less often."""
    again = reconsiders(transfer, receptive)
    fresh, weary = (stays_receptive(was, draw, again, willing(transfer, receptive, each)) for each in tired)
    assert weary <= fresh


def test_hearing_and_tiring_by_hand() -> None:
    transfer = Transfer(attention=0.25, fatigue=0.2)
    assert hears(transfer, 0.6, True) == pytest.approx(0.4, abs=ROUNDING)
    assert hears(transfer, 0.6, False) == pytest.approx(0.1, abs=ROUNDING)
    assert willing(transfer, 0.5, 3) == pytest.approx(0.256, abs=ROUNDING)  # .5 x .8 x .8 x .8


def test_adopting_and_opening_by_hand() -> None:
    transfer = Transfer(cost=0.2, deniability=0.5, spell=5.0, briefing=0.1)
    assert price(transfer, 0.4, 0.2, 0.5) == pytest.approx(0.045, abs=ROUNDING)  # .2 x .3 x .75
    assert reach(transfer, 1, 3.0) == pytest.approx(0.3, abs=ROUNDING)
    again = reconsiders(transfer, 0.2)  # 1 in 4 months, then open with chance 1/5
    assert again == 0.25
    assert [stays_receptive(True, draw, again, 0.2) for draw in (0.04, 0.06, 0.24, 0.26)] == [True, False, False, True]
