"""A world once more, as one would say it in words: a question about a month, a forum and a side for every cell.

It knows neither tables nor in which order anything is filled.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate
from typing import Any

import numpy as np

from sim.chance import SIDE
from sim.rules.forum import Forum as Terms
from sim.rules.roles import EXPERT, FORMER, OFFICIAL
from sim.scenario.plan import DatedEvent, Delegation, Forum, Scenario
from sim.state import World


class Asked:
    """What can be asked of a scenario. Months count from 1, as they do there."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario, self.forums, self.keys = scenario, scenario.forums, [each.key for each in scenario.governments]
        self.months = range(1, scenario.months + 1)
        self.seats = [
            (forum, side, place)
            for forum in self.forums
            for side in self.keys
            for place in range(self.sat(forum, side, 1).seats if side in forum.governments else 0)
        ]

    def terms(self, forum: Forum, month: int) -> Terms:
        """On what terms a forum meets."""
        said = [dict(change.terms) for change in forum.changes if change.month <= month]
        return Terms(**{**forum.terms._asdict(), **{name: value for each in said for name, value in each.items()}})

    def sat(self, forum: Forum, side: str, month: int) -> Delegation:
        """Who sits there for a government."""
        named = [
            *forum.delegations,
            *(new for each in forum.changes if each.month <= month for new in each.delegations),
        ]
        return [each for each in named if each.government == side][-1]

    def due(self, forum: Forum) -> list[int]:
        """Meetings of each month: whole ones among all that the rate has come to since the opening."""
        if forum.meets_in is not None:
            return [sum(date == month for date in forum.meets_in) for month in self.months]
        rates = [
            Fraction(str(self.terms(forum, month).meetings_a_year)) / 12 * (forum.opens <= month <= forum.closes)
            for month in self.months
        ]
        whole = [int(total) for total in accumulate(rates)]
        return [now - before for now, before in zip(whole, [0, *whole], strict=False)]

    def role(self, seat: tuple[Forum, str, int], month: int) -> int:
        """The role of who sits in a seat."""
        forum, side, place = seat
        mix = self.sat(forum, side, month)
        return ([OFFICIAL] * mix.officials + [FORMER] * mix.former + [EXPERT] * mix.experts)[place]

    def speaks(self, seat: tuple[Forum, str, int], month: int) -> bool:
        """True if it speaks for its government."""
        return self.role(seat, month) == OFFICIAL and self.sat(*seat[:2], month).capacity == "official"

    def dated(self, kind: str, month: int, side: str = "", forum: Forum | None = None) -> list[DatedEvent]:
        """Events of a kind in a month that concern a government, and a forum."""
        return [
            event
            for event in self.scenario.events
            if (event.kind, event.month) == (kind, month)
            and (not side or side in event.governments)
            and (forum is None or not event.forums or forum.key in event.forums)
        ]

    def closed(self, forum: Forum, month: int) -> bool:
        """True while an interruption lasts."""
        return any(
            began <= month < began + event.months
            for began in self.months
            for event in self.dated("interruption", began, forum=forum)
        )

    def crisis(self, month: int) -> float:
        """Size of the crises of a month, each of what the others left."""
        size = 0.0
        for event in self.dated("crisis", month):
            size = size + event.size * (1 - size)
        return size

    def level(self, side: str, month: int) -> float:
        """Encroachment: what was said of it last."""
        said = [event.size for date in self.months[:month] for event in self.dated("encroachment", date, side)]
        return [self.scenario.governments[self.keys.index(side)].encroachment, *said][-1]

    def receptive(self, side: str, month: int) -> int:
        """What was said last of a month: 1 opening, 0 closing, -1 nothing."""
        said = [event for event in self.scenario.events if event.kind in ("opening", "closing")]
        return [
            -1,
            *(int(each.kind == "opening") for each in said if each.month == month and side in each.governments),
        ][-1]


def plainly(scenario: Scenario) -> World:
    """The world of a scenario."""
    ask = Asked(scenario)
    return World(**_calendar(ask), **_events(ask), **_sides(ask), **_seats(ask), **_people(ask))


