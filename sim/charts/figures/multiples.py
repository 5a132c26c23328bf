"""Small multiples: the same comparison in several scenarios, or at several values of something else, a panel each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sim.charts.layout import dots, grid, short_names, style, typeset
from sim.charts.layout.grid import Box, Wish
from sim.charts.layout.scale import Scale, across, scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import Size, Type
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.all_else import levels
from sim.findings.heat_map import Cell, cell_of, count_of
from sim.findings.provenance import Facts, together
from sim.findings.settings import Setting, slice_of
from sim.findings.study import WANTED, Ask, Study, Unfit
from sim.statistics.estimate import Estimate
from sim.words.alt_text import at, capital
from sim.words.numbers import listed, written
from sim.words.phrases import Phrase, phrase, value, varied

KIND = "multiples"
LEAST, MOST = 2, 24
"""Panels."""
STRETCH = 3.0
"""How far panels, low as they are, may grow on a sheet of fixed height."""
DOT = 4.4
"""Points of a mark: panels are narrow, and a larger one would hide a short interval."""
PITCH = 0.19
"""Inches from row to row."""


class Panel(NamedTuple):
    """A panel: its name, its settings with their estimates, and who leads in it."""

    label: str
    rows: tuple[tuple[Setting, Estimate], ...]
    lead: Cell


class Table(NamedTuple):
    """Panels of one outcome."""

    facts: Facts
    phrase: Phrase
    panels: tuple[Panel, ...]
    held: str
    what: str
    asked: tuple[str, ...]


def read(study: Study, ask: Ask) -> Table:
    """The table of a study, or of a folder of studies with the same outcome. Raises Unfit without two panels."""
    inside = [] if study.has("summary.csv") else sorted(path.parent for path in study.folder.glob("*/summary.csv"))
    if inside:
        return _several(study.folder, inside, ask)
    outcome = study.outcome(ask, WANTED)
    names = [name for name in study.others if name not in ask.at and LEAST <= len(levels(study, name)) <= MOST]
    if study.lever is None:
        raise Unfit("it compares nothing: it has no lever")
    if not names:
        raise Unfit(f"nothing varies in it besides its lever that has {LEAST} to {MOST} values")
    for name in sorted(names, key=lambda each: (each != "scenario", len(levels(study, each)))):
        cut = slice_of(study, ask, free=(name,))
        panels = _panels(study, outcome, name, cut.settings)
        if len(panels) >= LEAST:
            what = f"values of {varied(name)}"
            return Table(study.facts, phrase(outcome), panels, cut.held, what, (*ask.named, *cut.asked))
    raise Unfit(f"no settings of it have two values of {listed(names, 'or')} and all else but the lever the same")


def _panels(study: Study, outcome: str, name: str, settings: Sequence[Setting]) -> tuple[Panel, ...]:
    """A panel for each value of a name that some settings have."""
    at = {point["point"]: point[name] for point in study.points}
    groups = {level: [each for each in settings if at[each.point] == level] for level in levels(study, name)}
    return tuple(_panel_of(study, outcome, value(name, level), group) for level, group in groups.items() if group)


def _several(folder: Path, folders: Sequence[Path], ask: Ask) -> Table:
    studies = [Study(each) for each in folders]
    outcome = ask.outcome or next((name for name in WANTED if all(name in each.outcomes for each in studies)), "")
    if not outcome:
        raise Unfit("the studies in it share none of: " + ", ".join(WANTED))
    panels = tuple(_panel_of(each, outcome, each.facts.title, slice_of(each, ask).settings) for each in studies)
    if len(panels) < LEAST:
        raise Unfit("there is only one study in it")
    facts = together(folder, [each.facts for each in studies])
    return Table(facts, phrase(outcome), panels, "", "scenarios", ask.named)


def _panel_of(study: Study, outcome: str, label: str, settings: Sequence[Setting]) -> Panel:
    rows = tuple((each, study.estimate(each.point, outcome)) for each in settings)
    return Panel(label, rows, cell_of(study, outcome, list(settings), [each.key for each in settings]))


def title_of(table: Table) -> str:
    """In how many panels which setting is ahead; panels of one setting compare nothing."""
    counted = any(found.estimate is not None for panel in table.panels for _, found in panel.rows)
    if counted and not any(panel.lead.text for panel in table.panels):
        at = "at" if table.what.startswith("values") else "in"
        return f"{table.phrase.noun} {at} {len(table.panels)} simulated {table.what}: no settings to compare"
    return count_of([panel.lead for panel in table.panels], table.phrase, table.what)


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    ends = [end for panel in table.panels for _, found in panel.rows for end in (found.estimate, found.low, found.high)]
    scale = scale_of(ends, 100 if table.phrase.share else 1, 3)
    most = max(len(panel.rows) for panel in table.panels)
    subtitle = at(capital(table.phrase.per), table.held)
    texts = Texts(KIND, title_of(table), subtitle, dots.MEANS, table.facts, table.asked)
    sheet = partial(Sheet, size, texts)

    def wish(page: Sheet) -> Wish:
        wide = _least(page, table)
        head = _head(page, table)
        high = head + most * PITCH * size.scale
        least, foot = head + most * page.small.height, page.small.height + 0.03
        return Wish(len(table.panels), wide, least, high, foot=foot, stretch=STRETCH)

    panels = grid.fitted(sheet, wish, len(table.panels))
    panels.sheet.open(panels.height)
    for place, panel in enumerate(table.panels[: panels.shown]):
        _panel(panels.sheet, panels.box(place), panel, (table, scale, most))
    return _chart(table, panels.sheet)


def _labels(sheet: Sheet, table: Table) -> float:
    labels = [setting.label for panel in table.panels for setting, _ in panel.rows]
    return min(typeset.widest(labels, sheet.small), 0.3 * sheet.width) + 0.08


def _least(sheet: Sheet, table: Table) -> float:
    """Least width of a panel."""
    return min(_labels(sheet, table) + 1.3 * sheet.size.scale, sheet.width)


def _lines(sheet: Sheet, table: Table) -> int:
    """Lines of a panel's name."""
    return 1 + (typeset.widest([panel.label for panel in table.panels], _bold(sheet)) > _least(sheet, table))


