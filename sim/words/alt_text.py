"""Numbers and figures in words, for those who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sim.statistics.estimate import Estimate
from sim.words.numbers import written
from sim.words.phrases import Phrase

LEAST, MOST = 150, 300
"""Characters of an alt text: long enough to say something, short enough to be listened to."""
FILLER = (
    " Simulated dialogues, not history.",
    " The data and every number in words stand beside the figure.",
    " Intervals show simulation noise only, not doubt about the model.",
)


def capital(text: str) -> str:
    """A text that begins with a capital, where its script has them; no other letter changes.

    >>> capital("two letters of a UN"), capital("დიალოგი")
    ('Two letters of a UN', 'დიალოგი')
    """
    return text[:1].title() + text[1:]


def at(text: str, held: str) -> str:
    """What is measured, and at which values of all else.

    >>> at("Share of simulated dialogues", "usual tension 0.4"), at("Share of simulated dialogues", "")
    ('Share of simulated dialogues, at usual tension 0.4', 'Share of simulated dialogues')
    """
    return f"{text}, at {held}" if held else text


def group_text(label: str, value: Estimate, words: Phrase) -> str:
    """A group, its number and its interval."""
    return f"{label}: {written(value, words.write)}"


def alt_of(kind: str, title: str, spoken: Sequence[str], most: int = MOST) -> str:
    """What a figure shows in 150 to 300 characters: its kind, its finding, and as many numbers as there is room for."""
    text = f"{kind}. {_short(title, most - len(kind) - 4)}."
    shown = 0
    for place, part in enumerate(spoken):
        rest = len(spoken) - place - 1
        more = f"; and {rest} more." if rest else "."
        longer = f"{text[:-1]}; {part}" if place else f"{text} {capital(part)}"
        if len(longer) + len(more) > most:
            break
        text, shown = f"{longer}.", place + 1
    if 0 < shown < len(spoken):
        text = f"{text[:-1]}; and {len(spoken) - shown} more."
    for filler in FILLER:
        if len(text) < LEAST and len(text) + len(filler) <= most:
            text += filler
    return text.replace("\u00a0", " ")


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def with_ties(text: str) -> str:
    """Text in which no line begins with a number that belongs to the word before: "in 100", "month 60".

    >>> with_ties("at usual tension 0.4, in 100").replace("\u00a0", "_")
    'at usual tension_0.4, in_100'
    """
    return re.sub(r"(?<=[a-z)]) (?=\d)", "\u00a0", text)
