"""The page tells a dialogue as ``run`` does, line by line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim import load
from sim.engine import chronicle
from sim.events import KINDS, Event
from sim.page.facts.outcomes import kinds
from sim.page.facts.story import story as facts_of_story
from sim.scenario.shipped import paths
from sim.tell import counts, month_name, story, summary
from sim.tell.names import short
from sim.tell.sentences import WHY
from tests.browser.plain import plain
from tests.worlds import scenarios

FACTS: dict[str, Any] = {"kinds": kinds(), "story": facts_of_story()}
OF_MEETING = ("held", "attended", "turns", "candid", "drafts", "cancelled")


@pytest.mark.parametrize("name", paths())
def test_shipped_scenarios(asked_each, name):
    scenario = load(name)
    told = [chronicle(scenario, 5, run) for run in (0, 1, 7)]
    asked = [[plain(scenario), events, FACTS] for events in map(listed, told)]
    assert asked_each("telling/story.js", "story", asked) == [story(scenario, events) for events in told]


def listed(events) -> list[list[int]]:
    return [list(map(int, event)) for event in events]


@st.composite
def chronicles(draw):
    """A world, and lines of every kind in an order that no model would write, months in theirs."""
    scenario = draw(scenarios())
    questions = sum(block.questions for block in scenario.agenda)
    kind = st.sampled_from(KINDS) | st.sampled_from([*OF_MEETING, "heard", "uptake", "seated", "briefed"])
    lines = st.builds(
        Event, st.integers(0, 3), kind.map(KINDS.index), st.integers(0, len(scenario.forums) - 1),
        st.integers(0, questions - 1), st.integers(0, len(scenario.governments) - 1), st.integers(0, len(WHY) - 1),
    )  # fmt: skip
    events = sorted(draw(st.lists(lines, min_size=20, max_size=40)), key=lambda event: event.month)
    return scenario, [twin for event in events for twin in twins(draw, event)]


def twins(draw, event: Event) -> list[Event]:
    """A line, an exchange of views now and then, and behind one of hearing often that it, or another, was the first."""
    if event.kind == KINDS.index("held") and draw(st.booleans()):
        return [event._replace(question=-1)]
    if event.kind == KINDS.index("heard"):
        first = event._replace(kind=KINDS.index("uptake"))
        return [
            event,
            *draw(st.sampled_from([(), (first,), (first._replace(government=0),), (first._replace(question=0),)])),
        ]
    return [event]


@settings(deadline=None, max_examples=25)
@given(st.lists(chronicles(), min_size=3, max_size=3))
def test_made_up_chronicles(asked_each, made):
    """Which fault would this catch? Lines put together that are apart, a meeting's details given to another."""
    asked = [[plain(scenario), listed(events), FACTS] for scenario, events in made]
    assert asked_each("telling/story.js", "story", asked) == [story(*each) for each in made]
    assert asked_each("telling/story.js", "counts", [each[1:] for each in asked]) == [
        counts(events) for _, events in made
    ]


def test_thousands_have_commas(ask):
    scenario = load("standing")
    events = [Event(0, KINDS.index("drafts"), 0, 0, 0, 1234), *[Event(1, KINDS.index("uptake"), 0, 0, 0)] * 1000]
    mine = ask("telling/story.js", "summary", plain(scenario), listed(events), FACTS)
    assert mine == summary(scenario, events)
    assert "1,234 drafts" in mine


def test_months_have_names(asked_each):
    asked = [(start, month) for start in ("", "2013-06", "1999-12", "0987-01") for month in (0, 6, 7, 11, 12, 239)]
    assert asked_each("telling/names.js", "monthName", [[*each, FACTS] for each in asked]) == [
        month_name(*each) for each in asked
    ]


def test_forums_are_called_by_their_abbreviation(asked_each):
    names = [
        "Project on Crisis Avoidance (PCAC)", "Standing dialogue", "(A)", "(A B)", "A (B) (C)", "A ((B))", "A (B)C)",
        "A (B) ", "A ()", "对话 (谈-2)", "A (B\ufeff)", "A (\u3000)", "A (B\xa0C)", "(a(b)", "$& (x$1)",
    ]  # fmt: skip
    assert asked_each("telling/names.js", "short", [[name] for name in names]) == [short(name) for name in names]
