"""Text on a figure: measured, wrapped, written where it is told to stand."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import cache, lru_cache
from typing import Any
from unicodedata import category

from matplotlib import rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patheffects import Normal

from sim.charts.layout import faces
from sim.charts.layout.style import Type, settings
from sim.words.direction import with_isolates

FINE = 720
"""Dots per inch at which text is measured."""
REFERENCE = 10.0
"""Points at which text is measured."""
JOINER = "\N{ZERO WIDTH JOINER}"
CLOSE = 0.06
"""How far letters one by one, which know no kerning, may be from the width of a line."""


def blank(width: float, height: float) -> Figure:
    """An empty white figure of a size in inches, with a canvas that can measure text."""
    figure = Figure(figsize=(width, height), facecolor="white")
    FigureCanvasAgg(figure)
    return figure


@cache
def _measure() -> RendererAgg:
    return RendererAgg(10, 10, FINE)


@cache
def _width(text: str, weight: int) -> float:
    """Width of a line at ``REFERENCE`` points, inches: unhinted text grows with its size."""
    font = FontProperties(family=faces.family(text), weight=weight, size=REFERENCE)
    with nullcontext() if rcParams["text.hinting"] == "none" else settings(), faces.boxes(text):
        return float(_measure().get_text_width_height_descent(text, font, False)[0]) / FINE


def width_of(text: str, kind: Type) -> float:
    """Width of a line of text, inches."""
    return _width(text, kind.weight) * kind.size / REFERENCE


def fits(text: str, kind: Type, width: float) -> bool:
    """Whether a line is at most some inches wide: by its letters, measured as a whole only if that is close."""
    about = sum(_width(letter, kind.weight) for letter in text) * kind.size / REFERENCE
    if abs(about / width - 1) > CLOSE:
        return about < width
    return width_of(text, kind) <= width


def widest(texts: Sequence[str], kind: Type) -> float:
    """Width of the widest of some lines, inches; 0 if there is none."""
    return max((width_of(text, kind) for text in texts), default=0.0)


def wrap(text: str, kind: Type, width: float) -> list[str]:
    """Break text into lines of at most ``width`` inches, by its measured width.

    A no-break space keeps words together; a word too long for a line is cut.
    """
    lines: list[str] = []
    for word in (part for whole in text.split(" ") if whole for part in _cut(whole, kind, width)):
        if lines and fits(f"{lines[-1]} {word}", kind, width):  # whole lines: kerning reaches across spaces
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def balanced_lines(text: str, kind: Type, width: float, least: float = 1.0) -> list[str]:
    """As many lines as ``wrap`` makes, of about the same length, if the last is shorter than a share of the width."""
    lines = wrap(text, kind, width)
    narrow, wide = max(width / 2, widest([word for word in text.split(" ") if word], kind)), width
    if len(lines) < 2 or narrow >= wide or width_of(lines[-1], kind) >= least * width:
        return lines
    for _ in range(8):
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(wrap(text, kind, middle)) == len(lines) else (middle, wide)
    return wrap(text, kind, wide)


def _at_most(text: str, kind: Type, width: float) -> int:
    """How many letters from the start may fit: more are too wide by their letters alone."""
    reach, most = 0.0, width * (1 + CLOSE) * REFERENCE / kind.size
    for place, letter in enumerate(text):
        reach += _width(letter, kind.weight)
        if reach > most:
            return place
    return len(text)


def _cut(word: str, kind: Type, width: float) -> list[str]:
    parts = [word]
    while len(parts[-1]) > 1 and not fits(parts[-1], kind, width):
        whole = parts[-1]
        most = max(min(_at_most(whole, kind, width), len(whole) - 1), 1)
        end = next(end for end in range(most, 0, -1) if end == 1 or fits(whole[:end], kind, width))
        end = _with_marks(whole, end)
        if end == len(whole):
            break
        parts[-1:] = [whole[:end], whole[end:]]
    return parts


def _with_marks(text: str, end: int) -> int:
    """The nearest end of a part, rather before than behind, that cuts no letter off from its accents or what it joins.

    >>> _with_marks("cafe\u0301s", 4), _with_marks("e\u0301s", 1)
    (3, 2)
    """

    def whole(place: int) -> bool:
        return not (category(text[place]).startswith("M") or JOINER in text[max(place - 1, 0) : place + 1])

    ends = (*range(min(end, len(text) - 1), 0, -1), *range(end, len(text)))
    return next((place for place in ends if whole(place)), len(text))


def shortened_lines(text: str, kind: Type, width: float, lines: int = 1) -> list[str]:
    """Wrapped text of at most some lines; what does not fit ends in an ellipsis (the data beside the figure has all).

    >>> from sim.charts.layout.style import SMALL
    >>> shortened_lines("a long name of a scenario", SMALL, 0.7)
    ['a long name…']
    """
    return list(_shortened(text, kind._replace(colour=""), width, lines))


@lru_cache(4096)
def _shortened(text: str, kind: Type, width: float, lines: int) -> tuple[str, ...]:
    """The same; kept, as a sheet is measured several times, and the same name stands at several places."""
    found = wrap(text, kind, width)
    if len(found) <= lines:
        return tuple(found)
    last = " ".join(found[lines - 1 :])
    cut = last[: _at_most(last, kind, width)].rstrip()
    while cut and not fits(f"{cut}…", kind, width):
        cut = cut[:-1].rstrip()
    cut = last[: _with_marks(last, len(cut))] if cut else ""
    return (*found[: lines - 1], f"{_whole(cut, last)}…")


def _whole(cut: str, text: str) -> str:
    """The start of a text without a number that was cut: "0.6" would be read as 0."""
    start = cut.rfind(" ") + 1
    if start > 0 and text[len(cut)] != " " and any(letter.isdigit() for letter in text[start:].split(" ")[0]):
        cut = cut[:start]
    return cut.rstrip(" ,;:")


def look(line: str, kind: Type) -> dict[str, Any]:
    """How a line is drawn, for matplotlib: on its baseline, in faces that have its letters.

    What is more than a letter after another is drawn as outlines: matplotlib's PDF moves what stands beside or on a
    character without a width, and embeds some faces in a way that not every reader takes.
    """
    outlines = {} if faces.plain(line) else {"path_effects": [Normal()]}
    return {
        "va": "baseline", "ha": kind.align, "fontsize": kind.size, "fontweight": kind.weight, "color": kind.colour,
        "fontfamily": faces.family(line), "parse_math": False,
        **outlines,
    }  # fmt: skip


def write(figure: Figure, lines: Sequence[str], kind: Type, left: float, top: float) -> float:
    """Write lines from a top corner (inches from the figure's bottom left); returns where they end.

    Capitals stand in the middle of a line. Only a baseline is at the same place in every version of matplotlib.
    """
    wide, high = figure.get_size_inches()
    for line in lines:
        base = top - (kind.height + kind.capital) / 2
        figure.text(left / wide, base / high, with_isolates(line, back=False), **look(line, kind))
        top -= kind.height
    return top
