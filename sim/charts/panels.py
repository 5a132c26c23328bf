"""The panels of the figure of a comparison: bars for the path of the packages, dots with intervals for the rates."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sim.charts import style, typeset
from sim.charts.page import BAR, DRAWN, EDGE, GAP, LABELS, ROW, VALUES, Page, panel_width
from sim.lab import numbers
from sim.lab.comparison import Comparison, TrackResult


def _axes(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    wide, high = figure.get_size_inches()
    axes = figure.add_axes((left / wide, bottom / high, width / wide, height / high))
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(length=0, labelsize=style.SMALL.size)
    return axes


def bars(figure: Figure, comparison: Comparison, page: Page, top: float) -> None:
    """A panel a track: bars for what came of the drafts, on one scale."""
    heading = ["The path of a package: number per simulated dialogue"]
    top = typeset.write(figure, heading, style.HEADING, EDGE, top) - 0.06
    width = panel_width(page.tracks)
    longest = max(result.means[stage].estimate or 0.0 for result in comparison.tracks for stage in DRAWN) or 1.0
    for place, (result, room) in enumerate(zip(comparison.tracks, page.rooms, strict=True)):
        left = LABELS + place * (width + GAP)
        head = style.HEADING._replace(colour=style.TEXT_COLOUR[result.track])
        typeset.write(figure, room, style.SMALL, left, typeset.write(figure, [result.label], head, left, top))
        bottom = top - page.panel_head - BAR * len(DRAWN)
        axes = _axes(figure, left, bottom, width, BAR * len(DRAWN))
        axes.set_xlim(0, longest * width / (width - 0.45))
        _panel(axes, result, head)
        axes.set_yticks([])
        for row, stage in enumerate(DRAWN if place == 0 else ()):
            _beside(axes, (0, row), stage, style.LABEL, -6)


def _panel(axes: Axes, result: TrackResult, head: style.Type) -> None:
    values = [result.means[stage].estimate or 0.0 for stage in DRAWN]
    axes.barh(range(len(DRAWN)), values, height=0.66, color=style.COLOUR[result.track])
    axes.axvline(0, color=style.AXIS, linewidth=0.8, clip_on=False)
    axes.set_ylim(len(DRAWN) - 0.5, -0.5)
    axes.set_xticks([])
    for place, value in enumerate(values):
        _beside(axes, (value, place), numbers.count(value), style.VALUE.of(head.colour), 3)


def _beside(axes: Axes, place: tuple[float, float], text: str, kind: style.Type, away: float) -> None:
    """A word or number some points to the right of a place, or to the left; its capitals around that height."""
    look = typeset.look(text, kind._replace(align="left" if away > 0 else "right"))
    axes.annotate(text, place, (away, -36 * kind.capital), textcoords="offset points", **look)


def rates(figure: Figure, comparison: Comparison, page: Page, top: float) -> None:
    """Dot and interval, a row a track, value at the right."""
    heading = ["Of 100 questions solved in a simulated room, how many reached official talks"]
    top = typeset.write(figure, heading, style.HEADING, EDGE, top) - 0.06
    height = ROW * page.tracks
    axes = _axes(figure, LABELS, top - height, style.PRINT - LABELS - VALUES, height)
    axes.set_xlim(0, 100)
    axes.set_ylim(page.tracks - 0.5, -0.5)
    axes.grid(axis="x", color=style.GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines["bottom"].set_visible(True)
    axes.set_xticks(range(0, 101, 20))
    axes.set_yticks([])
    for place, result in enumerate(comparison.tracks):
        _rate(axes, place, result)
        middle = top - ROW * (place + 0.5)
        head = style.HEADING._replace(colour=style.TEXT_COLOUR[result.track])
        below = typeset.write(figure, [result.label], head, EDGE, middle + 0.16)
        typeset.write(figure, [_cases(result)], style.SMALL, EDGE, below)
        _value(figure, result, head, middle)


def _cases(result: TrackResult) -> str:
    return f"{numbers.number_of(result.transfer_rate.n, 'question')} solved"


def _rate(axes: Axes, place: int, result: TrackResult) -> None:
    rate, colour = result.transfer_rate, style.COLOUR[result.track]
    if rate.estimate is None or rate.low is None or rate.high is None:
        return
    inner = (rate.inner_low or 0.0, rate.inner_high or 0.0)
    outer = (rate.low, rate.high)
    for ends, width, opacity in ((outer, 1.6, 1.0), (inner, 5.0, style.FAINT)):
        axes.plot(
            [100 * end for end in ends], [place, place], color=colour, linewidth=width, alpha=opacity,
            solid_capstyle="butt", clip_on=False,
        )  # fmt: skip
    axes.plot(
        100 * rate.estimate, place, style.MARKER[result.track], color=colour, markersize=6, markeredgecolor="white",
        markeredgewidth=0.8, clip_on=False, zorder=5,
    )  # fmt: skip


def _value(figure: Figure, result: TrackResult, head: style.Type, middle: float) -> None:
    left = style.PRINT - VALUES + 0.16
    if result.transfer_rate.estimate is None:
        typeset.write(figure, ["no rate"], style.SMALL, left, middle + style.SMALL.height / 2)
        return
    text = numbers.written(result.transfer_rate, numbers.in_100)
    below = typeset.write(figure, [text.value], head, left, middle + 0.16)
    typeset.write(figure, [f"95% interval {text.ends}"], style.SMALL, left, below)
