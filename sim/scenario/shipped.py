"""The scenarios that travel with the package, looked up without any of the theory."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

DEFAULT = "standing"
"""The scenario that is meant when none is named."""


class ShippedScenario(NamedTuple):
    """A scenario of the package: where it is and what it says of itself."""

    path: Path
    title: str
    summary: str


def folder(kind: str = "scenarios") -> Path:
    """Where scenarios, or experiments, are: inside an installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_shipped" / kind
    return inside if inside.is_dir() else package.parent / kind


def paths() -> dict[str, Path]:
    """Name to file of every scenario that is shipped, the default first, the others by name."""
    found = {path.stem: path for path in sorted(folder().glob("*.toml"))}
    return dict(sorted(found.items(), key=lambda item: (item[0] != DEFAULT, item[0])))


def shipped() -> dict[str, ShippedScenario]:
    """Name to ``(path, title, summary)`` of every scenario that is shipped, the default first.

    >>> list(shipped())[0]
    'standing'
    """
    listed = {}
    for name, path in paths().items():
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
        listed[name] = ShippedScenario(path, str(tree["title"]), str(tree["summary"]))
    return listed
