"""Government: a new one may reopen what is still on the shelf."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sim.rules.government import heard_again

from .strategies import ordered, parameter

AGE = st.integers(0, 240)
SHELF_LIFE = parameter("transfer.shelf_life")


@given(ordered(AGE), ordered(SHELF_LIFE))
def test_older_packages_and_shorter_shelves_reopen_less(ages: tuple[int, int], lives: tuple[int, int]) -> None:
    assert heard_again(ages[0], lives[0]) >= heard_again(ages[1], lives[0])
    assert heard_again(ages[0], lives[0]) <= heard_again(ages[0], lives[1])


@given(SHELF_LIFE)
def test_the_last_month_on_the_shelf_still_counts(shelf_life: int) -> None:
    assert heard_again(0, shelf_life)
    assert heard_again(shelf_life, shelf_life)
    assert not heard_again(shelf_life + 1, shelf_life)
