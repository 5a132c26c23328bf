"""The faults of a scenario while it is read: collected, each with its line, then raised all at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sim.scenario.faults import MOST_TOLD, Fault, Path, ScenarioError, display, dotted_name, nearest
from sim.scenario.setting import Setting

Meant = str | tuple[str, Collection[str]]
"""The word that was probably meant; or a word, and those among which to look for the nearest."""


class Report:
    """Collects the faults of one file and knows on which line, or in which override, each of them is."""

    def __init__(
        self, file: str, lines: Mapping[Path, int], overridden: Mapping[Path, Setting], start: str = ""
    ) -> None:
        self.file = file
        self.start = start
        """Label of the scenario's first month, where it is known: a date is told as the number of its month."""
        self.lines = lines
        self.overridden = overridden
        self.oversized = False
        """True if more was found than any scenario holds: how it fits together is then not asked."""
        self._noted: dict[tuple[Path, str], tuple[Fault, Meant]] = {}
        self._at: set[Path] = set()
        self._above: set[Path] = set()

    def add(self, path: Path, found: str, allowed: str, meant: Meant = "") -> None:
        """Note a fault; the same one twice counts once."""
        override = _longest(path, self.overridden) or self._made_by(path)
        file = f"override {display(override.as_typed)}" if override else self.file
        line = 0 if override else _longest(path, self.lines) or 1
        self._noted[path, found] = Fault(file, line, dotted_name(path), found, allowed), meant
        self._at.add(path)
        self._above.update(path[:end] for end in range(len(path) + 1))

    def too_many(self, path: Path, count: int, allowed: str) -> None:
        """Note a list or table of more entries than any scenario holds."""
        self.oversized = True
        self.add(path, f"found {count:,}", allowed)

    def _made_by(self, path: Path) -> Setting | None:
        """The override that brought in a table which the file does not have."""
        if path in self.lines:
            return None
        return next((setting for below, setting in self.overridden.items() if below[: len(path)] == path), None)

    def fine(self, *paths: Path) -> bool:
        """True if no fault was noted at these paths, above or below them."""
        if not self._noted:
            return True
        return not any(path in self._above or any(path[:end] in self._at for end in range(len(path))) for path in paths)

    def faults(self) -> list[Fault]:
        """What was noted, in the order of the file; with the word that was meant as far as faults are told."""
        ordered = sorted(self._noted.values(), key=lambda noted: (noted[0].line == 0, noted[0].line))
        told = [fault._replace(nearest=_word(meant)) for fault, meant in ordered[:MOST_TOLD]]
        return [*told, *(fault for fault, _ in ordered[MOST_TOLD:])]

    def settle(self) -> None:
        """Raise what was noted, if anything was.

        Raises ScenarioError.
        """
        if self._noted:
            raise ScenarioError(self.faults())


def _longest(path: Path, known: Mapping[Path, Any]) -> Any:
    return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), None)


def _word(meant: Meant) -> str:
    return meant if isinstance(meant, str) else nearest(*meant)
