"""The table behind the network: who was there, and who trusted whom at the end of each month, in one dialogue."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.study import Focus, Row, StoredStudy, Unfit
from sim.words.numbers import count

MOST = 6
"""Months that are drawn: the first, the last, and some between."""
SLANT = 0.38
"""Sine from which a side is called upper or lower, cosine from which it is called left or right."""


class Person(NamedTuple):
    """A participant."""

    key: str
    side: str
    role: str
    seat: str
    """Where they stand; who follows them in their seat stands there too."""
    forum: str = ""


class Month(NamedTuple):
    """Trust at the end of a month as {(from, to): trust}, from 0 to 1."""

    number: int
    trust: dict[tuple[str, str], float]

    @property
    def mean(self) -> float:
        """Mean over all pairs."""
        return sum(self.trust.values()) / len(self.trust)

    @property
    def present(self) -> set[str]:
        """Who is there."""
        return {person for pair in self.trust for person in pair}


class TrustNetwork(NamedTuple):
    """Participants of one forum, and their trust by month."""

    facts: Provenance
    people: tuple[Person, ...]
    months: tuple[Month, ...]
    forum: str
    """The forum that is drawn, where the dialogue has several."""
    options: tuple[str, ...]

    @property
    def sides(self) -> list[str]:
        """Sides in the order of the table."""
        return list(dict.fromkeys(person.side for person in self.people))

    @property
    def roles(self) -> list[str]:
        """Roles in the order of the table."""
        return list(dict.fromkeys(person.role for person in self.people))

    @property
    def selection(self) -> list[Month]:
        """The months that are drawn."""
        last = len(self.months) - 1
        if last < MOST:
            return list(self.months)
        return [self.months[place] for place in sorted({round(last * step / (MOST - 1)) for step in range(MOST)})]


def read(study: StoredStudy, focus: Focus) -> TrustNetwork:
    """The table of a folder that holds one dialogue. Raises Unfit if it has none."""
    everyone = [_person(row) for row in study.columns("people.csv", "person", "side", "role")]
    forum = _forum(list(dict.fromkeys(person.forum for person in everyone)), focus)
    people = tuple(person for person in everyone if person.forum == forum or not forum)
    known, mine = {person.key for person in everyone}, {person.key for person in people}
    months: dict[int, dict[tuple[str, str], float]] = {}
    for row in study.columns("trust.csv", "month", "from", "to", "trust"):
        if row["from"] not in known or row["to"] not in known:
            raise Unfit(f"its trust.csv names {row['from']} or {row['to']}, who is not in people.csv")
        if row["trust"] and row["from"] in mine and row["to"] in mine:
            months.setdefault(int(float(row["month"])), {})[row["from"], row["to"]] = float(row["trust"])
    if not months:
        raise Unfit("its trust.csv holds no trust")
    named = (f"--at forum={forum}",) if "forum" in focus.at else ()
    return TrustNetwork(study.facts, people, tuple(Month(*each) for each in sorted(months.items())), forum, named)


def _person(row: Row) -> Person:
    seat = f"{row['side']} {row['seat']}" if row.get("seat") else row["person"]
    return Person(row["person"], row["side"], row["role"], seat, row.get("forum") or "")


def _forum(there: Sequence[str], focus: Focus) -> str:
    """The forum to draw: the one asked for, else the first; empty where there is only one."""
    for name in focus.at:
        if name != "forum":
            raise Unfit(f"{name} does not vary in one dialogue; --at forum=NAME names a forum")
    wanted = focus.at.get("forum")
    if wanted is not None and wanted not in there:
        raise Unfit(f"it has no forum {wanted}; it has: {', '.join(there)}")
    return wanted or (there[0] if len(there) > 1 else "")


def title_of(table: TrustNetwork) -> str:
    """From where to where mean trust went in this one dialogue."""
    first, last = table.months[0], table.months[-1]
    if first is last:
        return f"Mean trust in one simulated dialogue: {count(first.mean)} in month {first.number}"
    ends = f"{count(first.mean)} in month {first.number}, {count(last.mean)} in month {last.number}"
    return f"Mean trust in one simulated dialogue: {ends}"


def _angle(place: int, of: int) -> float:
    """Where the middle of a side stands on the circle: the first at the left, the others clockwise."""
    return pi - 2 * pi * place / of


def where(place: int, of: int) -> str:
    """The same in words, for those who cannot tell the colours.

    >>> [where(place, 3) for place in range(3)]
    ['left', 'upper right', 'lower right']
    """
    angle = _angle(place, of)
    across = "left" if cos(angle) < -SLANT else "right" if cos(angle) > SLANT else ""
    high = "upper" if sin(angle) > SLANT else "lower" if sin(angle) < -SLANT else ""
    alone = {"upper": "top", "lower": "bottom"}
    return f"{high} {across}".strip() if across else alone.get(high, "left")


def places(people: Sequence[Person]) -> dict[str, tuple[float, float]]:
    """Where people stand on a circle: each side an arc of its own, the first at the left, a place a seat."""
    sides = list(dict.fromkeys(person.side for person in people))
    found = {}
    for number, side in enumerate(sides):
        seats = list(dict.fromkeys(person.seat for person in people if person.side == side))
        middle, arc = _angle(number, len(sides)), 2 * pi / len(sides) * 0.72
        for person in (each for each in people if each.side == side):
            angle = middle + arc * ((seats.index(person.seat) + 0.5) / len(seats) - 0.5)
            found[person.key] = (cos(angle), sin(angle))
    return found
