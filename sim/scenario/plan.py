"""What a scenario says, once read: plain, frozen, complete. Nothing here knows files, arrays or Mesa."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sim.rules import Theory
from sim.rules.forum import Forum as Terms
from sim.scenario.assumption import Assumption
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.origin import FromText
from sim.scenario.record import Record

TRACKS = {"track1": "Track 1", "track1_5": "Track 1.5", "track2": "Track 2"}
"""Track key, as files write it, to its label."""


@dataclass(frozen=True)
class Government:
    """One side of the conflict. Numbers left out in a scenario are taken from the chapters."""

    key: str
    name: str
    encroachment: float
    rigidity: float
    power: float
    floor: float
    receptive: float
    reach: float = 1.0
    """Multiplier of every carrier's reach on this side (0.2 to 5)."""


@dataclass(frozen=True)
class Delegation:
    """The seats of one government in one forum, officials first, then former officials, then experts."""

    government: str
    officials: int = 0
    former: int = 0
    experts: int = 0
    capacity: str = "private"
    """In which capacity its officials speak: ``official`` or ``private``."""
    dependence: float = 0.0
    """How far careers and funding of its non-officials depend on the government (0 to 1)."""
    convener: str = ""
    people: tuple[str, ...] = ()

    @property
    def seats(self) -> int:
        """How many seats there are."""
        return self.officials + self.former + self.experts

    @property
    def wholly_official(self) -> bool:
        """True if every seat is an official in official capacity: the delegation speaks for its government."""
        return self.officials == self.seats and self.capacity == "official"


@dataclass(frozen=True)
class Change:
    """From ``month`` on, a forum has these terms, and these delegations in place of the former ones."""

    month: int
    terms: Mapping[str, float]
    delegations: tuple[Delegation, ...] = ()


@dataclass(frozen=True)
class Forum:
    """A recurring dialogue."""

    key: str
    name: str
    opens: int
    """First month (1 = the scenario's first)."""
    closes: int
    """Last month in which it may meet."""
    terms: Terms
    delegations: tuple[Delegation, ...]
    """In the order of the scenario's governments."""
    meets_in: tuple[int, ...] | None = None
    """Months of its meetings, where they are known; otherwise ``terms.meetings_a_year`` sets the calendar."""
    changes: tuple[Change, ...] = ()

    @property
    def governments(self) -> tuple[str, ...]:
        """Keys of the governments with a delegation."""
        return tuple(delegation.government for delegation in self.delegations)


@dataclass(frozen=True)
class DatedEvent:
    """Something that happens on a date, whatever luck says."""

    kind: str
    """crisis, change_of_government, opening, closing, interruption, politicised or encroachment."""
    month: int
    months: int = 1
    """How long an interruption lasts."""
    governments: tuple[str, ...] = ()
    """Whom it concerns; empty: all."""
    forums: tuple[str, ...] = ()
    """Which forums it concerns; empty: all."""
    size: float = 0.0
    """Size of a crisis, or the new level of encroachment."""


@dataclass(frozen=True)
class Block:
    """Part of the agenda: questions among one set of governments."""

    name: str
    parties: tuple[str, ...]
    questions: int


@dataclass(frozen=True)
class Room:
    """What a track's room looks like: the mix of every delegation, and terms that belong to that kind of room."""

    officials: int = 0
    former: int = 0
    experts: int = 0
    capacity: str = "private"
    terms: Mapping[str, float] = field(default_factory=FrozenDict)


ROOMS: Mapping[str, Room] = FrozenDict(
    {
        "track1": Room(officials=6, capacity="official"),
        "track1_5": Room(officials=2, former=2, experts=2),
        "track2": Room(former=3, experts=3),
    }
)
"""The rooms that tracks are compared in, where a scenario does not say otherwise."""


@dataclass(frozen=True)
class Scenario(FromText):
    """A situation to simulate."""

    title: str
    summary: str
    months: int
    start: str
    """Label of the first month, ``YYYY-MM``, or empty."""
    governments: tuple[Government, ...]
    forums: tuple[Forum, ...]
    agenda: tuple[Block, ...]
    theory: Theory
    events: tuple[DatedEvent, ...] = ()
    rooms: Mapping[str, Room] = field(default_factory=lambda: ROOMS)
    sources: Mapping[str, str] = field(default_factory=FrozenDict)
    record: Record | None = None
    """What happened, where it is known; no rule reads it."""
    assumptions: tuple[Assumption, ...] = ()
    """Which of its values could well be otherwise; no rule reads them."""

    def forum(self, key: str) -> Forum:
        """The forum of that key."""
        return next(forum for forum in self.forums if forum.key == key)