def _head(sheet: Sheet, table: Table) -> float:
    return _lines(sheet, table) * sheet.small.height + 0.04


def _bold(sheet: Sheet) -> Type:
    return sheet.small._replace(weight=style.BOLD, colour=style.INK)


def _numbers(sheet: Sheet, table: Table) -> float:
    """Width of the numbers of all panels: on one scale, a value stands at the same place in each."""
    numbers = [_number(each, table.phrase) for panel in table.panels for _, each in panel.rows]
    return typeset.widest(numbers, _bold(sheet)) + 0.1


def _panel(sheet: Sheet, box: Box, panel: Panel, shared: tuple[Table, Scale, int]) -> None:
    table, scale, most = shared
    bold, rows, head = _bold(sheet), _lines(sheet, table), _head(sheet, table)
    lines = typeset.shortened(panel.label, bold, box.width, rows)
    sheet.write(lines, bold, box.left, box.top - (rows - len(lines)) * bold.height)
    labels = _labels(sheet, table)
    left, width, high = box.left + labels, box.width - labels - _numbers(sheet, table), box.height - head
    axes = sheet.axes(left, box.top - box.height, width, high)
    axes.set_ylim(most - 0.5, -0.5)
    across(sheet, axes, scale, (left, box.top - box.height, width))
    names = short_names.apart([setting.label for setting, _ in panel.rows], sheet.small, labels - 0.06)
    for place, (setting, found) in enumerate(panel.rows):
        dots.dot(axes, place, found, dots.Mark(setting.colour, setting.marker, size=DOT).on(sheet.size))
        middle = box.top - head - high * (place + 0.5) / most
        sheet.middle(names[place][0], sheet.small.of(setting.text_colour), box.left, middle)
        sheet.number(_number(found, table.phrase), bold.of(setting.text_colour), box.left + box.width, middle, "right")


def _number(found: Estimate, words: Phrase) -> str:
    return written(found, words.write).value


def _chart(table: Table, sheet: Sheet) -> Chart:
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
