"""Who may sit where: seats, and the kind of person in each of them month by month."""

from dataclasses import dataclass
from typing import Any

Tree = dict[str, Any]
KINDS = ("officials", "former", "experts")


@dataclass(frozen=True)
class Seat:
    """A place that people take in turn."""

    forum: int
    government: int
    rank: int
    place: int


@dataclass(frozen=True)
class Person:
    """What kind of person a seat holds in a month."""

    role: int
    official: bool
    dependence: float
    officials_share: float


def size(delegation: Tree) -> int:
    """All seats of a delegation."""
    return sum(delegation[kind] for kind in KINDS)


def numbered(forums: list[Tree], keys: list[str]) -> list[Seat]:
    """All seats in seat order."""
    seats = []
    for f, forum in enumerate(forums):
        sides = [g for g, key in enumerate(keys) if key in forum["delegations"]]
        for rank, g in enumerate(sides):
            seats += [Seat(f, g, rank, place) for place in range(size(forum["delegations"][keys[g]]))]
    return seats


def in_force(forum: Tree, months: int) -> list[Tree]:
    """The delegations of a forum in each month, by the key of the government."""
    now, found = dict(forum["delegations"]), []
    for t in range(months):
        for change in forum["changes"]:
            if change["month"] == t + 1:
                now = now | change["delegations"]
        found.append(now)
    return found


def people(delegation: Tree) -> list[Person]:
    """Who sits in a delegation, place by place."""
    share = delegation["officials"] / size(delegation)
    official = delegation["capacity"] == "official"
    roles = [role for role, kind in enumerate(KINDS) for _ in range(delegation[kind])]
    return [Person(role, role == 0 and official, delegation["dependence"], share) for role in roles]


def speaks_for(delegation: Tree) -> bool:
    """Every seat is an official's, in official capacity."""
    return delegation["officials"] == size(delegation) and delegation["capacity"] == "official"
