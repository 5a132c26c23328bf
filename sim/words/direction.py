"""Which way words run: Arabic and Hebrew, from right to left, inside sentences that run from left to right.

Without more ado a number after an Arabic name jumps to its other side, since it is taken for a part of it (Unicode
Standard Annex 9). Words that run against their sentence are therefore set apart from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional

APART, BACK, TURNED = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}"
KINDS = {"L": "l", "R": "r", "AL": "r", "AN": "r", "EN": "d"}
"""What a letter is, by its class in Unicode: it runs from left to right, from right to left, is a digit of Europe."""
AGAINST = {
    "r": re.compile(r"r(?:[^ld,]*r)?"),  # a comma or a number between two names belongs to the sentence
    "l": re.compile(r"[ld](?:[^r]*[ld])?"),
}


def _kinds(text: str) -> str:
    """A letter for each letter of a text; a mark that stands on a letter is of its kind, the rest ``,`` or ``_``."""
    found = ""
    for letter in text:
        way = bidirectional(letter)
        found += found[-1:] if way == "NSM" and found else "," if letter in ",;" else KINDS.get(way, "_")
    return found


def backwards(text: str) -> bool:
    """Whether a text runs from right to left: its first letter and most of the others do.

    >>> backwards("with حوار دائم"), backwards("مسار NATO الثاني")
    (False, True)
    """
    if text.isascii():
        return False
    kinds = _kinds(text)
    return kinds.lstrip("d,_").startswith("r") and kinds.count("r") > kinds.count("l")


def parts(text: str, back: bool | None = None) -> Iterator[tuple[str, bool]]:
    """The parts of a text in their order, each with whether it runs against the text.

    Args:
        text: to be divided.
        back: whether it runs from right to left; None: see ``backwards``.
    """
    kinds = "" if text.isascii() else _kinds(text)
    mixed = kinds if "r" in kinds and "l" in kinds else ""
    back = backwards(text) if back is None else back
    end = 0
    for found in AGAINST["l" if back else "r"].finditer(mixed):
        if found.start() > end:
            yield text[end : found.start()], False
        yield text[found.start() : found.end()], True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def with_isolates(text: str, back: bool | None = None) -> str:
    """A text with what runs against it set apart by characters that leave no mark; any other text as it is.

    A text that was not said to run from left to right, and does not, is set apart as a whole.

    >>> with_isolates("9 in 100 with Track 2")
    '9 in 100 with Track 2'
    >>> with_isolates("حوار, 9 in 100", back=False).replace(APART, "[").replace(BACK, "]")
    '[حوار], 9 in 100'
    """
    words = "".join(f"{APART}{part}{BACK}" if against else part for part, against in parts(text, back))
    return f"{TURNED}{words}{BACK}" if back is None and backwards(text) else words


def bare(text: str) -> str:
    """A text without the characters that ``with_isolates`` puts into it."""
    return text.replace(APART, "").replace(BACK, "").replace(TURNED, "")
