"""What is played line by line, so that a stopped run goes on: a table that grows, and what it was asked for.

A line that a crash left half written is cut off and played again. Nothing is ever used that was not read back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sim.store.disk import write_text
from sim.store.manifest import read_json
from sim.store.tables import csv_text


class DifferentError(Exception):
    """The folder holds what was asked for differently."""


class PlanFile:
    """The file in which a folder remembers what was asked for."""

    def __init__(self, path: Path, wanted: Mapping[str, Any]) -> None:
        self.path, self.stored, self.wanted = path, read_json(path), json.loads(json.dumps(wanted))

    def differs(self) -> list[str]:
        """What is stored otherwise than it is asked for now, or not at all."""
        return [key for key in sorted({*self.stored, *self.wanted}) if self.stored.get(key) != self.wanted.get(key)]

    def write(self) -> None:
        """Remember what is asked for now."""
        write_text(self.path, json.dumps(self.wanted, indent=1) + "\n")


class LineTable:
    """A table to which a line is added as soon as it is known."""

    def __init__(self, path: Path, head: Sequence[str]) -> None:
        self.path, self.head = path, head

    def whole_lines(self) -> str:
        """Head and lines that are there, without a last one that is half written; empty if there is not even a head."""
        text = self._text()
        return text[: text.rfind("\n") + 1]

    def go_on(self, anew: bool = False) -> None:
        """Go on with what is there, from its last whole line; or begin, if nothing is, or ``anew``."""
        kept = ("" if anew else self.whole_lines()) or csv_text(self.head, ())
        if kept != self._text():
            write_text(self.path, kept)

    def _text(self) -> str:
        return self.path.read_text(encoding="utf-8") if self.path.is_file() else ""

    def add(self, cells: Sequence[str]) -> None:
        """Write a line."""
        with self.path.open("a", encoding="utf-8", newline="") as file:
            file.write(csv_text(cells, ()))