def _calendar(ask: Asked) -> dict[str, Any]:
    due = np.array([ask.due(forum) for forum in ask.forums], np.int64).T
    return {
        "meetings": due,
        "meeting": np.array([due[:month].sum(axis=0) for month in range(len(due))]),
        "interrupted": [[ask.closed(forum, month) for forum in ask.forums] for month in ask.months],
        "terms": [[[float(each) for each in ask.terms(forum, month)] for forum in ask.forums] for month in ask.months],
        "opens": [forum.opens - 1 for forum in ask.forums],
        "open": [[forum.opens <= month <= forum.closes for forum in ask.forums] for month in ask.months],
    }


def _events(ask: Asked) -> dict[str, Any]:
    return {
        "crisis": [ask.crisis(month) for month in ask.months],
        "change": [[bool(ask.dated("change_of_government", month, key)) for key in ask.keys] for month in ask.months],
        "receptivity": [[ask.receptive(key, month) for key in ask.keys] for month in ask.months],
        "politicised": [
            [
                [key in forum.governments and bool(ask.dated("politicised", month, key, forum)) for key in ask.keys]
                for forum in ask.forums
            ]
            for month in ask.months
        ],
        "level": [[float(ask.level(key, month)) for key in ask.keys] for month in ask.months],
    }


def _sides(ask: Asked) -> dict[str, Any]:
    governments, blocks = ask.scenario.governments, ask.scenario.agenda
    parties = [block.parties for block in blocks for _ in range(block.questions)]
    return {
        "rigidity": [float(each.rigidity) for each in governments],
        "power": [float(each.power) for each in governments],
        "floor": [float(each.floor) for each in governments],
        "receptive_share": [float(each.receptive) for each in governments],
        "reach": [float(each.reach) for each in governments],
        "party": [[key in each for key in ask.keys] for each in parties],
        "parties": [len(set(each)) for each in parties],
        "covers": [[set(forum.governments) == set(each) for each in parties] for forum in ask.forums],
    }


def _seats(ask: Asked) -> dict[str, Any]:
    numbers = {forum.key: number for number, forum in enumerate(ask.forums)}
    where = [(numbers[forum.key], ask.keys.index(side)) for forum, side, _ in ask.seats]
    before = [[sum(each < (f, g) for each in where) for g in range(len(ask.keys) + 1)] for f in range(len(ask.forums))]
    rank = [
        [forum.governments.index(key) if key in forum.governments else -1 for key in ask.keys] for forum in ask.forums
    ]
    return {
        "first_seat": before,
        "forum": [forum for forum, _ in where],
        "government": [side for _, side in where],
        "place": [place for _, _, place in ask.seats],
        "lot": [rank[f][g] * SIDE + place for (f, g), (*_, place) in zip(where, ask.seats, strict=True)],
        "rank": rank,
    }


def _people(ask: Asked) -> dict[str, Any]:
    def wholly(forum: Forum, side: str, month: int) -> bool:
        return side in forum.governments and ask.sat(forum, side, month).wholly_official

    def kind(seat: tuple[Forum, str, int], month: int) -> tuple[int, bool]:
        return ask.role(seat, month), ask.speaks(seat, month)

    months, seats = ask.months, ask.seats
    mixes = [[ask.sat(forum, side, month) for forum, side, _ in seats] for month in months]
    return {
        "role": [[ask.role(seat, month) for seat in seats] for month in months],
        "official": [[ask.speaks(seat, month) for seat in seats] for month in months],
        "dependence": [[float(mix.dependence) for mix in row] for row in mixes],
        "officials_share": [[mix.officials / mix.seats for mix in row] for row in mixes],
        "replaced": [[kind(seat, month) != kind(seat, max(1, month - 1)) for seat in seats] for month in months],
        "speaks_for": [[[wholly(forum, key, month) for key in ask.keys] for forum in ask.forums] for month in months],
        "official_room": [
            [all(wholly(forum, key, month) for key in forum.governments) for forum in ask.forums] for month in months
        ],
    }
