"""A line of keys above a drawing, for groups that share its rows: marker and name, measured and wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from sim.charts.layout import colours, short_names, style, typeset
from sim.charts.layout.sheet import Sheet

SYMBOL, AIR = 0.24, 0.18
"""Inches: from a symbol to its name, and from there to the next."""


class Key(NamedTuple):
    """A name with its marker; without a marker a ground, hatched if it has no colour."""

    label: str
    colour: str
    marker: str = ""
    hollow: bool = False
    sign: str = ""
    """A shape on the ground."""
    tail: str = ""
    """What stands behind the name and is never cut."""


def _places(sheet: Sheet, keys: Sequence[Key]) -> list[tuple[int, float]]:
    row, left, places = 0, sheet.left, []
    for name in _names(sheet, keys):
        asks = SYMBOL + typeset.width_of(name, sheet.label) + AIR
        if left > sheet.left and left + asks - AIR > sheet.right:
            row, left = row + 1, sheet.left
        places.append((row, left))
        left += asks
    return places


def room(size: style.FigureSize) -> float:
    """Width of a line of one name, inches."""
    return size.width - 2 * style.MARGIN - SYMBOL


def _names(sheet: Sheet, keys: Sequence[Key]) -> list[str]:
    free = room(sheet.size) - typeset.widest([key.tail for key in keys], sheet.label)
    found = short_names.apart([key.label for key in keys], sheet.label, free)
    return ["".join(lines) + key.tail for lines, key in zip(found, keys, strict=True)]


def height(sheet: Sheet, keys: Sequence[Key]) -> float:
    """Height that the keys ask for, inches."""
    return (max(row for row, _ in _places(sheet, keys)) + 1) * (sheet.label.height + 0.02) + 0.06 if keys else 0.0


def draw(sheet: Sheet, keys: Sequence[Key]) -> None:
    """Write the keys from the top of the drawing."""
    step = sheet.label.height + 0.02
    for key, name, (row, left) in zip(keys, _names(sheet, keys), _places(sheet, keys), strict=True):
        middle = sheet.top - step * (row + 0.5)
        if key.marker:
            face = colours.WHITE if key.hollow else key.colour
            sheet.canvas.plot(
                left + 0.09, middle, key.marker, markersize=5.5, markerfacecolor=face, markeredgecolor=key.colour
            )
        else:
            ground(sheet.canvas, (left, middle - 0.06), key.colour, (0.18, 0.12))
        if key.sign:
            ink = colours.ink_on(key.colour)
            sheet.canvas.plot(
                left + 0.09, middle, key.sign, markersize=3 * sheet.size.scale, color=ink, markeredgewidth=0
            )
        sheet.middle(name, sheet.label, left + SYMBOL, middle)


def ground(axes: Axes, corner: tuple[float, float], colour: str, size: tuple[float, float] = (1.0, 1.0)) -> None:
    """A cell; hatched if it has no colour."""
    if colour:
        axes.add_patch(Rectangle(corner, *size, facecolor=colour, edgecolor=colours.WHITE, linewidth=1.2))
        return
    axes.add_patch(
        Rectangle(corner, *size, facecolor=colours.UNSURE, edgecolor=colours.HATCH, linewidth=0, hatch="////")
    )
    axes.add_patch(Rectangle(corner, *size, facecolor="none", edgecolor=colours.WHITE, linewidth=1.2))
