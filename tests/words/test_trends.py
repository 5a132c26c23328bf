"""Rises and falls, claimed no more strongly than intervals and quantiles allow."""

from __future__ import annotations

import random

import pytest

from sim.statistics.ranks import correlation
from sim.words.claims import Group
from sim.words.phrases import phrase
from sim.words.trends import movement, trend_title


@pytest.mark.parametrize(("rho", "verb"), [(0.8, "sent more"), (-0.8, "sent fewer"), (0.1, "no rise or fall")])
def test_a_trend_needs_its_interval(rho, verb):
    assert verb in trend_title([Group("a", correlation(rho, 30))], phrase("transferred"), "tension")


def test_a_trend_picked_from_many_needs_more():
    assert "sent more" in trend_title([Group("a", correlation(0.4, 30))], phrase("transferred"), "tension")
    assert "no rise" in trend_title([Group("a", correlation(0.4, 30, tried=10))], phrase("transferred"), "tension")


def test_a_trend_of_months_says_later_where_the_number_rises():
    trends = [Group("a", correlation(0.8, 30)), Group("b", correlation(-0.8, 30)), Group("c", correlation(0.0, 30))]
    assert trend_title(trends, phrase("first_transfer"), "tension") == (
        "The first simulated transfer came later at higher values of tension, with a; sooner with b; "
        "neither can be told with c"
    )


def test_dialogues_moved_only_if_their_quantiles_did():
    luck = random.Random(5)
    for _ in range(200):
        start = [luck.gauss(0, 1) for _ in range(40)]
        end = [each + luck.gauss(luck.choice((-2, 0, 2)), 1) for each in start]
        quantiles = [[sorted(row)[place] for place in (2, 10, 30, 38)] for row in (start, end)]
        said = movement(*(tuple(row) for row in quantiles))
        rose = sum(two > one for one, two in zip(start, end, strict=True)) / 40
        fell = sum(two < one for one, two in zip(start, end, strict=True)) / 40
        if said:
            share = rose if said.startswith("rose") else fell
            assert share >= (0.85 if "9 in 10" in said else 0.45)
