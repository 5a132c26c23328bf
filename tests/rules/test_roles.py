"""Roles: by_role gives each role its own, pick chooses evenly and never beyond the last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sim.rules.roles import EXPERT, FORMER, OFFICIAL, ROLES, by_role, pick

from .strategies import DRAW, ordered

NEXT_TO_ONE = 1.0 - 2.0**-53
COUNT = st.integers(1, 1000)


def test_each_role_has_its_own_value() -> None:
    assert [by_role(role, 0.1, 0.2, 0.3) for role in (OFFICIAL, FORMER, EXPERT)] == [0.1, 0.2, 0.3]
    assert [ROLES[role] for role in (OFFICIAL, FORMER, EXPERT)] == ["official", "former official", "expert"]


def test_every_draw_picks_something_that_is_there() -> None:
    for count in range(1, 1001):
        assert pick(0.0, count) == 0
        assert pick(NEXT_TO_ONE, count) == count - 1


def test_everything_can_be_picked() -> None:
    for count in range(1, 1001):
        assert [pick((each + 0.5) / count, count) for each in range(count)] == list(range(count))


@given(DRAW, COUNT)
def test_pick_is_the_cell_that_the_draw_lies_in(draw: float, count: int) -> None:
    chosen = pick(draw, count)
    assert 0 <= chosen < count
    assert chosen - 1e-12 <= draw * count <= chosen + 1 + 1e-12


@given(ordered(DRAW), COUNT)
def test_pick_rises_with_the_draw(draws: tuple[float, float], count: int) -> None:
    assert pick(draws[0], count) <= pick(draws[1], count)


def test_pick_is_even() -> None:
    draws = [(each + 0.5) / 5040 for each in range(5040)]  # 5040 is divided by every count to ten
    for count in range(1, 11):
        picked = [pick(draw, count) for draw in draws]
        assert [picked.count(each) for each in range(count)] == [5040 // count] * count
