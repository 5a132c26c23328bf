"""Every message that the package says, read off its source by Babel."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parents[3] / "sim"
LANGUAGES = PACKAGE / "words" / "languages"
SAID_BY: dict[str, tuple[int, ...] | None] = {"say": None, "message": None, "say_many": (1, 2)}
"""Functions that say a message, and which of their arguments are its forms."""


SOURCE = b"sim.words.catalogue"
DATED = (b'"POT-', b'"PO-', b'"Project-', b'"Report-', b'"Last-', b'"Language-Team', b'"Generated-')
"""Beginnings of lines of a head that say nothing here, or another thing every day."""


def messages() -> Catalog:
    """All of them, with where they are said."""
    found = Catalog(project="Backchannel", fuzzy=False)
    for file in sorted(PACKAGE.rglob("*.py")):
        content = file.read_bytes()
        if SOURCE not in content and file.name != "catalogue.py":  # functions of these names are others there
            continue
        for _, text, comments, _ in extract("python", BytesIO(content), SAID_BY):
            found.add(text, locations=[(file.relative_to(PACKAGE.parent).as_posix(), 1)], auto_comments=comments)
    return found


def catalogue(language: str) -> Catalog:
    """The translations of a language as they are stored."""
    with (LANGUAGES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def brought_up_to_date(language: str) -> bytes:
    """The stored catalogue with all messages there are now, and no others: new ones wait for a translation."""
    stored = catalogue(language)
    stored.update(messages(), no_fuzzy_matching=True)
    stored.obsolete.clear()
    out = BytesIO()
    write_po(out, stored, width=120, sort_output=True, omit_header=False, include_lineno=False)
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(DATED))
