"""Room: how large every table of a scenario is, and every column of its world; both are said here and nowhere else.

Letters are those of ``sim.state``, with N rows of terms, M rows of mixes, V dated events, C terms of a forum; H is
G + 1, and a digit is itself.
"""

from __future__ import annotations

import numpy as np

from sim.seats.tables import Tables
from sim.state import DTYPES, World

TABLES = {
    "due": "iTF", "ends": "iF2", "rank": "iFG", "sizes": "iFG", "terms_from": "iN2", "terms": "fNC",
    "mixes_from": "iM3", "mixes": "iM4", "dependence": "fM", "governments": "fG6", "party": "bQG",
    "event": "iV3", "event_size": "fV", "event_whom": "bVG", "event_where": "bVF",
}  # fmt: skip
"""Kind (float, integer, boolean) and axes of every table."""
WORLD = {
    "meetings": "iTF", "meeting": "iTF", "interrupted": "bTF", "terms": "fTFC", "opens": "iF", "open": "bTF",
    "crisis": "fT", "change": "bTG", "receptivity": "iTG", "politicised": "bTFG", "level": "fTG",
    "rigidity": "fG", "power": "fG", "floor": "fG", "receptive_share": "fG", "reach": "fG",
    "party": "bQG", "parties": "iQ", "covers": "bFQ",
    "first_seat": "iFH", "forum": "iS", "government": "iS", "place": "iS", "lot": "iS", "rank": "iFG",
    "role": "iTS", "official": "bTS", "dependence": "fTS", "officials_share": "fTS", "replaced": "bTS",
    "speaks_for": "bTFG", "official_room": "bTF",
}  # fmt: skip
"""The same of every column of a world."""


def sizes_of(tables: Tables) -> dict[str, int]:
    """What the letters stand for in a scenario: those of its tables and its world, and W of its state."""
    (months, forums), (questions, sides) = tables.due.shape, tables.party.shape
    return {
        "T": months, "F": forums, "G": sides, "H": sides + 1, "Q": questions, "S": int(tables.sizes.sum()),
        "W": int(tables.sizes.sum(axis=1).max()), "N": len(tables.terms), "M": len(tables.mixes),
        "V": len(tables.event), "C": tables.terms.shape[1],
    }  # fmt: skip


def shape_of(axes: str, sizes: dict[str, int]) -> tuple[int, ...]:
    """Lengths of a column along its axes.

    >>> shape_of("iF2", {"F": 5})
    (5, 2)
    """
    return tuple(int(axis) if axis.isdigit() else sizes[axis] for axis in axes[1:])


def room_for(tables: Tables) -> World:
    """A world with every column in place, and nothing written into any."""
    sizes = sizes_of(tables)
    return World(**{name: np.empty(shape_of(axes, sizes), DTYPES[axes[0]]) for name, axes in WORLD.items()})
