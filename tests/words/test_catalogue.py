"""The catalogue: every message in every language, with the same holes, and nothing said outside it by mistake."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import given

from sim.answer.answer import answer_of
from sim.scenario import load
from sim.words.catalogue import ENGLISH, LANGUAGES, say, say_many, speaking
from tests.words.compared import comparisons
from tests.words.messages.extract import LANGUAGES as FOLDER
from tests.words.messages.extract import brought_up_to_date, catalogue, messages

OTHERS = [language for language in LANGUAGES if language != ENGLISH]


def holes(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def forms(text):
    return [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(language):
    assert (FOLDER / f"{language}.po").read_bytes() == brought_up_to_date(language), (
        "run python -m tests.words.messages"
    )


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_with_the_same_holes(language):
    for each in catalogue(language):
        if each.id:
            assert all(forms(each.string)), each.id
            assert not each.fuzzy
            for form in forms(each.string):
                assert holes(form) == holes(forms(each.id)[-1]), each.id


def test_messages_are_found_in_the_sources():
    there = {form for each in messages() if each.id for form in forms(each.id)}
    assert "In simulation {top} brought most to official talks, then {middle}, then {low}" in there
    assert "the opening of {month}" in there


@pytest.mark.parametrize("language", OTHERS)
@given(comparison=comparisons())
def test_an_answer_can_be_given_in_every_language_and_in_none_of_two(language, comparison):
    scenario = load("standing")
    english = answer_of(comparison, scenario)
    with speaking(language):
        found = answer_of(comparison, scenario)
    assert found.headline != english.headline
    assert bool(found.although) == bool(english.although)
    english_words = {"the", "from", "and", "brought", "settled", "without"}
    assert english_words.isdisjoint(" ".join(found.paragraphs).split())


def test_each_language_has_its_own_rule_for_none():
    with speaking("fr"):
        assert say_many("Luck leaves a margin of about {number} either way.",
                        "Luck leaves a margin of about {number} either way.", 0).startswith("Le hasard")  # fmt: skip
    assert say("{many} in 10", many=3) == "3 in 10"


def test_a_language_that_is_none_is_refused():
    with pytest.raises(KeyError), speaking("klingon"):
        pass
