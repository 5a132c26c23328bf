"""What is wrong with a scenario, in one sentence a fault, all faults at once."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sim.scenario.setting import Setting

from sim.scenario.visible import visible

Path = tuple[str, ...]
"""Keys from the top of a file to a value; the rows of a list of tables are numbered from 1."""

LONGEST = 48
"""Characters of a value or key that a sentence shows."""
MOST_TOLD = 50
"""Most faults that are told at once."""
MOST_WORDS = 1000
"""Most words among which the one that was meant is looked for."""

Meant = str | tuple[str, Collection[str]]
"""The word that was probably meant; or a word, and those among which to look for the nearest."""


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
        """One sentence a fault, a fault a line, as many as anyone reads."""
        return all_of(self.faults)


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
        file = f"override {_quoted(override.typed)}" if override else self.file
        line = 0 if override else _longest(path, self.lines) or 1
        self._noted[path, found] = Fault(file, line, dotted(path), found, allowed), meant
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


def all_of(faults: Sequence[object]) -> str:
    r"""Faults a line each, as many as anyone reads.

    >>> all_of(["a", "b"]), all_of(["a"] * 52).splitlines()[-1]
    ('a\nb', 'and 2 more')
    """
    more = [f"and {len(faults) - MOST_TOLD:,} more"] if len(faults) > MOST_TOLD else []
    return "\n".join([*map(str, faults[:MOST_TOLD]), *more])


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

    plain = {each.lower(): each for each in islice(words, MOST_WORDS)}
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
