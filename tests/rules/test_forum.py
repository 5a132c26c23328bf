"""Forum: scandal hastens the end, and patience that is endless never runs out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.forum import SCANDAL_FACTOR, ends, out_of_patience

from .strategies import ROUNDING, SHARE, ordered, parameter

MONTHS = st.integers(0, 240)
PATIENCE = parameter("forum.funding_patience")


@given(SHARE)
def test_ending_is_a_chance_that_scandal_triples(ending: float) -> None:
    assert ends(ending, False) == ending
    assert ending <= ends(ending, True) <= 1.0
    assert ends(ending, True) == min(1.0, SCANDAL_FACTOR * ending)
    assert ends(0.0, True) == 0.0


@given(ordered(SHARE), st.booleans())
def test_ending_rises_with_the_hazard(endings: tuple[float, float], scandal: bool) -> None:
    assert ends(endings[0], scandal) <= ends(endings[1], scandal)


@given(MONTHS)
def test_endless_patience_never_runs_out(months: int) -> None:
    assert not out_of_patience(0, months)


@given(PATIENCE.filter(bool), ordered(MONTHS))
def test_patience_runs_out_once_and_for_good(patience: int, months: tuple[int, int]) -> None:
    assert out_of_patience(patience, months[0]) <= out_of_patience(patience, months[1])
    assert not out_of_patience(patience, patience - 1)
    assert out_of_patience(patience, patience)


@given(ordered(PATIENCE.filter(bool)), MONTHS)
def test_patient_funders_wait_longer(patience: tuple[int, int], months: int) -> None:
    assert out_of_patience(patience[1], months) <= out_of_patience(patience[0], months)


def test_a_scandal_by_hand() -> None:
    assert ends(0.08, True) == pytest.approx(0.24, abs=ROUNDING)
    assert ends(0.4, True) == 1.0
