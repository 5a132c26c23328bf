"""Rows: a label at the left, marks on a common scale, a number at the right. Measured before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts.layout import colours, short_names, typeset
from sim.charts.layout.scale import Scale, across
from sim.charts.layout.sheet import Sheet, fitting
from sim.words.alt_text import with_ties
from sim.words.numbers import MINUS

SHARE = 0.36
"""Most of the width that labels may take, and that numbers may take."""
PAD = 0.14
"""Inches between labels, marks and numbers."""
LESS = f" {MINUS} "
"""Between the two names of a label."""
BESIDE = 0.07
"""Inches from a number to the interval beside it."""
AIR = 0.08
"""Inches between rows."""
PAIR = 0.06
"""Inches more between rows of two names, so that it is seen which two belong together."""
STRETCH = 2.2
"""How far rows may move apart on a sheet of fixed height."""


class RowText(NamedTuple):
    """One row in words."""

    label: str
    """One name, or two with a line break between, of which the second is taken from the first."""
    number: str = ""
    below: str = ""
    """A smaller line below the number."""
    colour: str = colours.INK
    tail: str = ""
    """What stands behind the label and is never cut."""


class RowPanel:
    """Where rows stand; ``shown`` of them fit the sheet."""

    def __init__(
        self, sheet: Sheet, lines: Sequence[RowText], unit: str = "", above: float = 0.0, tall: int = 1
    ) -> None:
        self.sheet, self.lines, self.unit, self.above = sheet, list(lines), unit, above
        self._below = sheet.small.height * (2 if unit else 1) + 0.05 + above
        for self.lean in (False, True):  # rows of one line if not all fit else
            self._measure(tall)
            if not self.overflow:
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
        two = any("\n" in line.label for line in lines) and max(map(len, self._labels)) > 1
        self._least = max([sheet.value.height, 0.075 * sheet.size.scale**0.5 * tall, *high, *pairs]) + 0.02 + PAIR * two
        wanted = (self._least + AIR) * max(len(lines), 1) + self._below
        self.height = sheet.fits(wanted if sheet.room is None else STRETCH * wanted)
        self.capacity = max(min(len(lines), int((self.height - self._below) / self._least + 1e-9)), 1)
        self.pitch = (self.height - self._below) / max(min(self.capacity, len(lines)), 1)

    def _named(self, width: float) -> list[list[str]]:
        """Labels as lines, no two names alike."""
        texts = [line.label for line in self.lines]
        if any("\n" in text for text in texts):
            return self._pairs([text.split("\n") for text in texts], width)
        free = width - typeset.widest([line.tail for line in self.lines], self.sheet.value)
        found = short_names.apart(texts, self.sheet.value, free, 1 if self.lean else 2)
        even = [self._even(text, label, free) for text, label in zip(texts, found, strict=True)]
        return [[*label[:-1], label[-1] + line.tail] for label, line in zip(even, self.lines, strict=True)]

    def _even(self, text: str, label: list[str], width: float) -> list[str]:
        """A label that is not cut in lines of about the same length, no number alone on the second."""
        even = typeset.balanced_lines(with_ties(text), self.sheet.value, width)
        return even if 1 < len(even) <= len(label) and " ".join(label) == text else label

    def _pairs(self, pairs: Sequence[Sequence[str]], width: float) -> list[list[str]]:
        """Labels of two names with a minus sign between: side by side or, where there is room, one below the other."""
        kind = self.sheet.value
        joined = [LESS.join(pair) for pair in pairs]
        if all(typeset.fits(text, kind, width) for text in joined):
            return [[text] for text in joined]
        sign = typeset.width_of(LESS, kind)
        free = (width - sign) / 2 if self.lean else width - sign
        names = list(dict.fromkeys(name for pair in pairs for name in pair))
        cut = dict(zip(names, short_names.apart(names, kind, free), strict=True))
        found = [[cut[name][0] for name in pair] for pair in pairs]
        if self.lean:
            return [[LESS.join(pair)] for pair in found]
        return [[f"{first}{LESS.rstrip()}", second] for first, second in found]

    def _wide(self, line: RowText) -> float:
        """Width of a number with its interval: below it, or beside it where rows have one line."""
        number, below = typeset.width_of(line.number, self.sheet.value), typeset.width_of(line.below, self.sheet.small)
        return number + BESIDE + below if self.lean and line.below else max(number, below)

    @property
    def overflow(self) -> int:
        """Rows that do not fit."""
        return max(len(self.lines) - self.capacity, 0)

    @property
    def width(self) -> float:
        """Width of the marks, inches."""
        return self.right - self.left

    def middle(self, place: int) -> float:
        """Height of a row's middle, inches."""
        return self.sheet.top - self.above - self.pitch * (place + 0.5)

    def draw(self, scale: Scale) -> Axes:
        """Axes with a row at each whole number from the top, labels, numbers and the scale."""
        bottom = self.sheet.top - self.above - self.pitch * self.capacity
        axes = self.sheet.axes(self.left, bottom, self.width, self.pitch * self.capacity)
        axes.set_xlim(scale.low, scale.high)
        axes.set_ylim(self.capacity - 0.5, -0.5)
        across(self.sheet, axes, scale, (self.left, bottom, self.width), self.unit)
        for place in range(min(self.capacity, len(self.lines))):
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


def fit(
    sheet: Callable[[str], Sheet],
    lines: Sequence[RowText],
    unit: str = "",
    above: Callable[[Sheet], float] = lambda _: 0.0,
    tall: int = 1,
) -> RowPanel:
    """Rows on a sheet (see ``sim.charts.layout.sheet.fitting``).

    Args:
        sheet: makes one, given what is left out.
        lines: the rows.
        unit: written below the axis.
        above: height kept free above the rows.
        tall: marks in a row, one below the other.
    """
    return fitting(sheet, lambda page: RowPanel(page, lines, unit, above(page), tall), len(lines))
