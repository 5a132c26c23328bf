"""Places in documents where the count of patterns is printed: made from the table of results, never written by hand.

Such a place stands between two comments, ``<!-- patterns -->`` and ``<!-- end of patterns -->``, each on a line of its
own and perhaps indented, as in a list.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import fill

from sim.store.disk import write_text

DOCUMENTS = ("README.md", "CHANGELOG.md", "docs/decisions/0018-patterns-are-declared-before-they-are-played.md")
"""Documents of the project that have such a place."""
_PLACE = re.compile(
    r"(?P<open>^(?P<indent> *)<!-- patterns -->\n).*?(?P<close>^ *<!-- end of patterns -->$)", re.M | re.S
)
_WIDTH = 120


def filled(text: str, sentence: str) -> str:
    """A document with the sentence in its places.

    >>> print(*filled("- a|  <!-- patterns -->|  <!-- end of patterns -->".replace("|", chr(10)), "All hold.").split())
    - a <!-- patterns --> All hold. <!-- end of patterns -->
    """

    def place(found: re.Match[str]) -> str:
        margin = found["indent"]
        lines = fill(sentence, _WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
        return f"{found['open']}{lines}\n{found['close']}"

    return _PLACE.sub(place, text)


def emptied(text: str) -> str:
    """A document without what its places say: what is left was written by hand."""
    return _PLACE.sub("", text)


def fill_places(root: Path, sentence: str) -> None:
    """Write the sentence in every place of the project's documents.

    Args:
        root: of the project.
        sentence: ``sim.lab.patterns.told.headline`` of what was found.
    """
    for name in DOCUMENTS:
        document = root / name
        write_text(document, filled(document.read_text(encoding="utf-8"), sentence))
