"""What forums, governments, questions and months are called in a story."""

from __future__ import annotations

import re
from typing import NamedTuple

from sim.events import Event
from sim.scenario.plan import Block, Scenario
from sim.tell.sentences import FRAMES, MONTHS


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
            FRAMES["numbered_of" if several else "numbered"].format(number=number, whose=_whose(scenario, block))
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
        return FRAMES["month"].format(number=month + 1)
    year, first = (int(part) for part in start.split("-"))
    years, place = divmod(first - 1 + month, 12)
    return FRAMES["dated"].format(month=MONTHS[place], year=year + years)
