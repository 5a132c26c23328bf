"""Rows: a label at the left, marks on a common scale, a number at the right. Measured before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts import style, typeset
from sim.charts.scale import Scale, across
from sim.charts.sheet import Sheet
from sim.lab.comparison import Estimate

SHARE = 0.36
"""Most of the width that labels may take, and that numbers may take."""
PAD = 0.14
"""Inches between labels, marks and numbers."""
BESIDE = 0.07
"""Inches from a number to the interval beside it."""
AIR = 0.08
"""Inches between rows."""
STRETCH = 1.6
"""How far rows may move apart on a sheet of fixed height."""


class Line(NamedTuple):
    """One row in words."""

    label: str
    """One name, or two with a line break between."""
    number: str = ""
    below: str = ""
    """A smaller line below the number."""
    colour: str = style.INK


class Rows:
    """Where rows stand; ``shown`` of them fit the sheet."""

    def __init__(self, sheet: Sheet, lines: Sequence[Line], unit: str = "", above: float = 0.0, tall: int = 1) -> None:
        self.sheet, self.lines, self.unit, self.above = sheet, list(lines), unit, above
        self._below = sheet.small.height * (2 if unit else 1) + 0.05 + above
        for self.lean in (False, True):  # rows of one line if not all fit else
            self._measure(tall)
            if not self.dropped:
                return
        self.lean = False  # then rather fewer rows that can be read
        self._measure(tall)

    def _measure(self, tall: int) -> None:
        sheet, lines = self.sheet, self.lines
        self._labels = self._named(SHARE * sheet.width)
        self.left = sheet.left + typeset.widest([text for label in self._labels for text in label], sheet.value) + PAD
        wide = max((self._wide(line) for line in lines), default=0.0)
        self.right = sheet.right - (wide + PAD if wide else 0.1)
        high = [len(label) * sheet.value.height for label in self._labels]
        below = 0.0 if self.lean else sheet.small.height
        pairs = [sheet.value.height + (below if line.below else 0) for line in lines]
        self._least = max([sheet.value.height, 0.075 * tall, *high, *pairs]) + 0.02
        wanted = (self._least + AIR) * max(len(lines), 1) + self._below
        self.height = sheet.fits(wanted if sheet.room is None else STRETCH * wanted)
        self.shown = max(min(len(lines), int((self.height - self._below) / self._least + 1e-9)), 1)
        self.pitch = (self.height - self._below) / max(min(self.shown, len(lines)), 1)

    def _named(self, width: float) -> list[list[str]]:
        """Labels as lines, no two names alike."""
        texts = [line.label for line in self.lines]
        if any("\n" in text for text in texts):
            return [self._label(text, width) for text in texts]
        return typeset.apart(texts, self.sheet.value, width, 1 if self.lean else 2)

    def _label(self, text: str, width: float) -> list[str]:
        """A label as lines; of one that is two names each keeps what there is room for."""
        kind, parts = self.sheet.value, text.split("\n")
        if len(parts) == 1:
            return typeset.shortened(text, kind, width, 1 if self.lean else 2)
        whole = " ".join(parts)
        if typeset.fits(whole, kind, width):
            return [whole]
        if not self.lean:
            return [typeset.shortened(part, kind, width)[0] for part in parts]
        return [" ".join(typeset.shortened(part, kind, width / 2 - 0.04)[0] for part in parts)]

    def _wide(self, line: Line) -> float:
        """Width of a number with its interval: below it, or beside it where rows have one line."""
        number, below = typeset.width_of(line.number, self.sheet.value), typeset.width_of(line.below, self.sheet.small)
        return number + BESIDE + below if self.lean and line.below else max(number, below)

    @property
    def dropped(self) -> int:
        """Rows that do not fit."""
        return max(len(self.lines) - self.shown, 0)

    @property
    def width(self) -> float:
        """Width of the marks, inches."""
        return self.right - self.left

    def middle(self, place: int) -> float:
        """Height of a row's middle, inches."""
        return self.sheet.top - self.above - self.pitch * (place + 0.5)

    def draw(self, scale: Scale) -> Axes:
        """Axes with a row at each whole number from the top, labels, numbers and the scale."""
        bottom = self.sheet.top - self.above - self.pitch * self.shown
        axes = self.sheet.axes(self.left, bottom, self.width, self.pitch * self.shown)
        axes.set_xlim(scale.low, scale.high)
        axes.set_ylim(self.shown - 0.5, -0.5)
        across(self.sheet, axes, scale, (self.left, bottom, self.width), self.unit)
        for place in range(min(self.shown, len(self.lines))):
            self._row(place)
        return axes

    def _row(self, place: int) -> None:
        line, middle, sheet = self.lines[place], self.middle(place), self.sheet
        kind = sheet.value.of(line.colour)
        label = self._labels[place]
        sheet.write(label, kind, sheet.left, middle + kind.height * len(label) / 2)
        if not line.number:
            return
        left = self.right + PAD
        sheet.numbers += [line.number, *([line.below] if line.below else [])]
        if self.lean:
            sheet.middle(line.number, kind, left, middle)
            sheet.middle(line.below, sheet.small, left + typeset.width_of(line.number, kind) + BESIDE, middle)
            return
        high = kind.height + (sheet.small.height if line.below else 0)
        top = sheet.write(line.number, kind, left, middle + high / 2)
        sheet.write(line.below, sheet.small, left, top)


def fitted(
    sheet: Callable[[Sequence[str]], Sheet],
    lines: Sequence[Line],
    unit: str = "",
    above: Callable[[Sheet], float] = lambda _: 0.0,
    tall: int = 1,
) -> Rows:
    """Rows on a sheet; if some do not fit, the sheet's note says so.

    Args:
        sheet: makes one with further notes.
        lines: the rows.
        unit: written below the axis.
        above: height kept free above the rows.
        tall: marks in a row, one below the other.
    """
    rows = _on(sheet(()), lines, unit, above, tall)
    for _ in range(3):
        if not rows.dropped:
            break
        note = f"Shown: the first {rows.shown} of {len(lines)}; the others are in the data beside the figure."
        again = _on(sheet((note,)), lines, unit, above, tall)
        if again.shown == rows.shown:
            return again
        rows = again
    return rows


def _on(page: Sheet, lines: Sequence[Line], unit: str, above: Callable[[Sheet], float], tall: int) -> Rows:
    return Rows(page, lines, unit, above(page), tall)


USUAL = 5.5
"""Points of a mark."""


class Mark(NamedTuple):
    """How an estimate is marked."""

    colour: str
    marker: str = "o"
    hollow: bool = False
    size: float = USUAL
    """Points; the interval of a smaller one is a thinner line."""


def dot(axes: Axes, place: float, value: Estimate, mark: Mark) -> None:
    """An estimate with its 95% and, if known, 66% interval; nothing where there is none."""
    if value.estimate is None:
        return
    spans = (
        (value.low, value.high, style.THIN * mark.size / USUAL, 1.0),
        (value.inner_low, value.inner_high, style.THICK, style.FAINT),
    )
    for low, high, width, opacity in spans:
        if low is not None and high is not None:
            axes.plot(
                [low, high], [place, place], color=mark.colour, linewidth=width, alpha=opacity, solid_capstyle="butt",
                clip_on=False,
            )  # fmt: skip
    axes.plot(
        value.estimate, place, mark.marker, color=mark.colour, markersize=mark.size, clip_on=False, zorder=5,
        markeredgewidth=0.22 * mark.size if mark.hollow else 0, markerfacecolor="white" if mark.hollow else mark.colour,
    )  # fmt: skip
