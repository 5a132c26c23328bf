"""Broken files, one key wrong at a time: forums, their delegations and their dated changes."""

from __future__ import annotations

import pytest

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    ('name = "Small"\n', "", "forums.small.name", "missing"),
    ("opens = 3", "@opens = 0", "forums.small.opens", "found 0, allowed a whole number from 1 to 240 (month)"),
    ("closes = 40", "@closes = 40.5", "forums.small.closes", "found 40.5"),
    ("meetings_a_year = 6", "@meetings_a_year = 25", "forums.small.meetings_a_year", "allowed 0 to 24"),
    ("quorum = 0.75", "@quorum = 0.4", "forums.small.quorum", "found 0.4, allowed 0.5 to 1 (share)"),
    ("quorum = 0.75", "@quorm = 0.75", "forums.small.quorm", 'did you mean "quorum"?'),
    ("quorum = 0.75", "@funding_patience = 0.5", "forums.small.funding_patience", "a whole number from 0 to 120"),
    ("meets_in = [1, 13, 13, 25]", "@meets_in = 13", "forums.big.meets_in", "found 13, allowed a list"),
    (
        "meets_in = [1, 13, 13, 25]",
        "@meets_in = []",
        "forums.big.meets_in",
        "found a list of 0, allowed a list of 1 to",
    ),
    ("meets_in = [1, 13, 13, 25]", "@meets_in = [1, 2.0]", "forums.big.meets_in", "found 2.0, allowed a whole number"),
    (
        "officials = 4",
        "@officials = 41",
        "forums.small.delegations.china.officials",
        "allowed a whole number from 0 to 40",
    ),
    ("officials = 4", "@oficials = 4", "forums.small.delegations.china.oficials", 'did you mean "officials"?'),
    (
        'capacity = "official"',
        '@capacity = "privat"',
        "forums.small.delegations.china.capacity",
        'found "privat"; did you mean "private"? Allowed: official, private',
    ),
    (
        "dependence = 0.5",
        "@dependence = 2",
        "forums.small.delegations.usa.dependence",
        "found 2, allowed 0 to 1 (share)",
    ),
    ('convener = "Institute"', "@convener = 1", "forums.small.delegations.usa.convener", "found 1"),
    ('people = ["One", "Two"]', '@people = ["One", 2]', "forums.small.delegations.usa.people", "found 2"),
    (
        'people = ["One", "Two"]',
        '@people = "One"',
        "forums.small.delegations.usa.people",
        'found "One", allowed a list',
    ),
    ("japan = { experts = 3 }", "@japan = 3", "forums.big.delegations.japan", "found 3, allowed a table"),
    ("month = 5\nslots = 6", "slots = 6", "forums.small.changes.1.month", "missing"),
    ("mandate = 0.2", "@mandate = 0.6", "forums.small.changes.2.mandate", "found 0.6, allowed 0 to 0.5"),
    ("mandate = 0.2", "mandate = 0.2\n@closes = 3", "forums.small.changes.2.closes", "unknown key"),
    (
        "officials = 1\nformer = 2",
        "@officals = 1\nformer = 3",
        "forums.small.changes.1.delegations.usa.officals",
        'did you mean "officials"?',
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_each_key_of_a_forum_wrong_in_each_way_gets_its_sentence(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence
