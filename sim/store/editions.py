"""Which edition of the rules made what a folder holds: results of another are read as such, never gone on with.

``study.json``, ``run.json`` and ``calibration.json`` say their edition, ``command.txt`` in a line of its own.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from sim.edition import EDITION, FIRST, VERSION
from sim.store import manifest
from sim.store.files import DESIGN, DIALOGUE, SEARCH
from sim.store.manifest import read_json

KEY = "edition"
FIRST_VERSION = "0.1.0"
"""The only one of the first edition."""
RENAMED = frozenset({"transfer_rate"})
"""Outcomes whose name means another number since the first edition: there it was of breakthroughs, not of questions."""
LINE = re.compile(r"^edition (\d{1,9}) of the rules$", re.MULTILINE)


class EditionError(Exception):
    """A folder holds what other rules made, and would be gone on with or played again."""


class RulesEdition(NamedTuple):
    """An edition of the rules, and the version that played it."""

    edition: int
    version: str = "unknown"

    def __str__(self) -> str:
        """As people are told.

        >>> str(RulesEdition(1, "0.1.0"))
        'version 0.1.0 (edition 1 of the rules)'
        """
        return f"version {self.number}"

    @property
    def number(self) -> str:
        """The version as a caption says it, with the edition."""
        return f"{self.version} (edition {self.edition} of the rules)"


def line() -> str:
    """What a text of ours says of its edition.

    >>> in_text(line()) == EDITION, in_text("backchannel compare standing")
    (True, 1)
    """
    return f"edition {EDITION} of the rules"


def in_text(text: str) -> int:
    """The edition that a text says in a line of its own; the first if it says none."""
    found = LINE.search(text)
    return int(found[1]) if found else FIRST


def here() -> RulesEdition:
    """The edition and the version at hand."""
    return RulesEdition(EDITION, VERSION)


def of_version(edition: int, version: object) -> RulesEdition:
    """An edition, with the version if it is known."""
    known = version if isinstance(version, str) and version else None
    return RulesEdition(edition, known or (FIRST_VERSION if edition == FIRST else "unknown"))


def other(folder: Path) -> RulesEdition | None:
    """What made the results in a folder; None if these rules did, or nothing there says what it is."""
    said = next((found for name in (DESIGN, DIALOGUE, SEARCH) if (found := read_json(folder / name))), {KEY: EDITION})
    edition = said.get(KEY, FIRST)
    if edition == EDITION:
        return None
    made = manifest.read(folder).get("made_with")
    return of_version(edition, said.get("version") or (made.get("backchannel") if isinstance(made, dict) else None))


def apart(theirs: str, mine: str, version: object) -> str:
    """How texts of ours differ in their edition, ``version`` being that which made theirs; empty if they do not."""
    edition = in_text(theirs)
    return "" if edition == in_text(mine) else f"of {of_version(edition, version)}, and this is {here()}"


def note(folder: Path) -> str:
    """What to tell whoever reads the results in a folder; empty if they are of these rules."""
    made = other(folder)
    return f"{folder} holds results of {made}; the rules have changed since, and its numbers with them." if made else ""


def check(folder: Path, way_out: str) -> None:
    """See that the results in a folder may be gone on with, or played again.

    Args:
        folder: which may not be there.
        way_out: what can be done about it, but for installing the version that made them.

    Raises:
        EditionError: if other rules made them.
    """
    if made := other(folder):
        raise EditionError(
            f"{folder} holds results of {made}, and this is {here()}, which gives other numbers. {way_out}, or install "
            f"version {made.version}."
        )
