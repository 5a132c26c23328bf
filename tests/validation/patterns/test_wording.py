"""The words for what was found: what fails comes first, and what is no test any more is counted apart."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sim.validation.patterns import PATTERNS
from sim.validation.patterns.boilerplate import TITLES
from sim.validation.patterns.claims import former
from sim.validation.patterns.verdicts import FoundPart
from sim.validation.patterns.wording import GROUPS, counts, group, headline, kind, summary, worst_first
from tests.docs.documents import ROOT
from tests.validation.patterns.made_up import between, found

HOLDS, OPEN, WRONG = between(0.2, 0.4), between(-0.5, 0.5), between(-0.4, -0.2)
MADE_FOR = ("E4", "E5", "E8", "E18", "E23", "E24", "E29", "N3")
"""Those that saw rules being made: the list of decision 0018."""


def in_view(code, effect):
    one = found(code, effect)
    return replace(one, pattern=replace(one.pattern, in_view="A rule."))


def once(code, first, now):
    """A pattern formulated anew: what it asked first, beside what it asks now."""
    one = found(code, now, first)
    kept, was = one.parts
    return replace(one, parts=(kept, FoundPart(former(was.part), was.effect)))


def test_what_rules_were_made_for_is_marked_with_the_rule():
    marked = {code: each.in_view for code, each in PATTERNS.items() if each.in_view}
    assert tuple(marked) == MADE_FOR
    assert [code for code, why in marked.items() if not re.search(r"\bR\d", why)] == []


@pytest.mark.parametrize(
    "name",
    ["decisions/0018-patterns-are-declared-before-they-are-played.md", "decisions/0033-the-second-edition.md",
     "odd/assumptions.md"],
)  # fmt: skip
def test_pages_name_the_same_ones(name):
    """Of the sentence that lists them; a page that forgets one, or marks another, contradicts the results."""
    text = " ".join((ROOT / "docs" / name).read_text(encoding="utf-8").split())
    (listed,) = re.findall(r"(?:with some patterns in view: |[Pp]atterns )(E4\b.*? and N3)\b", text)
    assert tuple(re.findall(r"\b[EN]\d+\b", listed)) == MADE_FOR


def test_what_is_no_test_counts_neither_way():
    told = headline([found("E1", HOLDS), in_view("E2", HOLDS), in_view("E4", WRONG), in_view("N1", WRONG)])
    assert told == (
        "Not reproduced: E4†. Produced, though it must not be: N1†. 1 of 1 patterns of the evidence are reproduced. "
        "† No test any more, as a rule was made or chosen with it in view: 1 of 2 are reproduced; 0 of 1 that must not "
        "be shown avoided."
    )


def test_no_test_is_made_a_test_by_being_alone():
    assert headline([in_view("E1", HOLDS)]) == (
        "† No test any more, as a rule was made or chosen with it in view: 1 of 1 are reproduced."
    )


def test_counts_of_tests_and_of_others_share_no_pattern():
    all_ = [found("E1", HOLDS), in_view("E2", HOLDS), in_view("E4", WRONG), found("E5", OPEN), found("N1", HOLDS)]
    tests, others = counts(all_), counts(all_, "in view")
    assert (tests["reproduced"], tests["not identified"], sum(tests.values())) == (1, 1, 2)
    assert (others["reproduced"], others["not reproduced"], sum(others.values())) == (1, 1, 2)


def test_a_strict_reader_counts_what_was_asked_first():
    told = headline([once("E1", WRONG, HOLDS), once("E2", HOLDS, HOLDS), found("E3", HOLDS), found("E4", WRONG)])
    assert "Not as first registered: E1." in told
    assert "3 of 4 patterns of the evidence are reproduced, at most 2 as first registered." in told
    assert "registered" not in headline([once("E2", HOLDS, HOLDS)])


def test_what_was_asked_first_decides_nothing_now():
    assert once("E1", WRONG, HOLDS).verdict == "reproduced"
    assert once("E1", HOLDS, WRONG).verdict == "not reproduced"


def test_the_worst_comes_first_within_its_group():
    told = worst_first(
        [found("S1", WRONG), in_view("E1", WRONG), found("E2", HOLDS), found("E4", OPEN), found("E5", WRONG)]
    )
    assert [each.pattern.code for each in told] == ["E5", "E4", "E2", "E1", "S1"]


def test_every_pattern_has_a_group_with_a_title():
    assert tuple(TITLES) == GROUPS
    assert {group(each) for each in PATTERNS.values()} == set(GROUPS)
    assert {kind(PATTERNS[code]) for code in MADE_FOR} == {"evidence", "must not"}


@pytest.mark.parametrize("effect", [HOLDS, OPEN, WRONG])
def test_a_summary_begins_with_what_fails(effect):
    told = summary([found("E1", effect), found("E2", HOLDS)])
    assert told.startswith("Not ") == (effect is not HOLDS)
