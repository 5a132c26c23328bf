"""Words that run from right to left: set apart where they stand among others, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.words.direction import APART, BACK, TURNED, backwards, bare, parts, with_isolates

LETTERS = st.text(alphabet="ab Z12,;:().-é对ا حوגבה٣\u0301\u05bc")


@given(LETTERS, st.sampled_from([None, True, False]))
def test_nothing_is_lost_or_moved(text, back):
    assert "".join(part for part, _ in parts(text, back)) == text
    assert bare(with_isolates(text, back)) == text


@given(LETTERS)
def test_all_that_is_set_apart_ends(text):
    depth = 0
    for letter in with_isolates(text):
        depth += (letter in (APART, TURNED)) - (letter == BACK)
        assert 0 <= depth <= 2
    assert depth == 0


@given(LETTERS)
def test_no_number_and_no_comma_of_a_sentence_goes_with_a_name(text):
    for part, against in parts(text, back=False):
        assert not against or not set(part) & set("12,;abZé对")


@given(st.text(alphabet="ab Z12,;:().-é对\u0301"))
def test_without_such_words_nothing_is_put_in(text):
    assert with_isolates(text) == text


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("9 in 100 with حوار دائم, 7 with גבוה", "9 in 100 with [حوار دائم], 7 with [גבוה]"),
        ("هل ينجح المسار Track 1.5 في 2030؟", "{هل ينجح المسار [Track 1.5] في [2030]؟}"),
        ("قاعة 2", "{قاعة 2}"),
        ("שָׁלוֹם now", "{שָׁלוֹם [now]}"),
    ],
)
def test_a_sentence_and_a_title(text, becomes):
    marks = {APART: "[", TURNED: "{", BACK: ""}
    found = with_isolates(text)
    for mark, shown in marks.items():
        found = found.replace(mark, shown)
    assert found == becomes.replace("]", "").replace("}", "")
    assert backwards(text) == becomes.startswith("{")
