"""The sheet a figure is drawn on: title and subtitle above, note below, all measured; the drawing gets what is left."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sim import words
from sim.charts import style, typeset
from sim.charts.facts import Facts
from sim.charts.speech import capital, tied
from sim.charts.style import Size, Type
from sim.lab.numbers import number_of
from sim.words.direction import isolated

ABOVE, BETWEEN, BELOW, FOOT = 0.1, 0.03, 0.14, 0.1
"""Inches: above the title, below it, below the subtitle, above the note."""
ORPHAN = 0.2
"""Share of the width below which the last line of a subtitle looks lost."""


class Sheet:
    """A figure of a size, with its texts; places are inches from the bottom left corner."""

    def __init__(self, size: Size, title: str, subtitle: str, notes: Sequence[str]) -> None:
        self.size, self.title, self.subtitle = size, title, subtitle
        self.left, self.right = style.MARGIN, size.width - style.MARGIN
        self.width = self.right - self.left
        self.small, self.label = size.kind(style.SMALL), size.kind(style.LABEL)
        self.value, self.heading = size.kind(style.VALUE), size.kind(style.HEADING)
        self._titles = typeset.balanced(tied(title), size.kind(style.TITLE), self.width)
        self._subtitles = typeset.balanced(tied(subtitle), size.kind(style.SUBTITLE), self.width, ORPHAN)
        self._notes = [line for note in notes for line in typeset.wrap(note, self.small, self.width)]
        self.numbers: list[str] = []
        """Numbers written into the drawing."""
        self._canvas: Axes | None = None

    @property
    def _header(self) -> float:
        titles = self.size.kind(style.TITLE).height * len(self._titles)
        return ABOVE + titles + BETWEEN + self.size.kind(style.SUBTITLE).height * len(self._subtitles) + BELOW

    @property
    def _footer(self) -> float:
        return FOOT + self.small.height * len(self._notes) + 0.06

    @property
    def room(self) -> float | None:
        """Height left for the drawing where the size has a height of its own."""
        return None if self.size.height is None else self.size.height - self._header - self._footer

    def fits(self, height: float) -> float:
        """How high a drawing may be that asks for some height."""
        return min(height, style.TALLEST - self._header - self._footer if self.room is None else self.room)

    def open(self, body: float) -> Figure:
        """The figure, with its texts written and room for a drawing of some height."""
        height = self.size.height or self._header + body + self._footer
        self.figure = typeset.blank(self.size.width, height)
        top = self.write(self._titles, self.size.kind(style.TITLE), self.left, height - ABOVE)
        self.write(self._subtitles, self.size.kind(style.SUBTITLE), self.left, top - BETWEEN)
        self.write(self._notes, self.small, self.left, self._footer - FOOT)
        self.top = height - self._header
        self.bottom = max(self.top - body, self._footer)
        return self.figure

    def write(self, lines: Sequence[str] | str, kind: Type, left: float, top: float, align: str = "left") -> float:
        """Write lines from a top corner; returns where they end."""
        return typeset.write(
            self.figure, [lines] if isinstance(lines, str) else lines, kind._replace(align=align), left, top
        )

    def middle(self, line: str, kind: Type, left: float, middle: float, align: str = "left") -> None:
        """Write one line whose capitals stand around a height."""
        wide, high = self.figure.get_size_inches()
        base, look = middle - kind.capital / 2, typeset.look(line, kind._replace(align=align))
        self.figure.text(left / wide, base / high, isolated(line, back=False), **look)

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


def caption(facts: Facts, means: str, kind: str, size: Size, asked: Sequence[str] = ()) -> list[str]:
    """The lines below a figure: what marks mean, what intervals show, and how to make it again."""
    many = f"{number_of(facts.repetitions, 'simulated dialogue')} per setting" if facts.repetitions else ""
    many = "one simulated dialogue" if facts.run is not None else many
    months = f"of {number_of(facts.months, 'month')}" if facts.months else ""
    seed = f"seed {facts.seed}" if facts.seed is not None else ""
    run = f"run {facts.run}" if facts.run is not None else ""
    parts = [" ".join(part for part in (many, months) if part), seed, run, f"Backchannel\u00a0{facts.version}"]
    again = " ".join(["backchannel chart", facts.name, kind, "--for", size.name, *asked])
    first = f"{facts.command}, then {again}" if facts.command else again
    made = f"{facts.title}{'; ' * bool(facts.title)}{', '.join(part for part in parts if part)}. {facts.lost}".strip()
    noise = "" if "doubt about the model" in means else words.NOISE
    return [f"{means} {noise}".strip(), capital(made), f"Make it again: {first}"]
