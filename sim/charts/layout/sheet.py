"""The sheet a figure is drawn on: title and subtitle above, note below, all measured; the drawing gets what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sim.charts.layout import style, typeset
from sim.charts.layout.style import FigureSize, Type
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.words.alt_text import alt_of, with_ties
from sim.words.direction import with_isolates

Columns = tuple[str, ...]
Rows = Iterable[tuple[Any, ...]]

ABOVE, BETWEEN, BELOW, FOOT = 0.1, 0.03, 0.14, 0.1
"""Inches: above the title, below it, below the subtitle, above the note."""
ORPHAN = 0.2
"""Share of the width below which the last line of a subtitle looks lost."""


class Sheet:
    """A figure of a size, with its texts; places are inches from the bottom left corner."""

    def __init__(self, size: FigureSize, texts: Texts, left_out: str = "") -> None:
        """``left_out``: of the data, what is not shown, in a sentence; empty if all is."""
        self.size, self.texts, self.left_out = size, texts, left_out
        self.left, self.right = style.MARGIN, size.width - style.MARGIN
        self.width = self.right - self.left
        self.small, self.label = size.kind(style.SMALL), size.kind(style.LABEL)
        self.value, self.heading = size.kind(style.VALUE), size.kind(style.HEADING)
        self._title, self._subtitle = size.kind(style.TITLE), size.kind(style.SUBTITLE)
        self._titles = [] if size.inside else typeset.balanced_lines(with_ties(texts.title), self._title, self.width)
        self._subtitles = typeset.balanced_lines(with_ties(texts.subtitle), self._subtitle, self.width, ORPHAN)
        notes = [*[left_out] * bool(left_out), *texts.notes(size)]
        self._notes = [line for note in notes for line in typeset.wrap(note, self.small, self.width)]
        self.keys = 0.0
        """Height that keys take of the drawing."""
        self.numbers: list[str] = []
        """Numbers written into the drawing."""
        self._canvas: Axes | None = None

    @property
    def _header(self) -> float:
        title = ABOVE + self._title.height * len(self._titles) if self._titles else 0.0
        return title + BETWEEN + self._subtitle.height * len(self._subtitles) + BELOW

    @property
    def _footer(self) -> float:
        return FOOT + self.small.height * len(self._notes) + 0.06

    @property
    def room(self) -> float | None:
        """Height left for the drawing where the size has a height of its own."""
        return None if self.size.height is None else self.size.height - self._header - self._footer - self.keys

    def fits(self, height: float) -> float:
        """How high a drawing may be that asks for some height."""
        return min(height, style.TALLEST - self._header - self._footer if self.room is None else self.room)

    def open(self, body: float) -> Figure:
        """The figure, with its texts written and room for a drawing of some height."""
        height = self.size.height or self._header + body + self._footer
        self.figure = typeset.blank(self.size.width, height)
        top = self.write(self._titles, self._title, self.left, height - ABOVE) if self._titles else height
        self.write(self._subtitles, self._subtitle, self.left, top - BETWEEN)
        self.write(self._notes, self.small, self.left, self._footer - FOOT)
        self.top = height - self._header
        self.bottom = max(self.top - body, self._footer)
        return self.figure

    def chart(self, shows: str, spoken: Sequence[str], table: tuple[Columns, Rows], told: Sequence[str] = ()) -> Chart:
        """The finished chart.

        Args:
            shows: what it is a picture of, in a few words, for those who cannot see it.
            spoken: every number in it, part by part; as many as there is room for go into the alt text.
            table: names of its columns, and its rows: exactly what is drawn.
            told: the same parts in more words, where the alt text has to be shorter.
        """
        title, subtitle, (columns, rows) = self.texts.title, self.texts.subtitle, table
        description = ". ".join(told or spoken) + "."
        return Chart(
            self.texts.kind, title, subtitle, alt_of(shows, title, spoken), description, columns, tuple(rows),
            self.figure, bool(self.left_out),
        )  # fmt: skip

    def write(self, lines: Sequence[str] | str, kind: Type, left: float, top: float, align: str = "left") -> float:
        """Write lines from a top corner; returns where they end."""
        return typeset.write(
            self.figure, [lines] if isinstance(lines, str) else lines, kind._replace(align=align), left, top
        )

    def middle(self, line: str, kind: Type, left: float, middle: float, align: str = "left") -> None:
        """Write one line whose capitals stand around a height."""
        wide, high = self.figure.get_size_inches()
        base, look = middle - kind.capital / 2, typeset.look(line, kind._replace(align=align))
        self.figure.text(left / wide, base / high, with_isolates(line, back=False), **look)

    def number(self, line: str, kind: Type, left: float, middle: float, align: str = "left") -> None:
        """Write a number of the drawing around a height."""
        self.numbers.append(line)
        self.middle(line, kind, left, middle, align)

    @property
    def canvas(self) -> Axes:
        """Axes over the whole sheet, in inches: for marks that belong to no scale."""
        if self._canvas is None:
            wide, high = (float(each) for each in self.figure.get_size_inches())
            self._canvas = self.axes(0, 0, wide, high)
            self._canvas.set_xlim(0, wide)
            self._canvas.set_ylim(0, high)
        return self._canvas

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Axes without spines, ticks or labels: what is written is written by the sheet."""
        wide, high = self.figure.get_size_inches()
        axes = self.figure.add_axes((left / wide, bottom / high, width / wide, height / high))
        axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.set_facecolor("none")
        return axes


class PartialDrawing(Protocol):
    """A drawing on a sheet of which so many parts fit."""

    @property
    def sheet(self) -> Sheet:
        """Where it stands."""

    @property
    def capacity(self) -> int:
        """How many of its parts fit."""


Fit = TypeVar("Fit", bound=PartialDrawing)


def fitting(sheet: Callable[[str], Sheet], fit: Callable[[Sheet], Fit], number: int, what: str = "") -> Fit:
    """A drawing on a sheet; if not all of it fits, on one whose note says so.

    Args:
        sheet: makes one, given what is left out.
        fit: puts the drawing on it.
        number: parts of the drawing.
        what: they are, if that has to be said.
    """
    found = fit(sheet(""))
    for _ in range(3):
        if found.capacity >= number:
            break
        again = fit(sheet(left_out(found.sheet.size, found.capacity, number, what)))
        if again.capacity == found.capacity:
            return again
        found = again
    return found


def left_out(size: FigureSize, shown: int, number: int, what: str = "") -> str:
    """What a note says where not all is shown."""
    return f"Shown: the first {shown} of {number}{' ' * bool(what)}{what}; the others are in {size.data}."
