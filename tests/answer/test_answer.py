"""The answer: every comparison has one, with few numbers a sentence."""

from __future__ import annotations

import re

from hypothesis import given

from sim.answer.answer import answer_of
from sim.scenario import load
from tests.words.compared import comparisons

PCAC = load("pcac-r2cp")


@given(comparisons())
def test_every_comparison_has_an_answer_with_few_numbers_a_sentence(comparison):
    found = answer_of(comparison, load("standing"))
    for sentence in (found.headline, found.although):
        plain = re.sub(r"Track [\d.]*\d|in 10\b|1 in |per 100\b", "", sentence)
        assert len(re.findall(r"\d[\d,]*", plain)) <= 3
    assert all(each and "nan" not in each.lower() and "None" not in each for each in found.paragraphs)
