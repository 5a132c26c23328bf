"""Swapping a forum to the room of a track."""

from typing import Any

from tests.docs.rebuilt import pages

Tree = dict[str, Any]
SEATS = ("officials", "former", "experts")
ROOMS = {
    "track1": {"officials": 6, "former": 0, "experts": 0, "capacity": "official"},
    "track1_5": {"officials": 2, "former": 2, "experts": 2, "capacity": "private"},
    "track2": {"officials": 0, "former": 3, "experts": 3, "capacity": "private"},
}


def swapped(forum: Tree, track: str, room: Tree) -> Tree:
    """The forum with the seats and capacity of a track, and with the terms that the file's room gives."""
    seats = {name: room.get(name, 0) for name in SEATS} if any(name in room for name in SEATS) else {}
    mix = ROOMS[track] | seats | ({"capacity": room["capacity"]} if "capacity" in room else {})
    terms = {}
    for name, value in forum["terms"].items():
        whole = pages.parameters()[f"forum.{name}"][1]
        terms[name] = int(room.get(name, value)) if whole else float(room.get(name, value))
    return forum | {
        "terms": terms,
        "delegations": {key: row | mix | {"people": []} for key, row in forum["delegations"].items()},
        "changes": [row | {"delegations": {}} for row in forum["changes"] if row["terms"]],
    }
