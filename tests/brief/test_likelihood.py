"""Likelihood: a word fits the whole interval, and is on the printed scale."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sim.brief import likelihood

SHARE = st.floats(0, 1)
STEPS = [word for _, word in likelihood.SCALE]


def step(share):
    """The word of a share, looked up the slow way."""
    lows = [0.0, *(end for end, _ in likelihood.SCALE[:-1])]
    return next(word for low, word in reversed(list(zip(lows, STEPS, strict=True))) if share >= low)


@given(SHARE, SHARE)
def test_the_word_covers_both_ends_of_the_interval(one, two):
    low, high = sorted((one, two))
    found = likelihood.likelihood(low, high)
    assert found == (step(low) if step(low) == step(high) else f"{step(low)} to {step(high)}")


def test_the_printed_scale_names_every_word_that_can_be_used():
    printed = likelihood.scale()
    assert all(word in printed for word in STEPS)
    assert "unlikely 20 to 45" in printed
    assert "almost certain 95 to 100" in printed
