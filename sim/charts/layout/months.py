"""Months along the bottom: the frame that curves and survival share."""

from __future__ import annotations

from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts.layout import colours, style, typeset
from sim.charts.layout.scale import Scale, upwards
from sim.charts.layout.sheet import Sheet

STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120)
"""Months between ticks."""
MOST_TICKS = 11
"""More would be read by nobody."""


class PlotFrame(NamedTuple):
    """Where lines are drawn, inches."""

    left: float
    bottom: float
    width: float
    height: float

    def at(self, scale: Scale, value: float) -> float:
        """Height of a value on the sheet."""
        return self.bottom + self.height * (value - scale.low) / scale.span


def axes_of_months(
    sheet: Sheet, frame: PlotFrame, scale: Scale, months: tuple[int, int], ticks: tuple[bool, bool]
) -> Axes:
    """Axes with grid lines; ``ticks`` says whether values and whether months are written."""
    axes = sheet.axes(*frame)
    if ticks[0]:
        upwards(sheet, axes, scale, (frame.left, frame.bottom, frame.height))
    else:
        axes.set_ylim(scale.low, scale.high)
        for tick in scale.ticks:
            axes.axhline(tick, color=colours.GRID, linewidth=style.HAIR, zorder=0, clip_on=False)
    first, last = months
    axes.set_xlim(first, max(last, first + 1))
    axes.axhline(max(scale.low, 0.0), color=colours.AXIS, linewidth=0.8, zorder=1, clip_on=False)
    if ticks[1]:
        _months(sheet, frame, months)
    return axes


def _months(sheet: Sheet, frame: PlotFrame, months: tuple[int, int]) -> None:
    first, last = months
    span = max(last - first, 1)
    room = max(typeset.width_of(str(last), sheet.small) + 0.12, frame.width / MOST_TICKS)
    step = next((each for each in STEPS if frame.width * each / span >= room), span)
    for month in range(-(-first // step) * step, last + 1, step):
        place = frame.left + frame.width * (month - first) / span
        half = typeset.width_of(str(month), sheet.small) / 2
        if place + half <= sheet.right + 0.03:
            sheet.write(str(month), sheet.small, place, frame.bottom - 0.03, "center")
    sheet.write("month", sheet.small, frame.left + frame.width, frame.bottom - 0.03 - sheet.small.height, "right")


def foot(sheet: Sheet) -> float:
    """Height that months below a frame ask for, inches."""
    return 0.03 + 2 * sheet.small.height
