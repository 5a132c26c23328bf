"""Broken files in which every key is in order, but an event cannot happen as it is written."""

from __future__ import annotations

import pytest

# old text, new text (@ marks the line that must be named), path, words of the sentence
CASES = [
    ('kind = "crisis"\nmonth = 2', 'kind = "crisis"\n@month = 49', "events.1.month", "found 49, allowed 1 to 48"),
    ("months = 6", "@months = 30", "events.4.months", "found 30, allowed 1 to 29"),
    (
        'forums = ["big"]',
        '@forums = ["bigg"]',
        "events.4.forums",
        'found "bigg"; did you mean "big"? Allowed: small, big',
    ),
    ('forums = ["big"]', '@forums = ["big", "big"]', "events.4.forums", "twice"),
    (
        'governments = ["usa"]\nsource',
        '@governments = ["chna"]\nsource',
        "events.2.governments",
        'did you mean "china"?',
    ),
    (
        'governments = ["china"]\nforums',
        'governments = ["japan"]\n@forums',
        "events.5.forums",
        'found "small", allowed forums in which japan sits',
    ),
    (
        'kind = "opening"',
        "kind = 'closing'\nmonth = 12\ngovernments = ['usa']\n[[events]]\nkind = 'opening'",
        "events.4.governments",
        'found "usa", who has another event',
    ),
    (
        "size = 1\n",
        "size = 1\ngovernments = ['china']\n[[events]]\nkind = 'encroachment'\nmonth = 31\nsize = 0\n",
        "events.7.governments",
        "one level of encroachment for china in month 31",
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "words"), CASES)
def test_an_event_that_does_not_fit_is_named_alone(verdict, old, new, path, words):
    sentence = verdict(old, new, path)
    assert all(word in sentence for word in words.split("|")), sentence
