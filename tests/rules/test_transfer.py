"""Transfer: reach is a chance, dealing in public has its price, and receptivity keeps its share and its spells."""

from __future__ import annotations

import pytest
from hypothesis import given

from sim.rules.transfer import Transfer, price, reach, reconsiders, stays_receptive

from .strategies import DRAW, ROLE, ROUNDING, SHARE, between, chapter, ordered

TRANSFER = chapter(Transfer)
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


def test_adopting_and_opening_by_hand() -> None:
    transfer = Transfer(cost=0.2, deniability=0.5, spell=5.0, briefing=0.1)
    assert price(transfer, 0.4, 0.2, 0.5) == pytest.approx(0.045, abs=ROUNDING)  # .2 x .3 x .75
    assert reach(transfer, 1, 3.0) == pytest.approx(0.3, abs=ROUNDING)
    again = reconsiders(transfer, 0.2)  # 1 in 4 months, then open with chance 1/5
    assert again == 0.25
    assert [stays_receptive(True, draw, again, 0.2) for draw in (0.04, 0.06, 0.24, 0.26)] == [True, False, False, True]
