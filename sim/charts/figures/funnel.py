"""The path of a package: aligned bars per stage from drafts to agreements, a panel a track."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts.layout import colours, grid, short_names, typeset
from sim.charts.layout.grid import Box, Panels, Wish
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.funnel import PackagePath, PackagePaths
from sim.statistics.estimate import Estimate
from sim.words.alt_text import at
from sim.words.numbers import count, listed
from sim.words.phrases import STAGE_NAMES, STAGES_MEAN

KIND = "funnel"
COLUMNS = ("setting", "stage", "estimate", "low", "high", "n")
DWARFS = 4.0
"""Drafts that are more than this many times the longest other bar are given as a number only."""
CAP = 4.0
"""Points that the end of an interval is high."""
BAR = 0.2
"""Inches from bar to bar, at the least."""


def longest(paths: Sequence[PackagePath], stages: Sequence[str]) -> float:
    """Where the longest bar with its interval ends."""
    return max((_end(path.stages[stage]) for path in paths for stage in stages), default=0.0)


def _end(found: Estimate) -> float:
    """Where a bar with its interval ends."""
    return max(found.estimate or 0.0, found.high or 0.0)


def _drawn(table: PackagePaths) -> list[str]:
    """Stages with a bar: without the drafts where they would dwarf all else."""
    rest = [stage for stage in table.stages if stage != "drafts"]
    dwarf = "drafts" in table.stages and longest(table.paths, ["drafts"]) > DWARFS * longest(table.paths, rest)
    return rest if dwarf else list(table.stages)


def _wish(page: Sheet, table: PackagePaths, drawn: Sequence[str]) -> Wish:
    margin = typeset.widest([STAGE_NAMES[stage] for stage in drawn], page.label) + 0.1
    head, scale = _head(page, table, drawn), page.size.scale
    least = head + len(drawn) * max(page.value.height, 0.15)
    return Wish(len(table.paths), 1.1 * scale, least, head + len(drawn) * BAR * scale, margin)


def draw(table: PackagePaths, size: FigureSize) -> Chart:
    """The figure."""
    drawn = _drawn(table)
    means = f"{STAGES_MEAN} Thin line: 95% interval."
    subtitle = at("Packages per simulated dialogue at each stage", table.circumstances)
    texts = Texts(KIND, table.claim.text, subtitle, means, table.facts, table.options)
    sheet = partial(Sheet, size, texts)
    panels = grid.fit(sheet, lambda page: _wish(page, table, drawn), len(table.paths))
    panels.sheet.open(panels.height)
    labels = [path.setting.label for path in table.paths]
    bars = Bars(drawn, longest(table.paths, drawn) or 1.0, _head(panels.sheet, table, drawn), labels)
    for place, path in enumerate(table.paths[: panels.capacity]):
        drafted = [f"{_written(path.stages['drafts'])} drafted"] if "drafts" in set(table.stages) - set(drawn) else []
        panels.sheet.numbers += [each.removesuffix(" drafted") for each in drafted]
        panel(panels, panels.box(place), path, bars, drafted)
    spoken = [_said(path, table.stages) for path in table.paths]
    rows = tuple(
        (path.setting.label, stage, found.estimate, found.low, found.high, found.n)
        for path in table.paths
        for stage, found in path.stages.items()
    )
    return panels.sheet.chart("Bars for each stage of a package, a panel a setting", spoken, (COLUMNS, rows))


class Bars(NamedTuple):
    """What panels share: the stages with a bar, the longest of these, the height of a heading, and all headings."""

    stages: Sequence[str]
    longest: float
    head: float
    labels: Sequence[str]


def _head(sheet: Sheet, table: PackagePaths, drawn: Sequence[str]) -> float:
    lines = 1 if all(typeset.width_of(path.setting.label, sheet.heading) < 1.0 for path in table.paths) else 2
    number = sheet.small.height if "drafts" in table.stages and "drafts" not in drawn else 0.0
    return sheet.heading.height * lines + number + 0.03


def _said(path: PackagePath, stages: Sequence[str]) -> str:
    return (
        f"{path.setting.label}: {listed([f'{_written(path.stages[stage])} {STAGE_NAMES[stage]}' for stage in stages])}"
    )


def _written(found: Estimate) -> str:
    return "unknown" if found.estimate is None else count(found.estimate)


def _arm(axes: Axes, place: int, found: Estimate) -> None:
    """The interval of a bar: dark where it leaves the bar, white within."""
    if found.estimate is None or found.low is None or found.high is None:
        return
    axes.plot([found.low, found.estimate], [place, place], color=colours.WHITE, linewidth=0.9, solid_capstyle="butt")
    axes.plot(
        [found.estimate, found.high], [place, place], color=colours.SECONDARY, linewidth=0.9, solid_capstyle="butt"
    )
    if found.high > found.estimate:  # without an end, the line is read as the minus sign of the number after it
        axes.plot(found.high, place, "|", color=colours.SECONDARY, markersize=CAP, markeredgewidth=0.9)


def panel(panels: Panels, box: Box, path: PackagePath, bars: Bars, below: Sequence[str] = ()) -> None:
    """A panel of bars; ``below`` its heading stand lines in small letters."""
    sheet = panels.sheet
    kind = sheet.heading.of(colours.ink_of(path.setting.key))
    lines = short_names.among(path.setting.label, bars.labels, kind, box.width, 2 if bars.head > 2 * kind.height else 1)
    sheet.write(below, sheet.small, box.left, sheet.write(lines, kind, box.left, box.top))
    high = box.height - bars.head
    axes = sheet.axes(box.left, box.top - box.height, box.width, high)
    room = max(
        typeset.widest([_written(found) for found in path.stages.values()], sheet.value) + 0.08, 0.45 * sheet.size.scale
    )
    axes.set_xlim(0, bars.longest * box.width / max(box.width - room, 0.1))
    axes.set_ylim(len(bars.stages) - 0.5, -0.5)
    axes.axvline(0, color=colours.AXIS, linewidth=0.8, clip_on=False)
    for place, stage in enumerate(bars.stages):
        found = path.stages[stage].estimate
        axes.barh(place, found or 0.0, height=0.66, color=colours.colour_of(path.setting.key))
        _arm(axes, place, path.stages[stage])
        end = box.left + _end(path.stages[stage]) / axes.get_xlim()[1] * box.width
        middle = box.top - bars.head - high * (place + 0.5) / len(bars.stages)
        sheet.number(_written(path.stages[stage]), sheet.value.of(colours.ink_of(path.setting.key)), end + 0.06, middle)
        if box.first:
            sheet.middle(STAGE_NAMES[stage], sheet.label, box.left - 0.07, middle, "right")
