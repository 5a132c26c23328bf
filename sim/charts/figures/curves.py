"""Curves over time: a fan of runs (median, 50%, 90%), a panel a setting."""

from __future__ import annotations

from functools import partial

from sim.charts.layout import colours, grid, short_names, style, typeset
from sim.charts.layout.grid import Box, Wish
from sim.charts.layout.months import PlotFrame, axes_of_months, foot
from sim.charts.layout.scale import Scale, scale_of, wide
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.curves import QUANTILES, Fan, Fans, title_of
from sim.words.alt_text import at
from sim.words.numbers import count, listed

KIND = "curves"
MEANS = (
    "Line: median simulated dialogue; dark band: the middle half; light band: the middle 90%. Bands show how simulated "
    "dialogues differ; they are no intervals of an estimate, and show no doubt about the model."
)


def draw(table: Fans, size: FigureSize) -> Chart:
    """The figure."""
    unit = f", {table.unit}" if table.unit else ""
    subtitle = at(f"{table.noun.capitalize()} by month{unit}", table.circumstances)
    ends = [end for fan in table.fans for row in (fan.quantiles[0], fan.quantiles[-1]) for end in row]
    scale = scale_of(ends, ticks=4)
    means = f"Unknown with {listed(list(table.unknown))}. {MEANS}" if table.unknown else MEANS

    texts = Texts(KIND, title_of(table), subtitle, means, table.facts, table.options, noise=False)
    sheet = partial(Sheet, size, texts)
    panels = grid.fit(sheet, lambda page: _wish(page, table, scale), len(table.fans))
    panels.sheet.open(panels.height)
    for place, fan in enumerate(table.fans[: panels.capacity]):
        _panel(panels.sheet, panels.box(place), fan, scale, table)
    return _chart(table, panels.sheet)


def _wish(page: Sheet, table: Fans, scale: Scale) -> Wish:
    head, below = _head(page, table), foot(page)
    margin, least = wide(page, scale), 1.2 * page.size.scale
    stacked = len(table.fans) == 3 and margin + 3 * least + 2 * grid.GAP > page.width  # two and one leave a hole
    tall = page.size.body if len(table.fans) <= 3 and not stacked else (0.7 if stacked else 0.55) * page.size.body
    return Wish(len(table.fans), least, head + 0.5, max(head + 0.7, tall - below), margin, 1 if stacked else 4, below)


def _head(sheet: Sheet, table: Fans) -> float:
    one = all(typeset.width_of(fan.setting.label, sheet.heading) < 1.0 for fan in table.fans)
    return sheet.heading.height * (1 if one else 2) + 0.05


def _panel(sheet: Sheet, box: Box, fan: Fan, scale: Scale, table: Fans) -> None:
    head, labels = _head(sheet, table), [each.setting.label for each in table.fans]
    kind = sheet.heading.of(colours.ink_of(fan.setting.key))
    lines = short_names.among(fan.setting.label, labels, kind, box.width, 1 if head < 2 * kind.height else 2)
    sheet.write(lines, kind, box.left, box.top)
    label = count(fan.quantiles[2][-1])
    room = typeset.width_of(label, sheet.value) + 0.06
    frame = PlotFrame(box.left, box.top - box.height, box.width - room, box.height - head)
    axes = axes_of_months(sheet, frame, scale, (fan.months[0], fan.months[-1]), (box.first, True))
    (low, quarter, median, three, high), colour = fan.quantiles, colours.colour_of(fan.setting.key)
    axes.fill_between(fan.months, low, high, color=colour, alpha=style.OUTER, linewidth=0)
    axes.fill_between(fan.months, quarter, three, color=colour, alpha=style.INNER, linewidth=0)
    axes.plot(fan.months, median, color=colour, linewidth=style.LINE, solid_capstyle="butt", clip_on=False)
    end = min(max(frame.at(scale, median[-1]), frame.bottom + kind.height / 2), frame.bottom + frame.height)
    sheet.number(label, kind, frame.left + frame.width + 0.05, end)


def _chart(table: Fans, sheet: Sheet) -> Chart:
    spoken = []
    for fan in table.fans:
        q05, q25, q50, q75, q95 = (count(row[-1]) for row in fan.quantiles)
        spread = f"half {q25} to {q75}, 90% {q05} to {q95}"
        spoken.append(f"{fan.setting.label}, median at month {fan.months[-1]}: {q50} ({spread})")
    rows = tuple(
        (fan.setting.label, table.curve, month, *(row[place] for row in fan.quantiles))
        for fan in table.fans
        for place, month in enumerate(fan.months)
    )
    columns = ("setting", "curve", "month", *QUANTILES)
    return sheet.chart("Fans of runs over time", spoken, (columns, rows))
