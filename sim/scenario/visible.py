"""Texts from others, which a terminal or a page would obey instead of showing.

Control characters move a terminal's cursor and change its colours; overrides of direction make a line read as another
than it is (Boucher & Anderson 2023, USENIX Security, "Trojan Source"). No name needs either: letters that are written
from right to left carry their direction themselves.
"""

from __future__ import annotations

import re

OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, ends of lines and paragraphs, embeddings and overrides of direction, halves of characters."""
LINES = "\n\t"
"""What stays as it is in a text of several lines."""


def visible(text: str) -> str:
    r"""The text with what would be obeyed written out, all but ends of lines and tabs.

    >>> print(visible("a\x1b[31mb"), visible("\u202egnp.exe"), visible("Tbilisi \u10d7\nNAME"))
    a\x1b[31mb \u202egnp.exe Tbilisi თ
    NAME
    """
    return OBEYED.sub(lambda found: found[0] if found[0] in LINES else found[0].encode("unicode_escape").decode(), text)
