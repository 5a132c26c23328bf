"""What is wrong with a scenario, in one sentence a fault, all faults at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sim.scenario.setting import Setting

from sim.scenario.visible import visible

Path = tuple[str, ...]
"""Keys from the top of a file to a value; the rows of a list of tables are numbered from 1."""

LONGEST = 48
"""Characters of a value or key that a sentence shows."""


class Fault(NamedTuple):
    """One thing that is wrong."""

    file: str
    """The file as it was named, or the override."""
    line: int
    """Line in the file, from 1; 0 where there is none."""
    path: str
    """Dotted path of the key, for example ``forums.pcac.slots``."""
    found: str
    allowed: str
    nearest: str = ""
    """The word that was probably meant."""

    def __str__(self) -> str:
        """The sentence, for example ``a.toml:14: tension.pull: found 1.4, allowed 0 to 1 (share a month)``."""
        file = visible(self.file)
        where = ": ".join(part for part in (f"{file}:{self.line}" if self.line else file, self.path) if part)
        if self.nearest:
            return f'{where}: {self.found}; did you mean "{self.nearest}"? Allowed: {self.allowed}'
        return f"{where}: {self.found}, allowed {self.allowed}" if self.allowed else f"{where}: {self.found}"


class ScenarioError(Exception):
    """A scenario that cannot be used. ``faults`` holds everything that is wrong with it, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """One sentence a fault, a fault a line."""
        return "\n".join(str(fault) for fault in self.faults)


class Report:
    """Collects the faults of one file and knows on which line, or in which override, each of them is."""

    def __init__(self, file: str, lines: Mapping[Path, int], overridden: Mapping[Path, Setting]) -> None:
        self.file = file
        self.lines = lines
        self.overridden = overridden
        self.found: dict[tuple[Path, str], Fault] = {}

    def add(self, path: Path, found: str, allowed: str, nearest: str = "") -> None:
        """Note a fault; the same one twice counts once."""
        override = _longest(path, self.overridden) or self._made_by(path)
        file = f"override {_quoted(override.typed)}" if override else self.file
        line = 0 if override else _longest(path, self.lines) or 1
        self.found[path, found] = Fault(file, line, dotted(path), found, allowed, nearest)

    def _made_by(self, path: Path) -> Setting | None:
        """The override that brought in a table which the file does not have."""
        if path in self.lines:
            return None
        return next((setting for below, setting in self.overridden.items() if below[: len(path)] == path), None)

    def fine(self, *paths: Path) -> bool:
        """True if no fault was noted at these paths, above or below them."""
        return not any(seen[: len(path)] == path[: len(seen)] for seen, _ in self.found for path in paths)

    def settle(self) -> None:
        """Raise what was noted, if anything was.

        Raises ScenarioError.
        """
        if self.found:
            raise ScenarioError(sorted(self.found.values(), key=lambda fault: (fault.line == 0, fault.line)))


def _longest(path: Path, known: Mapping[Path, Any]) -> Any:
    return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), None)


def dotted(path: Path) -> str:
    """A path as files and overrides write it.

    >>> dotted(("forums", "pcac", "changes", "1", "slots")), dotted(("sources", "a.b"))
    ('forums.pcac.changes.1.slots', 'sources."a.b"')
    """
    return ".".join(part if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", part) else _quoted(part) for part in path)


def nearest(word: str, words: Iterable[str]) -> str:
    """The word that was probably meant, or an empty text.

    >>> nearest("confidentialty", ["slots", "confidentiality"]), nearest("zebra", ["slots"])
    ('confidentiality', '')
    """
    from difflib import get_close_matches

    plain = {each.lower(): each for each in words}
    close = get_close_matches(word[:64].lower().replace("-", "_"), plain, n=1)
    return plain[close[0]] if close else ""


def shown(value: object) -> str:
    """A value of a TOML file as a sentence shows it.

    >>> shown(True), shown(1.5), shown("a"), shown([]), shown({})
    ('true', '1.5', '"a"', 'a list', 'a table')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # Python refuses to print whole numbers of thousands of digits.
        return str(value) if abs(value) < 10**20 else "a whole number of more than 20 digits"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return f"a date or time ({value})"


def _quoted(text: str) -> str:
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return json.dumps(short, ensure_ascii=not short.isprintable())
