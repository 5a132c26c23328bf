"""Names that are cut on a figure, and must not come out alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from sim.charts.layout import typeset
from sim.charts.layout.style import Type


def apart(texts: Sequence[str], kind: Type, width: float, lines: int = 1) -> list[list[str]]:
    """Shortened texts; those that would come out alike keep the words in which they differ.

    >>> from sim.charts.layout.style import SMALL
    >>> apart(["a long name of room 1", "a long name of room 2"], SMALL, 0.7)
    [['a long… 1'], ['a long… 2']]
    """
    found = [typeset.shortened_lines(text, kind, width, lines) for text in texts]
    alike: dict[tuple[str, ...], list[str]] = {}
    for text, short in zip(texts, found, strict=True):
        alike.setdefault(tuple(short), []).append(text)
    return [
        _differing(text, _same(alike[tuple(short)]), kind, (width, lines))
        if len(set(alike[tuple(short)])) > 1
        else short
        for text, short in zip(texts, found, strict=True)
    ]


def among(text: str, texts: Sequence[str], kind: Type, width: float, lines: int = 1) -> list[str]:
    """One of some texts, shortened as ``apart`` does it."""
    return apart(texts, kind, width, lines)[texts.index(text)]


def _same(texts: Sequence[str]) -> int:
    """With how many same letters some texts start."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*texts, strict=False)))


def _differing(text: str, same: int, kind: Type, room: tuple[float, int]) -> list[str]:
    """A text without words before the one in which it differs from others, which start with as many same letters."""
    width, lines = room
    start = text.rfind(" ", 0, same) + 1
    words, word = text[:start].split(), text[start:].split(" ")[0].rstrip(",;:.")
    heads = [f"{' '.join(words[:kept])}… " for kept in range(len(words) - 1, 0, -1)]
    for head in heads:
        found = typeset.wrap(f"{head}{text[start:]}", kind, width)
        if len(found) <= lines:
            return found
    for head in heads:  # the word itself, if not all that follows it
        found = typeset.shortened_lines(f"{head}{text[start:]}", kind, width, lines)
        if f"… {word}" in " ".join(found):
            return found
    return typeset.shortened_lines(f"…{text[start:]}", kind, width, lines)
