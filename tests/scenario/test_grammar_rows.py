"""Broken files, one key wrong at a time: agenda, events and rooms."""

from __future__ import annotations

import pytest

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    ("questions = 5", "@questions = 41", "agenda.1.questions", "found 41, allowed a whole number from 1 to 40"),
    ("questions = 5\n", "", "agenda.1.questions", "missing"),
    ('name = "Three"\n', "", "agenda.2.name", "missing"),
    (
        'parties = ["china", "usa"]',
        '@parties = ["usa"]',
        "agenda.1.parties",
        "found a list of 1, allowed a list of 2 to",
    ),
    (
        'kind = "crisis"',
        '@kind = "crises"',
        "events.1.kind",
        'found "crises"; did you mean "crisis"? Allowed: crisis, change_of_government',
    ),
    ('kind = "crisis"\n', "", "events.1.kind", "missing"),
    ('kind = "crisis"\nmonth = 2', 'kind = "crisis"', "events.1.month", "missing"),
    ('kind = "crisis"', 'kind = "crisis"\n@size = 1.5', "events.1.size", "found 1.5, allowed 0 to 1 (share)"),
    (
        'kind = "crisis"',
        'kind = "crisis"\n@governments = ["usa"]',
        "events.1.governments",
        "unknown key of an event of kind crisis",
    ),
    ("month = 12", "month = 12\n@size = 0.5", "events.3.size", "unknown key of an event of kind opening"),
    ('governments = ["usa"]\nsource', "source", "events.2.governments", "missing"),
    ('source = "a newspaper"', "@source = 7", "events.2.source", "found 7"),
    ("months = 6", "@months = 0", "events.4.months", "found 0"),
    ("size = 1\n", "", "events.6.size", "missing"),
    ("[rooms.track1]", "@[rooms.track3]", "rooms.track3", 'unknown key; did you mean "track'),
    ("confidentiality = 0.7", "@meetings_a_year = 4", "rooms.track1_5.meetings_a_year", "unknown key"),
    ("confidentiality = 0.7", "@confidentiality = 7", "rooms.track1_5.confidentiality", "found 7, allowed 0 to 1"),
    ("slots = 12", "@slots = 12.0", "rooms.track2.slots", "found 12.0"),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_each_other_key_wrong_in_each_way_gets_its_sentence(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence
