"""Phrases: likelihood words fit the whole interval, and nothing is claimed that a simulation cannot show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.brief import likelihood, phrases
from sim.statistics.estimate import Estimate
from sim.words.phrases import PHRASES

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This proves it.", ["proves"]),
        ("Statistically Significant, p-value 0.01", ["significant", "p-value"]),
        ("It will, and it won't.", ["will", "won't"]),
        ("A proverb about goodwill; willing to improve, approved.", []),
    ],
)
def test_banned_words_are_found_in_any_form_and_no_others(text, found):
    assert phrases.banned_words(text) == found


@pytest.mark.parametrize("outcome", [*PHRASES, *phrases.SHARES])
def test_every_outcome_is_told_as_simulated_and_number_first(outcome):
    share = outcome in phrases.SHARES or outcome.endswith("_end")
    value = Estimate(0.31, 0.27, 0.36, 400) if share else Estimate(3.1, 2.7, 3.6, 400)
    text = phrases.numbers(outcome, [("Track 1", value)])
    assert text.startswith(("About 31 in 100", "About 0.31", "About 3.1"))
    assert "simulated" in text
    assert "95% interval" in text


def test_the_largest_comes_first_and_many_settings_are_told_by_their_ends():
    values = [(f"room {place}", Estimate(place / 10, place / 10, place / 10, 9)) for place in range(1, 7)]
    text = phrases.numbers("transferred", values)
    assert text.index("room 6") < text.index("room 1")
    assert "4 settings lie between" in text


def test_a_setting_without_a_number_is_not_told():
    nothing = Estimate(None, None, None, 0)
    assert "nothing to count" in phrases.numbers("transfer_rate", [("Track 1", nothing)])
    told = phrases.numbers("transferred", [("Track 1", nothing), ("Track 2", Estimate(1, 1, 1, 9))])
    assert told.endswith("with Track 2 (95% interval 1 to 1); no number with Track 1.")
