"""One dialogue told month by month: a chronicle in plain lines, the same whichever driver wrote it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from sim.events import KINDS, Event
from sim.scenario.plan import Block, Scenario

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

SAID = {
    "crisis": "A crisis breaks out.",
    "changed": "The government of {government} changes.",
    "opened": "{government} becomes receptive.",
    "closed": "{government} is no longer receptive.",
    "office": "Someone who sat for {government} in {forum} moves into office.",
    "breakthrough": "Breakthrough in {forum} on {question}.",
    "shelved": "{forum} shelves {question}.",
    "leak": "The meeting of {forum} leaks, from the side of {government}.",
    "politicised": "{government} publishes what is pending in {forum} for an easy win.",
    "uptake": "{government} hears of the package on {question}, as the first government.",
    "heard": "{government} hears of the package on {question}.",
    "adopted": "{government} adopts the package on {question}.",
    "declined": "{government} declines the package on {question}.",
    "reopened": "{government} may be told of the package on {question} again.",
    "stale": "The package on {question} goes stale.",
    "transferred": "The package on {question} has transferred to official talks.",
    "agreed": "The governments agree on {question}.",
    "collapsed": "The agreement on {question} collapses.",
    "ended": "{forum} ends.",
}
"""What is said of a kind of event; meetings, briefings and newcomers are told by functions."""

WHY = ("", "meetings are interrupted", "official talks are suspended", "a delegation cannot come")
"""Why a meeting does not take place, by the amount of the note."""
OF_MEETING = ("attended", "turns", "candid", "drafts")


def kind_of(event: Event) -> str:
    """The name of an event's kind."""
    return KINDS[event.kind]


class Names(NamedTuple):
    """What forums, governments and questions are called, by number."""

    forums: tuple[str, ...]
    governments: tuple[str, ...]
    questions: tuple[str, ...]

    def fill(self, sentence: str, event: Event) -> str:
        """A sentence with an event's names in their places."""
        return sentence.format(
            forum=self.forums[event.forum], government=self.governments[event.government],
            question=self.questions[event.question],
        )  # fmt: skip


def names_of(scenario: Scenario) -> Names:
    """The names in a scenario; questions are numbered within their part of the agenda."""
    several = len(scenario.agenda) > 1
    return Names(
        tuple(short(forum.name) for forum in scenario.forums),
        tuple(government.name for government in scenario.governments),
        tuple(
            f"question {number}{f' ({_whose(scenario, block)})' if several else ''}"
            for block in scenario.agenda
            for number in range(1, block.questions + 1)
        ),
    )


def short(name: str) -> str:
    """A forum's abbreviation, where its name gives one at its end.

    >>> short("Project on Crisis Avoidance (PCAC)"), short("Standing dialogue")
    ('PCAC', 'Standing dialogue')
    """
    found = re.search(r"\((\S+)\)$", name)
    return found.group(1) if found else name


def _whose(scenario: Scenario, block: Block) -> str:
    """What tells a part of the agenda from the others: its parties, or its name where parties are the same."""
    if [each.parties for each in scenario.agenda].count(block.parties) > 1:
        return block.name
    called = {government.key: government.name for government in scenario.governments}
    return "-".join(called[party] for party in block.parties)


def month_name(start: str, month: int) -> str:
    """What a month is called; ``start`` is the first month's label (``YYYY-MM``) or empty, months count from 0.

    >>> month_name("2013-06", 0), month_name("2013-06", 7), month_name("", 2)
    ('June 2013', 'January 2014', 'Month 3')
    """
    if not start:
        return f"Month {month + 1}"
    year, first = (int(part) for part in start.split("-"))
    return f"{MONTHS[(first - 1 + month) % 12]} {year + (first - 1 + month) // 12}"


def story(scenario: Scenario, chronicle: Sequence[Event]) -> list[str]:
    """The lines of a story: title and forums, then every month in which something happened; the last line sums up."""
    names = names_of(scenario)
    lines = [scenario.title, *(f"  {forum.name}" for forum in scenario.forums)]
    for month, events in groupby(chronicle, key=lambda event: event.month):
        lines.append(month_name(scenario.start, month))
        lines += [f"  {sentence}" for sentence in _sentences(names, list(events))]
    return [*lines, summary(scenario, chronicle)]


