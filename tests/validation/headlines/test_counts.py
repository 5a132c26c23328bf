"""Shares of cells by hand, and what they may not leave."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.validation.headlines.claims import HEADLINES
from sim.validation.headlines.counts import answers, support
from sim.validation.headlines.play import HeadlineCell
from sim.validation.headlines.signs import TURNS, UNTOLD
from tests.validation.headlines import made_up
from tests.validation.headlines.made_up import interval


def test_shares_are_means_over_vectors_and_not_over_cells():
    """A vector asked in one situation counts as much as one asked in three."""
    cells = [
        HeadlineCell(0, "default", {"room": interval(1, 2)}, 0),
        HeadlineCell(1, "default", {"room": interval(-2, -1)}, 0),
        HeadlineCell(1, "seats halved", {"room": interval(-2, -1)}, 0),
        HeadlineCell(1, "seats raised", {"room": interval(-1, 1)}, 0),
        HeadlineCell(1, "months halved", {}, 0),
    ]
    found = support(answers(HEADLINES[0], cells))
    assert found.cells == 4
    assert found.holds == pytest.approx(1 / 2)
    assert found.shares[TURNS].estimate == pytest.approx((0 + 2 / 3) / 2)
    assert found.shares[UNTOLD].estimate == pytest.approx((0 + 1 / 3) / 2)
    assert found.by_situation["default"].estimate == pytest.approx(1 / 2)
    assert found.by_situation["default"].n == 2
    assert "months halved" not in found.by_situation


@given(st.integers(2, 40), st.integers(0, 2**32))
def test_shares_of_the_three_verdicts_are_all_and_their_intervals_lie_within_0_and_1(vectors, mask):
    found = support(made_up.judged(vectors, lambda number, key: bool(mask >> ((number + len(key)) % 32) & 1)))
    assert math.isclose(sum(share.estimate for share in found.shares.values()), 1.0)
    for share in (*found.shares.values(), *found.by_situation.values()):
        assert 0.0 <= share.low <= share.estimate <= share.high <= 1.0
        assert share.n == vectors
