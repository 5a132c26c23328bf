"""Marked places in documents: what stands there is made from a table, never written by hand.

A place stands between two comments, ``<!-- NAME -->`` and ``<!-- end of NAME -->``, each on a line of its own and
perhaps indented, as in a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import fill

WIDTH = 120
BULLET = "- "


def filled(text: str, name: str, paragraphs: Sequence[str]) -> str:
    r"""A document with the paragraphs in its places of that name; those that begin with a dash as a list.

    >>> print(*filled("- a\n  <!-- x -->\n  <!-- end of x -->", "x", ["All hold."]).split())
    - a <!-- x --> All hold. <!-- end of x -->
    """

    def place(found: re.Match[str]) -> str:
        return f"{found['open']}{laid_out(paragraphs, found['indent'])}\n{found['close']}"

    return _place(name).sub(place, text)


def emptied(text: str, name: str) -> str:
    """A document without what its places of that name say: what is left was written by hand."""
    return _place(name).sub("", text)


def laid_out(paragraphs: Sequence[str], margin: str = "") -> str:
    """Paragraphs as lines; an empty line between two, unless they are of one list."""
    parts: list[str] = []
    for before, each in zip(("", *paragraphs), paragraphs, strict=False):
        if before and not (before.startswith(BULLET) and each.startswith(BULLET)):
            parts.append("")
        parts.append(_wrapped(each, margin))
    return "\n".join(parts)


def _wrapped(text: str, margin: str) -> str:
    hanging = margin + " " * len(BULLET) * text.startswith(BULLET)
    return fill(text, WIDTH, initial_indent=margin, subsequent_indent=hanging, break_on_hyphens=False,
                break_long_words=False)  # fmt: skip


def _place(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<open>^(?P<indent> *)<!-- {name} -->\n).*?(?P<close>^ *<!-- end of {name} -->$)", re.M | re.S
    )