def _sentences(names: Names, events: list[Event]) -> Iterator[str]:
    for (kind, forum), group in groupby(enumerate(events), key=lambda item: (kind_of(item[1]), item[1].forum)):
        same = list(group)
        if kind in TOGETHER:
            yield TOGETHER[kind](names, forum, [event for _, event in same])
            continue
        for place, event in same:
            sentence = _sentence(names, event, events[place + 1 :])
            if sentence:
                yield sentence


def _sentence(names: Names, event: Event, later: list[Event]) -> str:
    if kind_of(event) == "held":
        return _meeting(names, event, _of_meeting(later))
    if kind_of(event) == "cancelled":
        return f"{names.forums[event.forum]} does not meet: {WHY[event.amount]}."
    told_next = kind_of(event) == "heard" and bool(later) and later[0] == event._replace(kind=KINDS.index("uptake"))
    if told_next or kind_of(event) in OF_MEETING:
        return ""
    return names.fill(SAID[kind_of(event)], event)


def _briefed(names: Names, forum: int, events: list[Event]) -> str:
    whom = [names.governments[event.government] for event in events]
    return f"Briefed on the meeting of {names.forums[forum]}: {', '.join(whom)}."


def _seated(names: Names, forum: int, events: list[Event]) -> str:
    sides = Counter(names.governments[event.government] for event in events)
    return f"Newcomers in {names.forums[forum]}: {', '.join(f'{side} {number}' for side, number in sides.items())}."


TOGETHER: dict[str, Callable[[Names, int, list[Event]], str]] = {"briefed": _briefed, "seated": _seated}
"""Kinds told in one line a forum."""


def _of_meeting(later: list[Event]) -> list[Event]:
    """What belongs to a meeting: everything of its kind up to the next meeting."""
    return list(takewhile(lambda event: kind_of(event) not in ("held", "cancelled"), later))


def _meeting(names: Names, held: Event, details: list[Event]) -> str:
    present = ", ".join(
        f"{names.governments[each.government]} {each.amount}" for each in details if kind_of(each) == "attended"
    )
    amount = {kind_of(each): each.amount for each in details}
    work = f"works on {names.questions[held.question]}" if held.question >= 0 else "exchanges views"
    parts = [f"{amount.get('candid', 0)} of {amount['turns']} turns candid"] if amount.get("turns") else []
    parts += [f"{amount['drafts']} draft{'s' * (amount['drafts'] > 1)}"] if amount.get("drafts") else []
    return f"{names.forums[held.forum]} meets ({present}) and {work}{': ' * bool(parts)}{', '.join(parts)}."


def counts(chronicle: Sequence[Event]) -> dict[str, int]:
    """The path of the packages in one dialogue: meetings held, drafts, breakthroughs, uptake, transferred, agreed."""
    tally = Counter(kind_of(event) for event in chronicle)
    return {
        "meetings": tally["held"],
        "drafts": sum(event.amount for event in chronicle if kind_of(event) == "drafts"),
        "breakthroughs": tally["breakthrough"],
        "uptake": tally["uptake"],
        "transferred": tally["transferred"],
        "agreed": tally["agreed"],
    }


def summary(scenario: Scenario, chronicle: Sequence[Event]) -> str:
    """What came of a dialogue, in one paragraph."""
    found = counts(chronicle)

    def some(number: int, one: str, more: str) -> str:
        return f"{number:,} {one if number == 1 else more}"

    return (
        f"In {some(scenario.months, 'month', 'months')} this simulated dialogue held "
        f"{some(found['meetings'], 'meeting', 'meetings')} and wrote {some(found['drafts'], 'draft', 'drafts')}. "
        f"It reached {some(found['breakthroughs'], 'breakthrough', 'breakthroughs')}; a government heard of "
        f"{found['uptake']:,}, {found['transferred']:,} reached official talks, {found['agreed']:,} came to agreement. "
        "It is one of many that chance allows: compare shows what is usual."
    )
