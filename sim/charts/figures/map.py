"""Which track, when: a heat map of two things that vary; cells where no difference can be told are hatched."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from sim.charts.layout import colours, legend, typeset
from sim.charts.layout.months import PlotFrame
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.heat_map import HeatMap, MapCell, title_of
from sim.findings.settings import ComparedSetting
from sim.findings.study import Unfit
from sim.words.alt_text import at
from sim.words.phrases import name_of

KIND = "map"
MEANS = "Number: by how much the best leads the next best."
PAIRED, MET = "paired differences, 95%, corrected by Holm 1979", "whether 95% intervals meet"
"""By what a best is told: where the study stores differences, and where it does not."""
TOLD = " Each lead can be told ({})."
HATCHED = " Hatched: no best can be told ({})"
UNKNOWN = "one of the settings compared is unknown"
LEAST = 0.06
"""Inches below which a cell is none."""
EMPTY = colours.GRID
"""Ground of a cell with nothing to compare."""
SIGN = 0.07
"""Inches from the corner of a cell to the shape in it."""


def draw(table: HeatMap, size: FigureSize) -> Chart:
    """The figure."""
    subtitle = at(f"Who is ahead on: {table.phrase.inner}, {table.phrase.unit}", table.circumstances)
    sheet = Sheet(size, Texts(KIND, title_of(table), subtitle, f"{MEANS}{_told(table)}", table.facts, table.options))
    keys = keys_of(table)
    head = legend.height(sheet, keys)
    extra = head + 3 * sheet.small.height + 0.08
    wanted = min(0.36 * size.scale * len(table.ys), 1.3 * size.body) + extra
    body = sheet.fits(max(wanted, 0.6 * size.body + extra) if sheet.room is None else 1.6 * wanted)
    sheet.open(body)
    legend.draw(sheet, keys)
    labels = [_short(y) for y in table.ys]
    name = typeset.shortened_lines(name_of(table.y), sheet.small, sheet.width * 0.5, 1)[0]
    left = sheet.left + typeset.widest(labels, sheet.small) + 0.08
    top = sheet.top - head
    sheet.write(f"{name} \N{DOWNWARDS ARROW}", sheet.small, sheet.left, top)
    frame = PlotFrame(left, sheet.top - body + 2 * sheet.small.height + 0.06, sheet.right - left, 0)
    frame = frame._replace(height=top - sheet.small.height - 0.03 - frame.bottom)
    if frame.height < len(table.ys) * LEAST or frame.width < len(table.xs) * LEAST:
        raise Unfit("its keys and names leave no room for the cells; a larger size may (--for paper, slide)")
    _cells(sheet, table, frame)
    _ticks(sheet, table, frame, labels)
    return _chart(table, sheet)


def _told(table: HeatMap) -> str:
    """What hatching means in this map, or, where there is none, that each lead can be told."""
    cells = [cell for cell in table.cells.values() if cell.text]
    by = PAIRED if any(cell.lead.low is not None for cell in cells) else MET
    unsure, unknown = (any(not cell.clear and cell.whole is whole for cell in cells) for whole in (True, False))
    if unsure:
        return f"{HATCHED.format(by)}{f', or {UNKNOWN}' if unknown else ''}."
    if unknown:
        return f" Hatched: {UNKNOWN}, so that no best can be told."
    return TOLD.format(by) if cells else ""


def _short(text: str) -> str:
    try:
        return f"{float(text):.3g}"
    except ValueError:
        return text


def _cells(sheet: Sheet, table: HeatMap, frame: PlotFrame) -> None:
    axes = sheet.axes(*frame)
    axes.set_xlim(0, len(table.xs))
    axes.set_ylim(len(table.ys), 0)
    wide, high = frame.width / len(table.xs), frame.height / len(table.ys)
    widest = typeset.widest([cell.text for cell in table.cells.values()], sheet.small)
    written = widest + 0.06 <= wide and sheet.small.height <= high
    for (x, y), cell in table.cells.items():
        column, row = table.xs.index(x), table.ys.index(y)
        ground, shape = _ground(table, cell), shape_of(table.settings, cell.place)
        ink = colours.ink_on(ground) if ground else colours.INK
        legend.ground(axes, (column, row), ground)
        middle = (frame.left + wide * (column + 0.5), frame.bottom + frame.height - high * (row + 0.5))
        if shape:
            corner = (SIGN / wide, SIGN / high) if written else (0.5, 0.5)
            if not written or high > sheet.small.height + 2 * SIGN:
                place = column + corner[0], row + corner[1]
                axes.plot(*place, shape, markersize=3 * sheet.size.scale, color=ink, markeredgewidth=0)
        if not (written and cell.text):
            continue
        if not ground:
            _patch(axes, (column, row), typeset.width_of(cell.text, sheet.small) / wide, sheet.small.height / high)
        sheet.number(cell.text, sheet.small.of(ink), *middle, "center")


def _patch(axes: Axes, cell: tuple[int, int], wide: float, high: float) -> None:
    """A plain ground for a number on hatching."""
    wide, high = min(wide + 0.1, 0.96), min(high, 0.9)
    corner = (cell[0] + (1 - wide) / 2, cell[1] + (1 - high) / 2)
    axes.add_patch(Rectangle(corner, wide, high, facecolor=colours.UNSURE, edgecolor="none"))


def _ground(table: HeatMap, cell: MapCell) -> str:
    """Colour of who leads; none where no best can be told, so that it is hatched."""
    if not cell.text:
        return EMPTY
    return "" if cell.place is None else colours.colour_of(table.settings[cell.place].key, cell.place)


def shape_of(settings: Sequence[ComparedSetting], place: int | None) -> str:
    """The shape that stands for a setting that is ahead: in grey, grounds look alike."""
    if place is None:
        return ""
    # grounds come again after six: shapes are shifted then, so that pairs differ
    return colours.marker_of(settings[place].key, place + place // len(colours.SHAPES))


def keys_of(table: HeatMap) -> list[legend.Key]:
    """What grounds mean: those that occur."""
    cells = table.cells.values()
    ahead = {cell.place: cell for cell in cells if cell.place is not None}
    found = [
        legend.Key(f"{table.settings[place].label} ahead", _ground(table, cell), sign=shape_of(table.settings, place))
        for place, cell in sorted(ahead.items())
    ]
    there = {_ground(table, cell) for cell in cells}
    more = (("no best can be told", ""), ("nothing to compare", EMPTY))
    return [*found, *(legend.Key(label, ground) for label, ground in more if ground in there)]


def _ticks(sheet: Sheet, table: HeatMap, frame: PlotFrame, labels: Sequence[str]) -> None:
    high, wide = frame.height / len(table.ys), frame.width / len(table.xs)
    every = max(1, int(sheet.small.height / high + 0.999))
    for row in range(0, len(labels), every):
        sheet.middle(
            labels[row], sheet.small, frame.left - 0.05, frame.bottom + frame.height - high * (row + 0.5), "right"
        )
    taken = -1.0
    for column, x in enumerate(table.xs):
        label, middle = _short(x), frame.left + wide * (column + 0.5)
        label = typeset.shortened_lines(label, sheet.small, max(wide, 0.3))[0]
        half = typeset.width_of(label, sheet.small) / 2
        if middle - half > taken and middle + half < sheet.right + 0.02:
            sheet.write(label, sheet.small, middle, frame.bottom - 0.03, "center")
            taken = middle + half + 0.04
    name = typeset.shortened_lines(name_of(table.x), sheet.small, frame.width - 0.2, 1)[0]
    sheet.write(
        f"{name} \N{RIGHTWARDS ARROW}", sheet.small, sheet.right, frame.bottom - 0.03 - sheet.small.height, "right"
    )


def _chart(table: HeatMap, sheet: Sheet) -> Chart:
    rows = tuple(
        (
            x,
            y,
            cell.best,
            cell.second,
            cell.lead.estimate,
            cell.lead.low,
            cell.lead.high,
            int(cell.clear),
            cell.lead.n,
        )
        for (x, y), cell in table.cells.items()
    )
    columns = (table.x, table.y, "best", "next", "lead", "low", "high", "told_apart", "n")
    spoken = [
        f"{name_of(table.x)} {_short(x)}, {name_of(table.y)} {_short(y)}: {cell.in_words}"
        for (x, y), cell in table.cells.items()
    ]
    return sheet.chart(f"Heat map of {name_of(table.x)} by {name_of(table.y)}", spoken, (columns, rows))
