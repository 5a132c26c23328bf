"""Broken files in which every key is in order, but the parts of a forum do not fit together."""

from __future__ import annotations

import pytest

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    (
        "breakdown = 0.8",
        "@breakdown = 0.3",
        "tension.breakdown",
        "found 0.3, allowed above tension.baseline, which is 0.3",
    ),
    (
        "baseline = 0.3\nbreakdown = 0.8",
        "@baseline = 0.75",
        "tension.baseline",
        "allowed below tension.breakdown, which is 0.7",
    ),
    ("closes = 40", "@closes = 49", "forums.small.closes", "found 49, allowed 3 to 48"),
    ("closes = 40", "@closes = 2", "forums.small.closes", "found 2, allowed 3 to 48"),
    ("opens = 3\ncloses = 40", "@opens = 49", "forums.small.opens", "found 49, allowed 1 to 48"),
    ("months = 48\n", "months = 24\n", "forums.big.meets_in", "found 25, allowed 1 to 24"),
    ("meets_in = [1, 13, 13, 25]", "@meets_in = [13, 1]", "forums.big.meets_in", "ascending order"),
    ("meets_in = [1, 13, 13, 25]", "@meets_in = [13]\nopens = 14", "forums.big.meets_in", "found 13, allowed 14 to 48"),
    (
        "meets_in = [1, 13, 13, 25]",
        "meets_in = [13]\n@meetings_a_year = 4",
        "forums.big.meetings_a_year",
        "one of the two",
    ),
    ("quorum = 0.75", "@drafts = 9", "forums.small.drafts", "found 9, allowed at most slots, which is 8"),
    ("quorum = 0.75", "@slots = 2", "forums.small.slots", "found 2, allowed at least drafts, which is 3"),
    (
        "[forum]\nslots = 8\ndrafts = 3",
        "[forum]\n@slots = 3",
        "forum.slots",
        "found 3, allowed at least drafts, which is 4",
    ),
    ("slots = 6", "@slots = 2", "forums.small.changes.1.slots", "found 2, allowed at least drafts, which is 3"),
    ("mandate = 0.2", "@drafts = 7", "forums.small.changes.2.drafts", "found 7, allowed at most slots, which is 6"),
    (
        "month = 9\nmandate",
        "@month = 5\nmandate",
        "forums.small.changes.2.month",
        "found 5 a second time, allowed one change a month",
    ),
    ("month = 9\nmandate", "@month = 4\nmandate", "forums.small.changes.2.month", "found 4 after 5|ascending"),
    (
        "month = 9\nmandate",
        "@month = 41\nmandate",
        "forums.small.changes.2.month",
        "found 41, allowed after month 3|up to 40",
    ),
    ("month = 5\nslots", "@month = 3\nslots", "forums.small.changes.1.month", "found 3, allowed after month 3"),
    ("month = 5\nslots", "@month = 2\nslots", "forums.small.changes.1.month", "found 2, allowed after month 3"),
    (
        "[[forums.small.changes]]\nmonth = 9\nmandate = 0.2\n",
        "@[[forums.small.changes]]\nmonth = 9\n",
        "forums.small.changes.2",
        "changes nothing",
    ),
    (
        "meets_in = [1, 13, 13, 25]",
        "meets_in = [1]\nchanges = [{ month = 3, meetings_a_year = 4 }]",
        "forums.big.changes.1.meetings_a_year",
        "meets_in",
    ),
    (
        "[forums.small.delegations.china]\nofficials = 4\n",
        "@[forums.small.delegations.china]\n",
        "forums.small.delegations.china",
        "found 0 seats, allowed 1 to 40",
    ),
    (
        "former = 2\nexperts = 1",
        "former = 25\nexperts = 16",
        "forums.small.delegations.usa",
        "found 41 seats, allowed 1 to 40",
    ),
    (
        'people = ["One", "Two"]',
        '@people = ["1", "2", "3", "4"]',
        "forums.small.delegations.usa.people",
        "found 4 people, allowed at most 3",
    ),
    (
        "[forums.small.delegations.usa]",
        "@[forums.small.delegations.us]",
        "forums.small.delegations.us",
        'no such government; did you mean "usa"? Allowed: usa, china, japan',
    ),
    (
        '[forums.small.delegations.china]\nofficials = 4\ncapacity = "official"\n',
        "",
        "forums.small.delegations",
        "found 1, allowed a table for each government, 2 to 12",
    ),
    (
        "officials = 1\nformer = 2",
        "officials = 1\nformer = 3",
        "forums.small.changes.1.delegations.usa",
        "found 4 seats, allowed 3, as many as before",
    ),
    (
        "[forums.small.changes.delegations.usa]",
        "@[forums.small.changes.delegations.japan]",
        "forums.small.changes.1.delegations.japan",
        "has no delegation here|usa, china",
    ),
    (
        "officials = 1\nformer = 2",
        '@people = ["1", "2", "3", "4"]',
        "forums.small.changes.1.delegations.usa.people",
        "found 4 people, allowed at most 3",
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_what_does_not_fit_in_a_forum_is_named_alone(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence
