"""What an interval tells, a difference turned round, and its size: laws that every reader of an estimate leans on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.statistics.estimate import Difference, Estimate, unknown
from sim.validation.headlines.signs import HOLDS, TURNS, UNTOLD
from sim.validation.headlines.signs import answer as of_sentence
from sim.validation.patterns.verdicts import NOT_REPRODUCED, REPRODUCED, verdict

numbers = st.floats(-1e6, 1e6)


@st.composite
def estimates(draw):
    low, inner_low, value, inner_high, high = sorted(draw(st.lists(numbers, min_size=5, max_size=5)))
    return Estimate(value, low, high, 9, "made up", inner_low, inner_high)


@given(estimates(), numbers)
def test_a_difference_turned_round_tells_the_opposite(found, value):
    assert found.reversed.side(-value) == -found.side(value)
    assert found.reversed.reversed == found
    assert found.reversed.low <= found.reversed.estimate <= found.reversed.high
    assert found.reversed.inner_low <= found.reversed.estimate <= found.reversed.inner_high


@given(estimates())
def test_a_size_is_the_same_whichever_way_round_and_stays_in_its_interval(found):
    size = found.size
    assert size == found.reversed.size
    assert 0 <= size.low <= size.estimate <= size.high == max(abs(found.low), abs(found.high))
    assert (size.low > 0) == (found.side() != 0)


@given(estimates(), st.floats(0, 1e6))
def test_every_verdict_reads_the_same_rule(found, margin):
    assert Difference("transferred", "a", "b", found).apart == found.side()
    assert of_sentence(found, margin) == {1: HOLDS, -1: TURNS, 0: UNTOLD}[found.side(margin)]
    assert (verdict(found, "less", margin) == REPRODUCED) == (verdict(found.reversed, "more", margin) == REPRODUCED)
    if found.side() < 0:
        assert verdict(found, "more", margin) == NOT_REPRODUCED


def test_of_what_is_not_known_nothing_is_told():
    for found in (unknown(), unknown(3, "nothing to count"), Estimate(1.0, None, None, 1)):
        assert found.side() == found.reversed.side() == 0
        assert (found.size.low, found.size.high) == (None, None)
    assert (unknown().size, unknown(3).reversed) == (unknown(), unknown(3))


TWICE = {
    "what an interval tells of zero": r"\blow\b[^\n]{0,12}> 0[^.\d][^\n]*\bhigh\b[^\n]{0,12}< 0\b",
    "a rank correlation": r"\b(spearmanr|rankdata)\(|argsort\([^()]*argsort\(",
    "Holm's threshold": r"holm\b[^\n]{0,20}[<>]=? (0\.05|1 - OUTER)",
}
"""Ideas that stand in one place, by how they look where somebody writes them again."""


@pytest.mark.parametrize("idea", TWICE)
def test_an_idea_is_said_once(idea):
    sources = {path: path.read_text(encoding="utf-8") for path in Path(sim.__file__).parent.rglob("*.py")}
    assert [str(path) for path, text in sources.items() if re.search(TWICE[idea], text)] == []
