"""Who sat where: what was swapped, and what stayed."""

from __future__ import annotations

import pytest

from sim.answer.answer import answer_of
from sim.lab.compare import ALL_FORUMS, compare
from sim.scenario import load

PCAC = load("pcac-r2cp")


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        (None, "Only The channel in Norway changed its room; The official talks in Washington stayed as it is."),
        ("washington", "Only The official talks in Washington changed its room"),
        (ALL_FORUMS, "where one of them was the official table, it was gone with the others"),
    ],
)
def test_what_was_swapped_and_what_stayed_is_said(forum, said):
    oslo = load("oslo-1993")
    assert said in " ".join(answer_of(compare(oslo, repetitions=2, forum=forum), oslo).seats)
