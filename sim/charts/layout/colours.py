"""Colours and shapes: the only place with either, for tracks and for whatever else shares a drawing.

Contrast on white: Track 1 10.3, Track 1.5 5.4, Track 2 3.5 (marks) and 5.3 (text). The three run from dark to light,
from official to unofficial, so that they survive grey printing; each has a marker of its own and a direct label.
"""

from __future__ import annotations

from typing import Any

INK, SECONDARY, NOTES, AXIS, GRID, WHITE = "#222222", "#444444", "#595959", "#767676", "#E2E2E2", "#FFFFFF"
UNSURE = "#F2F2F2"
"""Ground of what cannot be told apart; always hatched too."""
HATCH = "#C4C4C4"
"""Lines of the hatching: seen, but fainter than anything that was found."""
COLOUR = {"track1": "#12436D", "track1_5": "#B5480F", "track2": "#1C9A8E"}
TEXT_COLOUR = {"track1": "#12436D", "track1_5": "#B5480F", "track2": "#117A70"}
MARKER = {"track1": "o", "track1_5": "D", "track2": "s"}
DASH: dict[str, Any] = {"track1": "-", "track1_5": (0, (6, 1.2)), "track2": (0, (1.6, 0.8))}
"""Lines that share a drawing: told apart in grey too."""
PLAIN = "#12436D"
"""Marks of what is no track."""
SEVERAL = ("#12436D", "#B5480F", "#117A70", "#7A5BA6", "#7A6A1E", "#5E5E5E")
"""Lines, marks and words of groups that are no track and share a drawing; never without a name."""
SHAPES = "oDsv^P"
"""The same: their marks."""


def colour_of(key: str, place: int | None = None) -> str:
    """Colour of the marks of a track; of anything else that of its place among several, or plain."""
    return COLOUR.get(key) or (PLAIN if place is None else SEVERAL[place % len(SEVERAL)])


def ink_of(key: str, place: int | None = None) -> str:
    """The same of its words."""
    return TEXT_COLOUR.get(key) or (INK if place is None else SEVERAL[place % len(SEVERAL)])


def marker_of(key: str, place: int = 0) -> str:
    """Shape of its marks."""
    return MARKER.get(key) or SHAPES[place % len(SHAPES)]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str = WHITE) -> float:
    """Contrast of two colours (WCAG 2): 1 to 21; text needs 4.5, marks 3.

    >>> round(contrast("#000000"), 1), round(contrast(COLOUR["track2"]), 1)
    (21.0, 3.5)
    """
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(ground: str) -> str:
    """White or black, whichever stands out more from a ground."""
    return max(WHITE, "#000000", key=lambda ink: contrast(ink, ground))
