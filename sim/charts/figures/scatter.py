"""A sweep as a scatter: a dot a point of the design, a smoothed line with a band a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from sim.charts.layout import colours, legend, style, typeset
from sim.charts.layout.months import PlotFrame
from sim.charts.layout.scale import Scale, across, scale_of, upwards, wide
from sim.charts.layout.sheet import Sheet, left_out
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.scatter import Cloud, Clouds
from sim.statistics.estimate import Estimate
from sim.statistics.smooth import Band, smooth_line
from sim.words.alt_text import capital
from sim.words.claims import Group
from sim.words.numbers import minus
from sim.words.phrases import DEGREE, Phrase, name_of
from sim.words.trends import trend_title

KIND = "scatter"
MOST = 6
"""Most groups that are drawn."""
MEANS = (
    "A dot a point of the design. Line: smoothed (local lines); band: 95% interval from points drawn again. Intervals "
    "show the chance of the points and of the simulation, not doubt about the model."
)

WORDS = "rank correlation "
ASIDE = 0.03
"""Inches that numbers at the left keep off more than elsewhere: half of a mark stands on the axis."""


def draw(table: Clouds, size: FigureSize) -> Chart:
    """The figure."""
    title = trend_title([Group(cloud.label, cloud.trend) for cloud in table.clouds], table.phrase, name_of(table.x))
    subtitle = f"{capital(table.phrase.per)}, at every point of the design"
    tried = (
        f" Intervals of rank correlations are widened for {table.candidates} names looked at."
        if table.candidates > 1
        else ""
    )
    drawn, many = table.clouds[:MOST], len(table.clouds)
    free, kind = legend.room(size), size.kind(style.LABEL)
    words = many == 1 or all(typeset.fits(_said(cloud), kind, free) for cloud in drawn)
    tried = tried if words else f" Beside a name: its rank correlation, with 95% interval.{tried}"
    texts = Texts(KIND, title, subtitle, MEANS + tried, table.facts, table.options, noise=False)
    sheet = Sheet(size, texts, left_out(size, MOST, many, "groups") if many > MOST else "")
    up = scale_of([y for cloud in drawn for _, y in cloud.points], 100 if table.phrase.share else 1, 4)
    along = scale_of([x for cloud in table.clouds for x, _ in cloud.points], 1, 5, zero=False)
    keys = [] if len(table.clouds) == 1 else [_key(cloud, words) for cloud in drawn]
    body = sheet.fits(size.body + legend.height(sheet, keys))
    sheet.open(body)
    legend.draw(sheet, keys)
    axes = _axes(sheet, (name_of(table.x), along, up), body, legend.height(sheet, keys))
    bands = [_cloud(axes, cloud, _band(cloud, table.phrase), up) for cloud in drawn]
    bands += [_band(cloud, table.phrase) for cloud in table.clouds[MOST:]]
    return _chart(table, bands, sheet)


def _axes(sheet: Sheet, scales: tuple[str, Scale, Scale], body: float, head: float) -> Axes:
    name, along, up = scales
    below, left = 2 * sheet.small.height + 0.06, sheet.left + wide(sheet, up) + ASIDE
    edge = max(0.08, typeset.width_of(along.label(along.ticks[-1]), sheet.small) / 2)
    frame = PlotFrame(left, sheet.top - body + below, sheet.right - left - edge, body - below - head - 0.05)
    axes = sheet.axes(*frame)
    upwards(sheet, axes, up, (frame.left - ASIDE, frame.bottom, frame.height))
    across(sheet, axes, along, (frame.left, frame.bottom, frame.width))
    label = typeset.shortened_lines(name, sheet.small, frame.width)
    sheet.write(label, sheet.small, frame.left + frame.width, frame.bottom - 0.03 - sheet.small.height, "right")
    return axes


def _key(cloud: Cloud, words: bool) -> legend.Key:
    """Name and rank correlation; without these words where names would be cut for them."""
    tail = _number(cloud.trend)
    return legend.Key(cloud.label, *_look(cloud), tail=tail if words else tail.replace(WORDS, ""))


def _look(cloud: Cloud) -> tuple[str, str]:
    """Colour and shape of its dots."""
    return colours.colour_of(cloud.key, cloud.place), colours.marker_of(cloud.key, cloud.place)


def _said(cloud: Cloud) -> str:
    return f"{cloud.label}{_number(cloud.trend)}"


def _number(trend: Estimate) -> str:
    if trend.estimate is None or trend.low is None or trend.high is None:
        return ""
    return minus(f": {WORDS}{trend.estimate:.2f} ({trend.low:.2f} to {trend.high:.2f})")


def _band(cloud: Cloud, words: Phrase) -> Band | None:
    """The line with its band, not below 0 nor, for shares, above 1: a local line may lead beyond the points."""
    band = smooth_line(*np.array(cloud.points).T)
    most = 1.0 if words.share or words.unit == DEGREE else np.inf
    return band and band._replace(**{name: np.clip(getattr(band, name), 0.0, most) for name in ("y", "low", "high")})


def _cloud(axes: Axes, cloud: Cloud, band: Band | None, scale: Scale) -> Any:
    x, y = np.array(cloud.points).T
    colour, marker = _look(cloud)
    axes.plot(x, y, marker, markersize=3, color=colour, alpha=0.35, markeredgewidth=0, clip_on=False)
    if band is not None:
        low, high = (np.clip(each, scale.low, scale.high) for each in (band.low, band.high))
        axes.fill_between(band.x, low, high, color=colour, alpha=style.INNER, linewidth=0)
        axes.plot(
            band.x, band.y, color=colours.TEXT_COLOUR.get(cloud.key, colour), linewidth=style.LINE,
            linestyle=colours.DASH.get(cloud.key, "-"),
        )  # fmt: skip
        ends = band.x[[0, -1]], band.y[[0, -1]]  # the shape of its dots, large: in grey, lines of one style look alike
        rim = 0.0 if cloud.key in colours.DASH else 0.5
        axes.plot(
            *ends, marker, markersize=5.5 + rim, color=colour, markeredgecolor="white",
            markeredgewidth=rim, clip_on=False, zorder=5,
        )  # fmt: skip
    return band


def _chart(table: Clouds, bands: Sequence[Any], sheet: Sheet) -> Chart:
    spoken = [_said(cloud) for cloud in table.clouds]
    rows: list[tuple[Any, ...]] = []
    for cloud, band in zip(table.clouds, bands, strict=True):
        rows += [(cloud.label, "point", x, y, None, None) for x, y in cloud.points]
        if band is not None:
            rows += [(cloud.label, "line", *(float(each) for each in row)) for row in zip(*band, strict=True)]
    columns = ("group", "mark", table.x, "estimate", "low", "high")
    return sheet.chart(f"Scatter over {name_of(table.x)} with smoothed lines", spoken, (columns, rows))
