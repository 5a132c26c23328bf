"""Numbers are written for people as the laboratory writes them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sim.statistics.estimate import Estimate
from sim.words import numbers

NAMES = {"in100": numbers.in_100, "count": numbers.count}
HALVES = [n / 2**k for k in range(8) for n in range(0, 2000, 7)]
EDGES = [0.0, 1.0, -1.0, 0.9962, 0.99995, 0.0004, 0.00004, 1e-9, 0.1, 0.01, 19.95, 10.0, 999.5, 1e6, 123456789.5, -0.5]
values = st.floats(-1e6, 1e6) | st.floats(-1, 1) | st.sampled_from(HALVES)


def test_numbers_on_their_own(asked_each):
    """Halves are rounded to the even digit, where JavaScript rounds them up."""
    given_ = [[value] for each in (*HALVES, *EDGES) for value in (each, -each, each / 100)]
    for name, write in NAMES.items():
        assert asked_each("numbers/digits.js", name, given_) == [write(value) for (value,) in given_]


@st.composite
def estimates(draw) -> Estimate:
    value = draw(values)
    low, high = (value + sign * abs(draw(st.floats(0, 1e-4) | st.floats(0, 1) | values)) for sign in (-1, 1))
    ends = draw(st.sampled_from([(low, high), (value, value), (None, None)]))
    return Estimate(draw(st.sampled_from([value, value, None])), *ends, 9)


@settings(deadline=None, max_examples=60)
@given(st.lists(estimates(), min_size=20, max_size=20))
def test_estimates_with_their_intervals(modules, found):
    script = """async ([found]) => {
        const {written, in100, count, signed} = await import("/numbers/digits.js");
        const writers = [in100, count, signed(in100), signed(count)];
        return found.map((each) => writers.map((writer) => Object.values(written(each, writer))));
    }"""
    judges = [numbers.in_100, numbers.count, numbers.in_100.with_sign(), numbers.count.with_sign()]
    mine = modules.evaluate(
        script, [[{"estimate": each.estimate, "low": each.low, "high": each.high} for each in found]]
    )
    assert mine == [[list(numbers.written(each, writer)) for writer in judges] for each in found]
