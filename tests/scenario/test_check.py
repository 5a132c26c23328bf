"""Broken files in which every key is in order, but agenda, rooms or sources do not fit the rest."""

from __future__ import annotations

import pytest

from sim.scenario import ScenarioError, loads

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    (
        'parties = ["china", "usa"]',
        '@parties = ["chine", "usa"]',
        "agenda.1.parties",
        'found "chine"; did you mean "china"? Allowed: usa, china, japan',
    ),
    ('parties = ["china", "usa"]', '@parties = ["usa", "usa"]', "agenda.1.parties", 'found "usa" twice'),
    ('parties = ["china", "usa"]', '@parties = ["japan", "usa"]', "agenda.1.parties", "among whom no forum meets"),
    (
        'parties = ["china", "usa"]',
        'parties = ["usa", "china", "japan"]',
        "agenda",
        "no questions for forums.small, allowed a block whose parties are exactly usa, china",
    ),
    (
        "questions = 5",
        "questions = 40\n[[agenda]]\nname = 'b'\nparties = ['usa', 'china']\nquestions = 14",
        "agenda",
        "found 61 questions, allowed at most 60",
    ),
    (
        "[rooms.track1]\nofficials = 5",
        "@[rooms.track1]\nexperts = 5",
        "rooms.track1",
        "found 5 experts|officials only, in official capacity, to be Track 1",
    ),
    (
        "[rooms.track1]\nofficials = 5",
        "@[rooms.track1]\ncapacity = 'private'",
        "rooms.track1",
        "found 6 officials, officials in private capacity",
    ),
    ("confidentiality = 0.7", "former = 2", "rooms.track1_5", "found 2 former|to be Track 1.5"),
    ("confidentiality = 0.7", "officials = 2\ncapacity = 'official'", "rooms.track1_5", "to be Track 1.5"),
    ("former = 1\nexperts = 2", "officials = 1\nexperts = 2", "rooms.track2", "no official, to be Track 2"),
    ("officials = 5", "officials = 0", "rooms.track1", "found 0 seats, allowed 1 to 40"),
    ("slots = 12", "@slots = 2", "rooms.track2.slots", "found 2, allowed at least drafts, which is 3"),
    ("slots = 12", "@drafts = 9", "rooms.track2.drafts", "found 9, allowed at most slots, which is 8"),
    (
        '"months" = "assumption"',
        '@"month" = "assumption"',
        "sources.month",
        'names nothing in this file; did you mean "months"?',
    ),
    ('"events.1.month" = "assumption"', '@"events.9.month" = "a"', 'sources."events.9.month"', "names nothing"),
    ('"events.1.month" = "assumption"', '@"sources.months" = "a"', 'sources."sources.months"', "names nothing"),
    ('"events.1.month" = "assumption"', '"events.2" = "a"', "events.2.source", "found a second source"),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_what_does_not_fit_together_is_named_alone(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence


def test_a_default_agenda_can_grow_too_long(base):
    agenda = base[base.index("[[agenda]]") : base.index('[[events]]\nkind = "crisis"')]
    text = base.replace(agenda, "").replace("issues = 3", "questions = 31")
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    line = text[: text.index("questions = 31")].count("\n") + 1
    assert str(caught.value) == (
        f"x.toml:{line}: drafting.questions: found 31 for each of 2 sets of governments, "
        "allowed at most 60 questions in all"
    )
