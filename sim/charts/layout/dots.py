"""Dots with intervals: how an estimate is marked."""

from __future__ import annotations

from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts.layout import colours, style
from sim.charts.layout.style import FigureSize
from sim.statistics.estimate import Estimate

MEANS = "Dot: estimate; thin bar: 95% interval; thick bar: 66%."
"""What a note says of them."""
USUAL = 5.5
"""Points of a mark."""


class Mark(NamedTuple):
    """How an estimate is marked."""

    colour: str
    marker: str = "o"
    hollow: bool = False
    size: float = USUAL
    """Points; the interval of a smaller one is a thinner line."""

    def on(self, size: FigureSize) -> Mark:
        """The same as large as text is on a sheet of some size."""
        return self._replace(size=self.size * size.scale)


def mark_of(key: str, place: int | None = None) -> Mark:
    """The mark of a track; of anything else that of its place among several, or a plain one."""
    return Mark(colours.colour_of(key, place), colours.marker_of(key, place or 0))


def dot(axes: Axes, place: float, value: Estimate, mark: Mark) -> None:
    """An estimate with its 95% and, if known, 66% interval; nothing where there is none."""
    if value.estimate is None:
        return
    spans = (
        (value.low, value.high, style.THIN * mark.size / USUAL, 1.0),
        (value.inner_low, value.inner_high, style.THICK * mark.size / USUAL, style.FAINT),
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
