"""What every figure looks like: the only place with colours, sizes and fonts.

Contrast on white: Track 1 10.3, Track 1.5 5.4, Track 2 3.5 (marks) and 5.3 (text). The three run from dark to light,
from official to unofficial, so that they survive grey printing; each has a marker of its own and a direct label.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

FONT = "DejaVu Sans"
"""Comes with matplotlib, so that a figure is the same everywhere."""

INK, SECONDARY, NOTES, AXIS, GRID = "#222222", "#444444", "#595959", "#767676", "#E2E2E2"
COLOUR = {"track1": "#12436D", "track1_5": "#B5480F", "track2": "#1C9A8E"}
TEXT_COLOUR = {"track1": "#12436D", "track1_5": "#B5480F", "track2": "#117A70"}
MARKER = {"track1": "o", "track1_5": "D", "track2": "s"}
FAINT = 0.45
"""Opacity of the thick interval bar."""

MM = 1 / 25.4
PRINT = 170 * MM
"""Width of a figure in print, inches."""
MARGIN = 0.08
"""White around a figure, inches."""
FINE = 720
"""Dots per inch at which text is measured."""
LEADING = 1.32
"""Height of a line of text over its size."""

SETTINGS: dict[Any, Any] = {
    "font.family": FONT,
    "text.color": INK,
    "text.hinting": "none",  # so that text is as wide as measured, whatever the resolution
    "axes.edgecolor": AXIS,
    "axes.unicode_minus": True,
    "xtick.color": NOTES,
    "svg.hashsalt": "backchannel",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
}


class Type(NamedTuple):
    """A size (points), weight and colour of text."""

    size: float
    weight: str = "normal"
    colour: str = INK

    @property
    def height(self) -> float:
        """Height of a line, inches."""
        return self.size * LEADING / 72


TITLE = Type(12, "bold")
SUBTITLE = Type(9.5, colour=SECONDARY)
HEADING = Type(9, "bold")
LABEL = Type(9, colour=SECONDARY)
SMALL = Type(7.5, colour=NOTES)


def settings() -> AbstractContextManager[None]:
    """The settings under which a figure is drawn and written."""
    return rc_context(SETTINGS)


def blank(width: float, height: float) -> Figure:
    """An empty white figure of a size in inches, with a canvas that can measure text."""
    figure = Figure(figsize=(width, height), facecolor="white")
    FigureCanvasAgg(figure)
    return figure


@cache
def _measure() -> RendererAgg:
    return RendererAgg(10, 10, FINE)


@cache
def width_of(text: str, kind: Type) -> float:
    """Width of a line of text, inches."""
    font = FontProperties(family=FONT, weight=kind.weight, size=kind.size)
    return float(_measure().get_text_width_height_descent(text, font, False)[0]) / FINE


def wrap(text: str, kind: Type, width: float) -> list[str]:
    """Break text into lines of at most ``width`` inches, by its measured width.

    A no-break space keeps words together; a word too long for a line is cut.
    """
    lines: list[str] = []
    room, space = 0.0, width_of("a a", kind) - 2 * width_of("a", kind)
    for word in (part for whole in text.split(" ") if whole for part in _cut(whole, kind, width)):
        asks = width_of(word, kind)
        if lines and space + asks <= room:
            lines[-1] += f" {word}"
            room -= space + asks
        else:
            lines.append(word)
            room = width - asks
    return lines


def _cut(word: str, kind: Type, width: float) -> list[str]:
    parts = [word]
    while len(parts[-1]) > 1 and width_of(parts[-1], kind) > width:
        whole = parts[-1]
        end = next(end for end in range(len(whole) - 1, 0, -1) if end == 1 or width_of(whole[:end], kind) <= width)
        parts[-1:] = [whole[:end], whole[end:]]
    return parts


def write(figure: Figure, lines: list[str], kind: Type, left: float, top: float) -> float:
    """Write lines from a top left corner (inches from the figure's bottom left); returns where they end."""
    wide, high = figure.get_size_inches()
    for line in lines:
        figure.text(
            left / wide, top / high, line, va="top", ha="left", fontsize=kind.size, fontweight=kind.weight,
            color=kind.colour, parse_math=False,
        )  # fmt: skip
        top -= kind.height
    return top
