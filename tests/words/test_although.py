"""The second sentence: there where total and share contradict each other, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sim.comparison import ByConstruction
from sim.words.although import SHARE, although, in_10
from sim.words.headline import measure_of
from tests.lab.made_up import usual
from tests.words.compared import apart, comparisons


@given(comparisons())
def test_it_stands_where_total_and_share_tell_two_tracks_apart_the_other_way_round(comparison):
    if any(each.measure == "transferred" for each in comparison.by_construction):
        return
    total, share = apart(comparison, measure_of(comparison)), apart(comparison, SHARE)
    assert bool(although(comparison)) == any((behind, ahead) in share for ahead, behind in total)


@given(comparisons())
def test_it_has_at_most_three_numbers_beside_the_names_of_tracks(comparison):
    plain = re.sub(r"Track [\d.]*\d|in 10\b|1 in ", "", although(comparison))
    assert len(re.findall(r"\d[\d,]*", plain)) <= 3


def test_a_share_that_a_rule_fixes_is_told_as_one():
    given_rule = replace(usual(), by_construction=(ByConstruction("track1", SHARE, "At once."),))
    said = although(given_rule)
    assert not said or "all from Track 1, by rule" in said


def test_where_nothing_can_arrive_the_rule_is_said():
    assert (
        although(replace(usual(), by_construction=(ByConstruction("track2", "transferred", "Nobody listens."),)))
        == "Nobody listens."
    )


@given(st.floats(0, 1))
def test_a_share_in_words_is_none_or_all_only_where_it_is(part):
    assert (in_10(part) == "none") == (part == 0)
    assert (in_10(part) == "all") == (part == 1)
    if "in 10" in in_10(part) and "1 in 1" not in in_10(part):
        assert abs(int(in_10(part).split()[0]) / 10 - part) <= 0.0501
