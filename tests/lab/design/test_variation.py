"""Variations as they are typed."""

from __future__ import annotations

import pytest

from sim.lab.design.variation import parse_vary
from sim.lab.study import StudyError


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("tension.baseline=0:0.9:10", "tension.baseline", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)),
        ("encroachment.level=0,0.3,0.6", "encroachment.level", (0.0, 0.3, 0.6)),
        ("drafting.questions=5:20:4", "drafting.questions", (5, 10, 15, 20)),
        ("forum.slots = 6, 9", "forum.slots", (6, 9)),
        ("a=0:1:3", "a", (0.0, 0.5, 1.0)),
        ("a=-1e-1:.1:3", "a", (-0.1, 0.0, 0.1)),
        ("track=1,1.5,2", "track", ("track1", "track1_5", "track2")),
        ("track=track2", "track", ("track2",)),
        ("rooms.track1_5.capacity=official,private", "rooms.track1_5.capacity", ("official", "private")),
    ],
)
def test_a_variation_reads_as_it_looks(text: str, name: str, values: tuple[object, ...]) -> None:
    found, levels = parse_vary(text)
    assert (found, levels.values) == (name, values)
    assert [type(value) for value in levels.values] == [type(value) for value in values]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tension.baseline", "no variation"),
        ("=1,2", "no variation"),
        ("a=", "no variation"),
        ("a=1:2", "2 numbers between colons"),
        ("a=0:x:3", 'the high end is no number: "x"'),
        ("a=0:1:1", "found 1, allowed a whole number from 2 to 10,000"),
        ("a=0:1:2.5", "found 2.5, allowed a whole number from 2 to 10,000"),
        ("a=1:0:3", "low to high"),
        ("a=1,x", "all numbers, all texts"),
        ("a=1,,2", "nothing between two commas"),
        ("a=1,1.0", "given twice"),
        ("track=1,3", "a track is 1, 1.5 or 2"),
        ("track=treck1", 'did you mean "track1"'),
    ],
)
def test_what_is_no_variation_is_told(text: str, says: str) -> None:
    with pytest.raises(StudyError, match=f"(?i){says}") as found:
        parse_vary(text)
    assert text in str(found.value)
