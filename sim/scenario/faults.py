"""What is wrong with a scenario, in one sentence a fault, all faults at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from sim.scenario.visible import visible

Path = tuple[str, ...]
"""Keys from the top of a file to a value; the rows of a list of tables are numbered from 1."""

LONGEST = 48
"""Characters of a value or key that a sentence shows."""
MOST_TOLD = 50
"""Most faults that are told at once."""
MOST_WORDS = 1000
"""Most words among which the one that was meant is looked for."""


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


def all_of(faults: Sequence[object]) -> str:
    r"""Faults a line each, as many as anyone reads.

    >>> all_of(["a", "b"]), all_of(["a"] * 52).splitlines()[-1]
    ('a\nb', 'and 2 more')
    """
    more = [f"and {len(faults) - MOST_TOLD:,} more"] if len(faults) > MOST_TOLD else []
    return "\n".join([*map(str, faults[:MOST_TOLD]), *more])


def dotted_name(path: Path) -> str:
    """A path as files and overrides write it.

    >>> dotted_name(("forums", "pcac", "changes", "1", "slots")), dotted_name(("sources", "a.b"))
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


def display(value: object) -> str:
    """A value of a TOML file as a sentence shows it.

    >>> display(True), display(1.5), display("a"), display([]), display({})
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
