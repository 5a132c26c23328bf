"""What a dialogue is told by: the sentences of ``sim.tell``, by the names that it has for them."""

from __future__ import annotations

from typing import Any

from sim.tell import sentences
from sim.tell.telling import OF_MEETING


def story() -> dict[str, Any]:
    """Sentences with names in braces, as ``sim.tell`` has them.

    >>> story()["said"]["shelved"]
    '{forum} shelves {question}.'
    """
    return {
        "months": list(sentences.MONTHS),
        "said": dict(sentences.SENTENCES),
        "frames": dict(sentences.FRAMES),
        "nouns": {name: list(pair) for name, pair in sentences.NOUNS.items()},
        "why": list(sentences.WHY),
        "of_meeting": list(OF_MEETING),
    }
