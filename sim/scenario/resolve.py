"""What a scenario means where it is silent: defaults that come from elsewhere in the file. For checks and building."""

from __future__ import annotations

from typing import Any

from sim.scenario.faults import Path
from sim.scenario.leaves import FAULTY
from sim.scenario.plan import ROOMS, Delegation
from sim.scenario.validate import Tree

MIX = ("officials", "former", "experts")
"""Kinds of seats, in the order in which they are seated."""


def lookup(tree: Tree, path: str) -> Any:
    """The value at a dotted path of tables."""
    found: Any = tree
    for part in path.split("."):
        found = found[part]
    return found


def step(tree: Any, part: str) -> Any:
    """What lies under a key, or under a row's number counted from 1; ``FAULTY`` if nothing does."""
    if isinstance(tree, dict):
        return tree.get(part, FAULTY)
    if isinstance(tree, list) and part.isascii() and part.isdigit() and 0 < int(part[:9]) <= len(tree):
        return tree[int(part[:9]) - 1]
    return FAULTY


def is_written(tree: Tree, path: Path) -> bool:
    """True if the file, or an override, writes this path."""
    found: Any = tree
    for part in path:
        found = step(found, part)
    return found is not FAULTY


def rows(tree: Tree, key: str) -> list[tuple[str, Tree]]:
    """The usable rows of a list of tables with their numbers, counted from 1."""
    return [(str(number), row) for number, row in enumerate(tree.get(key, []), start=1) if row is not FAULTY]


def terms_in(table: Tree, names: Any) -> Tree:
    """The terms of a forum that a table gives."""
    return {name: table[name] for name in names if name in table}


def stages(clean: Tree, forum: Tree, room: Tree) -> list[tuple[Path, Tree]]:
    """The terms a forum has in turn, each with the path below the forum at which they begin.

    ``room`` holds terms that a track's room lays over those of the forum.
    """
    names = tuple(clean["forum"])
    terms = {**clean["forum"], **terms_in(forum, names), **room}
    found: list[tuple[Path, Tree]] = [((), terms)]
    for number, change in rows(forum, "changes"):
        terms = {**terms, **terms_in(change, names)}
        found.append((("changes", number), terms))
    return found


def seats(delegation: Tree) -> int:
    """How many seats a delegation's table gives."""
    return sum(delegation.get(kind, 0) for kind in MIX)


def reseat(before: Tree, change: Tree) -> Tree:
    """A delegation after a change: who gives one number of seats gives them all; the rest stays as it was."""
    mix = {kind: change.get(kind, 0) for kind in MIX} if any(kind in change for kind in MIX) else {}
    return {**before, "people": (), **change, **mix}


def room_of(track: str, table: Tree) -> Tree:
    """The mix and capacity of a track's room: who gives one number of seats gives them all."""
    usual = {kind: getattr(ROOMS[track], kind) for kind in MIX}
    mix = {kind: table.get(kind, 0) for kind in MIX} if any(kind in table for kind in MIX) else usual
    return {**mix, "capacity": table["capacity"]}


def track_of(delegations: tuple[Delegation, ...]) -> str:
    """The track that a room with these delegations is called: a label, which no rule reads.

    >>> track_of((Delegation("a", officials=2, capacity="official"), Delegation("b", officials=1, capacity="official")))
    'track1'
    >>> track_of((Delegation("a", experts=2), Delegation("b", former=1)))
    'track2'
    >>> track_of((Delegation("a", experts=2), Delegation("b", officials=3, capacity="official")))
    'track1_5'
    """
    if all(delegation.wholly_official for delegation in delegations):
        return "track1"
    if not any(delegation.officials for delegation in delegations):
        return "track2"
    return "track1_5"
