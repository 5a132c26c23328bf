"""Small multiples: the same comparison in several scenarios, or at several values of something else, a panel each."""

from __future__ import annotations

from functools import partial

from sim.charts.layout import colours, dots, grid, short_names, style, typeset
from sim.charts.layout.grid import Box, Wish
from sim.charts.layout.scale import Scale, across, scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize, Type
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.multiples import Panel, SmallMultiples, title_of
from sim.statistics.estimate import Estimate
from sim.words.alt_text import at, capital
from sim.words.numbers import written
from sim.words.phrases import Phrase

KIND = "multiples"
STRETCH = 3.0
"""How far panels, low as they are, may grow on a sheet of fixed height."""
DOT = 4.4
"""Points of a mark: panels are narrow, and a larger one would hide a short interval."""
PITCH = 0.19
"""Inches from row to row."""


def draw(table: SmallMultiples, size: FigureSize) -> Chart:
    """The figure."""
    ends = [end for panel in table.panels for _, found in panel.rows for end in (found.estimate, found.low, found.high)]
    scale = scale_of(ends, 100 if table.phrase.share else 1, 3)
    most = max(len(panel.rows) for panel in table.panels)
    subtitle = at(capital(table.phrase.per), table.circumstances)
    texts = Texts(KIND, title_of(table), subtitle, dots.MEANS, table.facts, table.options)
    sheet = partial(Sheet, size, texts)

    def wish(page: Sheet) -> Wish:
        wide = _least(page, table)
        head = _head(page, table)
        high = head + most * PITCH * size.scale
        least, foot = head + most * page.small.height, page.small.height + 0.03
        return Wish(len(table.panels), wide, least, high, foot=foot, stretch=STRETCH)

    panels = grid.fit(sheet, wish, len(table.panels))
    panels.sheet.open(panels.height)
    for place, panel in enumerate(table.panels[: panels.capacity]):
        _panel(panels.sheet, panels.box(place), panel, (table, scale, most))
    return _chart(table, panels.sheet)


def _labels(sheet: Sheet, table: SmallMultiples) -> float:
    labels = [setting.label for panel in table.panels for setting, _ in panel.rows]
    return min(typeset.widest(labels, sheet.small), 0.3 * sheet.width) + 0.08


def _least(sheet: Sheet, table: SmallMultiples) -> float:
    """Least width of a panel."""
    return min(_labels(sheet, table) + 1.3 * sheet.size.scale, sheet.width)


def _lines(sheet: Sheet, table: SmallMultiples) -> int:
    """Lines of a panel's name."""
    return 1 + (typeset.widest([panel.label for panel in table.panels], _bold(sheet)) > _least(sheet, table))


def _head(sheet: Sheet, table: SmallMultiples) -> float:
    return _lines(sheet, table) * sheet.small.height + 0.04


def _bold(sheet: Sheet) -> Type:
    return sheet.small._replace(weight=style.BOLD, colour=colours.INK)


def _numbers(sheet: Sheet, table: SmallMultiples) -> float:
    """Width of the numbers of all panels: on one scale, a value stands at the same place in each."""
    numbers = [_number(each, table.phrase) for panel in table.panels for _, each in panel.rows]
    return typeset.widest(numbers, _bold(sheet)) + 0.1


def _panel(sheet: Sheet, box: Box, panel: Panel, shared: tuple[SmallMultiples, Scale, int]) -> None:
    table, scale, most = shared
    bold, rows, head = _bold(sheet), _lines(sheet, table), _head(sheet, table)
    lines = typeset.shortened_lines(panel.label, bold, box.width, rows)
    sheet.write(lines, bold, box.left, box.top - (rows - len(lines)) * bold.height)
    labels = _labels(sheet, table)
    left, width, high = box.left + labels, box.width - labels - _numbers(sheet, table), box.height - head
    axes = sheet.axes(left, box.top - box.height, width, high)
    axes.set_ylim(most - 0.5, -0.5)
    across(sheet, axes, scale, (left, box.top - box.height, width))
    names = short_names.apart([setting.label for setting, _ in panel.rows], sheet.small, labels - 0.06)
    for place, (setting, found) in enumerate(panel.rows):
        dots.dot(axes, place, found, dots.mark_of(setting.key)._replace(size=DOT).on(sheet.size))
        middle = box.top - head - high * (place + 0.5) / most
        sheet.middle(names[place][0], sheet.small.of(colours.ink_of(setting.key)), box.left, middle)
        sheet.number(
            _number(found, table.phrase), bold.of(colours.ink_of(setting.key)), box.left + box.width, middle, "right"
        )


def _number(found: Estimate, words: Phrase) -> str:
    return written(found, words.write).value


def _chart(table: SmallMultiples, sheet: Sheet) -> Chart:
    spoken = []
    for panel in table.panels:
        each = [f"{setting.label} {written(found, table.phrase.write)}" for setting, found in panel.rows]
        spoken.append(f"{panel.label}: {', '.join(each)}")
    rows = tuple(
        (panel.label, setting.label, table.phrase.noun, found.estimate, found.low, found.high, found.n)
        for panel in table.panels
        for setting, found in panel.rows
    )
    columns = ("panel", "setting", "outcome", "estimate", "low", "high", "n")
    return sheet.chart("Dots with 95% intervals in small panels", spoken, (columns, rows))
