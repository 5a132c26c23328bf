"""What the import contracts say of the house: its floors, its rooms, and who alone knows which library."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from tests.docs.documents import ROOT

PACKAGE = "sim"
Contract = dict[str, Any]
"""A contract as pyproject.toml writes it."""


class Room(NamedTuple):
    """A module or package of a floor."""

    name: str
    """Without what it stands in."""
    path: Path
    """Its folder, or its file."""
    says: str
    """The first line of its docstring."""
    knows: tuple[str, ...]
    """Libraries that nobody else may import."""


class House(NamedTuple):
    """The floors of a package, the highest first."""

    title: str
    """Name of the contract."""
    inside: str
    """Dotted name of the package."""
    floors: tuple[tuple[Room, ...], ...]


def contracts(root: Path = ROOT) -> list[Contract]:
    """Every contract, in the order of the file."""
    whole = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return list(whole["tool"]["importlinter"]["contracts"])


def houses(root: Path = ROOT) -> list[House]:
    """What has floors: the package itself first, then each of its packages that has a contract of its own."""
    every = contracts(root)
    alone = known_alone(every)
    layered = [(each, inside) for each in every if each["type"] == "layers" for inside in each["containers"]]
    layered.sort(key=lambda pair: pair[1].count("."))
    return [
        House(each["name"], inside, tuple(_floor(root, inside, line, alone) for line in each["layers"]))
        for each, inside in layered
    ]


def _floor(root: Path, inside: str, line: str, alone: dict[str, tuple[str, ...]]) -> tuple[Room, ...]:
    """The rooms of a floor: ``|`` divides those that never import each other."""
    return tuple(_room(root, f"{inside}.{name.strip()}", alone) for name in line.split("|"))


def _room(root: Path, dotted: str, alone: dict[str, tuple[str, ...]]) -> Room:
    place = root.joinpath(*dotted.split("."))
    path = place if place.is_dir() else place.with_suffix(".py")
    source = (path / "__init__.py" if path.is_dir() else path).read_text(encoding="utf-8")
    says = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
    return Room(place.name, path.relative_to(root), says, alone.get(dotted, ()))


def known_alone(every: list[Contract]) -> dict[str, tuple[str, ...]]:
    """Libraries by the room that alone may import them: what a contract forbids to all, and lets one do."""
    found: dict[str, tuple[str, ...]] = {}
    for each in every:
        if each.get("source_modules") == [PACKAGE]:
            for line in each.get("ignore_imports", ()):
                room, library = ".".join(line.split(".")[:2]).split(" ")[0], line.rpartition(" ")[2]
                found[room] = tuple(dict.fromkeys((*found.get(room, ()), library)))
    return found


def on_top(every: list[Contract]) -> tuple[str, ...]:
    """Folders beside the package that stand on it: forbidden to all of it, without exception."""
    bare = [each for each in every if each.get("source_modules") == [PACKAGE] and not each.get("ignore_imports")]
    return tuple(name for each in bare for name in each["forbidden_modules"])
