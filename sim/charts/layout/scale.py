"""Scales: round ends and ticks for numbers, and an axis written below or beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, isfinite
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from sim.charts.layout import colours, style, typeset
from sim.charts.layout.sheet import Sheet
from sim.words.numbers import minus


class Scale(NamedTuple):
    """A scale from low to high."""

    low: float
    high: float
    ticks: tuple[float, ...]
    factor: float = 1.0
    """What numbers are multiplied with to be written: 100 for shares."""

    def label(self, tick: float) -> str:
        """A tick in words."""
        shown = round(tick * self.factor, 10)
        return minus(f"{shown:,.10g}")

    @property
    def span(self) -> float:
        """From end to end."""
        return self.high - self.low


def scale_of(values: Iterable[float | None], factor: float = 1.0, ticks: int = 5, zero: bool = True) -> Scale:
    """A scale with round ends that holds some numbers, and zero unless told otherwise.

    >>> scale_of([0.12, 0.43], factor=100).ticks
    (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
    >>> scale_of([]).ticks[-1]
    1.0
    """
    known = [each for each in values if each is not None and isfinite(each)]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = low + (abs(low) or 1.0)
    found = [float(each) for each in MaxNLocator(ticks, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)]
    return Scale(found[0], found[-1], tuple(round(each, 12) for each in found), factor)


def across(sheet: Sheet, axes: Axes, scale: Scale, box: tuple[float, float, float], unit: str = "") -> None:
    """Grid lines upwards and ticks below; ``box`` is left, bottom and width in inches."""
    left, bottom, width = box
    axes.set_xlim(scale.low, scale.high)
    places = [left + width * (tick - scale.low) / scale.span for tick in scale.ticks]
    for place in label_places(sheet, scale, places):
        sheet.write(scale.label(scale.ticks[place]), sheet.small, places[place], bottom - 0.03, "center")
    for tick in scale.ticks:
        zero = tick == 0
        axes.axvline(
            tick, color=colours.AXIS if zero else colours.GRID, linewidth=0.8 if zero else style.HAIR, zorder=0,
            clip_on=False,
        )  # fmt: skip  # a line on the edge would lose half its width, and on a screen all of it
    if unit:
        sheet.write(unit, sheet.small, left + width, bottom - 0.03 - sheet.small.height, "right")


def label_places(sheet: Sheet, scale: Scale, places: Sequence[float]) -> list[int]:
    """Which ticks have room for their numbers: every one, or every second, ..., with zero among them."""
    halves = [typeset.width_of(scale.label(tick), sheet.small) / 2 for tick in scale.ticks]
    inside = [place for place, half in enumerate(halves) if places[place] + half <= sheet.right]
    for step in range(1, len(scale.ticks) + 1):
        found = [place for place in inside if (place - _zero(scale)) % step == 0]
        if all(places[two] - halves[two] - places[one] - halves[one] >= 0.06 for one, two in pairwise(found)):
            return found
    return []


def upwards(sheet: Sheet, axes: Axes, scale: Scale, box: tuple[float, float, float]) -> None:
    """Grid lines across and ticks at the left; ``box`` is left, bottom and height in inches."""
    left, bottom, height = box
    axes.set_ylim(scale.low, scale.high)
    places = [bottom + height * (tick - scale.low) / scale.span for tick in scale.ticks]
    gap = height / max(len(places) - 1, 1)
    step = max(1, ceil(sheet.small.height / gap - 1e-6)) if gap > 0 else 1
    for number, (tick, place) in enumerate(zip(scale.ticks, places, strict=True)):
        base = tick == max(scale.low, 0.0)
        axes.axhline(
            tick, color=colours.AXIS if base else colours.GRID, linewidth=0.8 if base else style.HAIR, zorder=0,
            clip_on=False,
        )  # fmt: skip
        if (number - _zero(scale)) % step == 0:
            sheet.middle(scale.label(tick), sheet.small, left - 0.05, place, "right")


def _zero(scale: Scale) -> int:
    """Which tick is zero; the first if none is."""
    return next((place for place, tick in enumerate(scale.ticks) if tick == 0), 0)


def wide(sheet: Sheet, scale: Scale) -> float:
    """Width that ticks at the left ask for, inches."""
    return typeset.widest([scale.label(tick) for tick in scale.ticks], sheet.small) + 0.05


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places as near as may be to those wanted, at least ``gap`` apart and, if there is room, from ``low`` to ``high``.

    >>> spread([1.0, 1.1, 3.0], 0.5, 0.0, 4.0)
    [0.8, 1.3, 3.0]
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    blocks: list[list[float]] = []  # middle, number
    for place in order:
        blocks.append([wanted[place], 1])
        while len(blocks) > 1 and blocks[-1][0] - blocks[-2][0] < gap * (blocks[-1][1] + blocks[-2][1]) / 2:
            (one, n), (two, m) = blocks[-2:]
            blocks[-2:] = [[(one * n + two * m) / (n + m), n + m]]
    flat = [middle + gap * (k - (n - 1) / 2) for middle, n in blocks for k in range(int(n))]
    flat = _within(flat, gap, low, high)
    found = [0.0] * len(wanted)
    for place, where in zip(order, flat, strict=True):
        found[place] = round(where, 9)
    return found


def _within(places: list[float], gap: float, low: float, high: float) -> list[float]:
    for k in range(len(places)):
        places[k] = max(places[k], low + gap * k)
    for k in range(len(places)):
        places[-1 - k] = min(places[-1 - k], high - gap * k)
    return places
