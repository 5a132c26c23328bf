"""What an interval says of a sentence, by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.statistics.estimate import Estimate
from sim.validation.headlines.signs import ANSWERS, HOLDS, TURNS, UNTOLD, answer
from tests.validation.headlines.made_up import interval

NUMBERS = st.floats(-10, 10)


@pytest.mark.parametrize(
    ("low", "high", "margin", "expected"),
    [
        (0.11, 0.3, 0.1, HOLDS),
        (0.1, 0.3, 0.1, UNTOLD),
        (0.05, 0.3, 0.1, UNTOLD),
        (0.01, 0.09, 0.1, TURNS),
        (-0.3, -0.1, 0.1, TURNS),
        (-0.3, 0.0, 0.0, UNTOLD),
        (-0.3, -0.001, 0.0, TURNS),
        (0.001, 0.3, 0.0, HOLDS),
    ],
)
def test_a_verdict_is_on_which_side_of_the_margin_the_interval_lies(low, high, margin, expected):
    assert answer(interval(low, high), margin) == expected


@given(NUMBERS, st.floats(0, 5), NUMBERS, st.floats(0, 5))
def test_a_verdict_is_one_of_three_and_never_sure_across_the_margin(centre, half, margin, more):
    """A wider interval about the same lead says the same or nothing; turned round, holds and turns change places."""
    found = answer(interval(centre - half, centre + half), margin)
    assert found in ANSWERS
    assert answer(interval(centre - half - more, centre + half + more), margin) in (found, UNTOLD)
    turned = {HOLDS: TURNS, TURNS: HOLDS, UNTOLD: UNTOLD}
    assert answer(interval(-centre - half, -centre + half), -margin) == turned[found]


def test_nothing_to_divide_by_cannot_be_told():
    assert answer(Estimate(None, None, None, 400), 0.0) == UNTOLD
