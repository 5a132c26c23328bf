"""Panels: several small drawings side by side and below one another, as many as fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sim.charts.layout.sheet import Sheet, fitting

GAP = 0.18
"""Inches between panels, sideways and downwards."""
STRETCH = 2.2
"""How far panels may grow on a sheet of fixed height."""


class Box(NamedTuple):
    """Where a panel stands: left, top, width and height in inches; and whether it is the first of its row."""

    left: float
    top: float
    width: float
    height: float
    first: bool
    last: bool
    """Whether no panel stands below it."""


class Wish(NamedTuple):
    """What panels ask for."""

    number: int
    least_width: float
    least: float
    """Least height of a panel."""
    ideal: float
    """Height of a panel where there is room."""
    margin: float = 0.0
    """Kept free at the left of every row, for labels that its panels share."""
    most: int = 4
    """Most panels in a row."""
    foot: float = 0.0
    """Kept free below every row."""
    stretch: float = STRETCH
    """How far panels may grow on a sheet of fixed height."""


class Panels:
    """Where panels stand on a sheet; ``shown`` of them fit."""

    def __init__(self, sheet: Sheet, wish: Wish) -> None:
        self.sheet, self.wish = sheet, wish
        free = sheet.width - wish.margin
        self.columns = max(1, min(wish.most, wish.number, int((free + GAP) / (wish.least_width + GAP))))
        rows = -(-wish.number // self.columns)
        self.columns = -(-wish.number // rows)  # rows of about the same length
        wanted = rows * (wish.ideal + wish.foot + GAP) - GAP
        self.height = sheet.fits(wanted if sheet.room is None else wish.stretch * wanted)
        fit = max(1, int((self.height + GAP + 1e-9) / (wish.least + wish.foot + GAP)))
        self.rows = min(rows, fit)
        self.capacity = min(wish.number, self.rows * self.columns)
        self.panel_width = (free - GAP * (self.columns - 1)) / self.columns
        self.panel_height = min((self.height + GAP) / self.rows - GAP - wish.foot, wish.stretch * wish.ideal)

    def box(self, place: int) -> Box:
        """Where a panel stands; after the sheet is open."""
        row, column = divmod(place, self.columns)
        left = self.sheet.left + self.wish.margin + column * (self.panel_width + GAP)
        top = self.sheet.top - row * (self.panel_height + self.wish.foot + GAP)
        last = place + self.columns >= self.capacity
        return Box(left, top, self.panel_width, self.panel_height, column == 0, last)


def fit(sheet: Callable[[str], Sheet], wish: Callable[[Sheet], Wish], number: int) -> Panels:
    """Panels on a sheet (see ``sim.charts.layout.sheet.fitting``); ``number`` of them are wished for."""
    return fitting(sheet, lambda page: Panels(page, wish(page)), number, "panels")
