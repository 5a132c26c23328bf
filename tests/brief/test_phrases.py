"""Phrases: nothing is claimed that a simulation cannot show."""

from __future__ import annotations

import pytest

from sim.brief import phrases
from sim.statistics.estimate import Estimate
from sim.words.phrases import PHRASES, phrase
from tests.brief.folders import SHARES


def test_shares_are_written_in_100():
    assert all(phrase(name).share or name == "trust_end" for name in SHARES)


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
