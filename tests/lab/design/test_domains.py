"""What a name may be set to: ranges, levels, options."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.study import (
    Levels,
    Options,
    Range,
    StudyError,
)


@given(st.floats(-5, 5), st.floats(0.001, 5), st.integers(2, 40))
def test_spread_values_are_evenly_spaced_and_end_where_the_range_does(low: float, width: float, levels: int) -> None:
    """Catches 0.30000000000000004, a missing end, and a level too many."""
    high = low + width
    spread = Range(low, high).spread(levels)
    assert (spread[0], spread[-1], len(spread)) == (low, high, levels)
    step = (Fraction(str(high)) - Fraction(str(low))) / (levels - 1)
    assert all(value == float(Fraction(str(low)) + number * step) for number, value in enumerate(spread))


@given(st.integers(-9, 9), st.integers(1, 30), st.floats(0, 1), st.booleans())
def test_a_sampled_value_lies_in_its_range(low: int, width: int, share: float, whole: bool) -> None:
    domain = Range(low, low + width, whole=whole)
    value = domain.at(share)
    assert value in domain
    assert type(value) is (int if whole else float)
    assert domain.at(0.0) == low
    assert domain.at(1.0) == low + width


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Range(1, 0), "low to high"),
        (lambda: Range(0, float("nan")), "from one number to another"),
        (lambda: Range(0.5, 3, whole=True), "cannot end at 0.5"),
        (lambda: Range(0, 1, levels=1), "levels: found 1, allowed a whole number from 2 to 10,000"),
        (lambda: Levels(), "at least one value"),
        (lambda: Levels(1, "a"), "all numbers, all texts"),
        (lambda: Levels(0.5, 0.5), "given twice"),
        (lambda: Levels([1]), "Options"),
        (lambda: Options({"a": 3}), "maps names to settings"),
    ],
)
def test_what_is_no_domain_is_refused(make: Any, says: str) -> None:
    with pytest.raises(StudyError, match=says):
        make()


def test_options_differ_if_their_settings_do() -> None:
    assert Options({"a": {"x": 1}}) != Options({"a": {"x": 2}})
