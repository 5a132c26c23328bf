"""The calendar in the page: Python's fractions say when a forum meets."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

DECIMALS = """async (numbers) => {
  const {decimal} = await import("/engine/calendar.js");
  return numbers.map(decimal).map(({digits, places}) => [String(digits), places]);
}"""
EDGES = [0.0, 1.4, 24.0, 0.1 + 0.2, 1e-7, 5e-324, 1.7976931348623157e308, 1e21, 1e22, 123456789012345680000.0, 1 / 3]


@given(st.lists(st.floats(0, allow_infinity=False), max_size=50))
def test_a_number_is_the_fraction_that_it_is_written_as(modules, numbers):
    all_numbers = EDGES + numbers
    for number, (digits, places) in zip(all_numbers, modules.evaluate(DECIMALS, all_numbers), strict=True):
        assert places >= 0
        assert Fraction(int(digits), 10**places) == Fraction(str(number)), number
