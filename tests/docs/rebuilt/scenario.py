"""A scenario file as the page on input data reads it; nothing is checked."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from tests.docs.rebuilt.pages import defaults

Tree = dict[str, Any]
MIX = ("officials", "former", "experts")
TERMS = tuple(path.partition(".")[2] for path in defaults() if path.startswith("forum."))
OWN = {
    "encroachment": "encroachment.level",
    "rigidity": "drafting.rigidity",
    "power": "drafting.power",
    "floor": "drafting.floor",
    "receptive": "transfer.receptive",
}
USUAL = {
    "track1": {"officials": 6, "former": 0, "experts": 0, "capacity": "official"},
    "track1_5": {"officials": 2, "former": 2, "experts": 2, "capacity": "private"},
    "track2": {"officials": 0, "former": 3, "experts": 3, "capacity": "private"},
}


def read(path: Path, track: str = "") -> Tree:
    """The situation that a file describes, with every forum swapped to a track's room if one is named."""
    return situation(tomllib.loads(path.read_text(encoding="utf-8")), track)


def situation(file: Tree, track: str = "") -> Tree:
    """Plain numbers: nothing is left out any more."""
    theory = {
        path: file.get(path.split(".")[0], {}).get(path.split(".")[1], value) for path, value in defaults().items()
    }
    governments = [
        {
            "key": key,
            "reach": table.get("reach", 1.0),
            **{name: table.get(name, theory[path]) for name, path in OWN.items()},
        }
        for key, table in file["governments"].items()
    ]
    months = file.get("months", 60)
    order = [each["key"] for each in governments]
    forums = [_forum(key, table, order, theory, months) for key, table in file["forums"].items()]
    if track:
        forums = [_swapped(forum, file.get("rooms", {}).get(track, {}), track) for forum in forums]
    return {
        "months": months, "theory": theory, "governments": governments, "forums": forums,
        "agenda": _agenda(file, forums, theory), "events": [_event(each, theory) for each in file.get("events", [])],
    }  # fmt: skip


def _forum(key: str, table: Tree, order: list[str], theory: Tree, months: int) -> Tree:
    seated = {
        name: {"officials": 0, "former": 0, "experts": 0, "capacity": "private", "dependence": 0.0}
        | table["delegations"][name]
        for name in order
        if name in table["delegations"]
    }
    changes = []
    latest = dict(seated)
    for change in table.get("changes", []):
        new = {name: _after(latest[name], each) for name, each in change.get("delegations", {}).items()}
        latest |= new
        changes.append({"month": change["month"], "terms": _terms(change), "delegations": new})
    return {
        "key": key, "opens": table.get("opens", 1), "closes": table.get("closes", months),
        "meets_in": table.get("meets_in"), "delegations": seated, "changes": changes,
        "terms": {name: theory[f"forum.{name}"] for name in TERMS} | _terms(table),
    }  # fmt: skip


def _terms(table: Tree) -> Tree:
    return {name: table[name] for name in TERMS if name in table}


def _after(before: Tree, change: Tree) -> Tree:
    mix = {name: change.get(name, 0) for name in MIX} if any(name in change for name in MIX) else {}
    return before | change | mix


def _swapped(forum: Tree, room: Tree, track: str) -> Tree:
    seats = _after(USUAL[track], {name: room[name] for name in (*MIX, "capacity") if name in room})
    return forum | {
        "terms": forum["terms"] | _terms(room),
        "delegations": {name: each | seats for name, each in forum["delegations"].items()},
        "changes": [each | {"delegations": {}} for each in forum["changes"]],
    }


def _agenda(file: Tree, forums: list[Tree], theory: Tree) -> list[Tree]:
    if file.get("agenda"):
        return [{"parties": set(each["parties"]), "questions": each["questions"]} for each in file["agenda"]]
    sets = dict.fromkeys(tuple(forum["delegations"]) for forum in forums)
    return [{"parties": set(parties), "questions": theory["drafting.questions"]} for parties in sets]


def _event(event: Tree, theory: Tree) -> Tree:
    usual = {"months": 1, "governments": [], "forums": [], "size": theory["tension.size"]}
    return usual | event
