"""How numbers read: an estimate lies within its interval in print, and nothing reads as what it is not."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sim.statistics.estimate import Estimate
from sim.validation.ablation.document import PER_100
from sim.words.digits import even
from sim.words.numbers import FINER, MINUS, UNKNOWN, count, in_100, interval, minus, written
from sim.words.phrases import PHRASES

SIZES = st.floats(0, 1e6) | st.floats(0, 1) | st.integers(0, 100).map(float)
TRIPLES = st.tuples(SIZES, SIZES, SIZES).map(sorted)
SHARES = st.tuples(*[st.floats(0, 1)] * 3).map(sorted)
SIGNED = st.tuples(*[st.floats(-100, 100)] * 3).map(sorted)


def read(text):
    return float(text.replace(MINUS, "-").replace(",", ""))


def lies_within(low, value, high, write):
    text = written(Estimate(value, low, high, 9), write)
    ends = text.ends.split(" to ")
    assert read(ends[0]) <= read(text.value) <= read(ends[1]), text
    for number, printed in zip((value, low, high), (text.value, *ends), strict=True):
        unit = 10.0 ** -len(printed.partition(".")[2])
        assert read(printed) == pytest.approx(write.factor * number, abs=0.501 * unit + 1e-9 * abs(number))
    return text


@given(TRIPLES)
@example([39.7, 39.75, 39.8])
@example([19.5, 19.97, 20.4])
@example([0.0, 0.0, 0.0037])
@example([59.9972, 60.0, 60.0028])
def test_a_mean_lies_within_its_interval_in_print_and_has_no_minus(numbers):
    text = lies_within(*numbers, count)
    assert MINUS not in str(text)


@given(SHARES)
@example([0.096, 0.1002, 0.104])
@example([0.997, 0.9996, 0.9999])
def test_a_share_lies_within_its_interval_and_from_0_to_100_in_print(numbers):
    text = lies_within(*numbers, in_100)
    assert all(0 <= read(each) <= 100 for each in (text.value, *text.ends.split(" to ")))


@given(SIGNED, st.sampled_from([count, in_100, count.with_sign(), in_100.with_sign()]))
def test_a_difference_lies_within_its_interval_in_print(numbers, write):
    lies_within(*numbers, write)


@given(st.tuples(*[st.floats(-1, 1)] * 3).map(sorted), st.sampled_from([count, in_100, PER_100]))
@example([-1.0, -1.0, -0.5], in_100)
@example([-0.9996, -0.996, -0.9], in_100)
@example([-1.0, -0.25, 1.0], in_100)
def test_a_difference_and_its_opposite_read_alike_but_for_the_sign(numbers, write):
    """Words tell the size of a difference, tables its sign too. Catches 100 where the table says 100.0."""
    low, value, high = numbers
    one, other = written(Estimate(value, low, high, 9), write), written(Estimate(-value, -high, -low, 9), write)
    assert other.value == opposite(one.value)
    assert other.ends.split(" to ") == [opposite(end) for end in reversed(one.ends.split(" to "))]
    assert write(-value) == opposite(write(value))


def opposite(text):
    """The text of the number with the other sign; nothing has none."""
    return text if not read(text) else text.removeprefix(MINUS) if MINUS in text else MINUS + text


@given(st.floats(-0.9999, 0.9999).filter(lambda share: abs(share) >= 0.0001))
@example(0.9996)
@example(-0.9996)
def test_no_share_and_no_difference_of_shares_reads_as_all_or_none_that_is_not(share):
    assert read(in_100(share)) not in (0.0, 100.0, -100.0)


@given(st.lists(SIGNED, min_size=1, max_size=5), st.booleans())
def test_differences_of_one_chart_lie_within_their_intervals_in_print(several, share):
    write = even([Estimate(value, low, high, 9) for low, value, high in several], share)
    for numbers in several:
        lies_within(*numbers, write)


@given(TRIPLES, st.sampled_from([count, in_100]))
def test_an_estimate_and_its_interval_have_the_same_decimals(numbers, write):
    low, value, high = numbers
    text = written(Estimate(value, low, high, 9), write)
    exact = {write(each / write.factor) for each in write.exact}
    places = {len(each.partition(".")[2]) for each in (text.value, *text.ends.split(" to ")) if each not in exact}
    assert len(places) <= 1


@given(st.floats(0.001, 0.999), st.floats(1e-4, 0.1))
def test_an_interval_of_some_width_never_reads_as_one_of_none(value, arm):
    for write in (count, in_100):
        low, high = interval(Estimate(value, value - arm / 2, value + arm / 2, 9), write).split(" to ")
        assert low != high


def test_a_width_below_all_digits_is_not_told_by_more_of_them():
    text = written(Estimate(0.2, 0.2 - 1e-9, 0.2 + 1e-9, 9))
    assert len(text.value) <= len("0.20") + FINER


def test_what_was_printed_outside_its_interval_is_printed_within():
    """The mean of 39.75 meetings read as "40 (39.7 to 39.8)"."""
    assert str(written(Estimate(39.75, 39.7, 39.8, 400))) == "39.8 (39.7 to 39.8)"


def test_without_an_estimate_or_an_interval_nothing_is_made_up():
    assert written(Estimate(None, None, None, 0)) == (UNKNOWN, "")
    assert written(Estimate(0.5, None, None, 1)) == ("0.50", "")
    assert interval(Estimate(None, 1.0, 2.0, 9)) == "1 to 2"
    assert written(Estimate(None, 0.5, None, 9)).ends == ""


@given(st.floats(-1e6, 1e6))
def test_there_is_one_minus_and_none_at_zero(value):
    for write in (count, in_100, count.with_sign(), *(each.write for each in PHRASES.values())):
        text = write(value)
        assert "-" not in text
        assert not re.fullmatch(rf"[{MINUS}+][0.]+", text)
    assert minus(f"{value:.3f}") == f"{value:.3f}".replace("-", MINUS)
