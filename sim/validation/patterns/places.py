"""Places in documents where the count of patterns is printed, named ``patterns`` (``sim.validation.placeholders``)."""

from __future__ import annotations

from pathlib import Path

from sim.store.disk import write_text
from sim.validation.placeholders import filled

DOCUMENTS = ("README.md", "CHANGELOG.md", "docs/decisions/0018-patterns-are-declared-before-they-are-played.md")
"""Documents of the project that have such a place."""
NAME = "patterns"


def fill_places(root: Path, sentence: str) -> None:
    """Write the sentence in every place of the project's documents.

    Args:
        root: of the project.
        sentence: ``sim.validation.patterns.wording.headline`` of what was found.
    """
    for name in DOCUMENTS:
        document = root / name
        write_text(document, filled(document.read_text(encoding="utf-8"), NAME, sentence))
