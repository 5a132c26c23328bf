"""Posterior against prior: where calibration left each parameter, within the range that was searched."""

from __future__ import annotations

from sim.charts.layout import colours, dots, legend, row_panel, style
from sim.charts.layout.scale import Scale
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.posterior import NUMBERS, ParameterShift, Posterior, title_of
from sim.statistics.estimate import Estimate
from sim.words.phrases import name_of

KIND = "posterior"
FREE = "#767676"
PRIOR = "#bdbdbd"
MEANS = (
    "Light grey: the range that was searched; darker: the middle 90% of what was searched in it, the prior. Dot: "
    "median of the accepted parameter vectors; bar: their middle 90%, on a logarithmic scale where (log) stands. "
    "Constrained: further from the prior than chance would move any parameter (5%, over all of them). This is what "
    "the calibration targets leave open, not what is known of the world, and no doubt about the model."
)


def draw(table: Posterior, size: FigureSize) -> Chart:
    """The figure."""
    subtitle = "Accepted values within the range that was searched, the parameter moved furthest first"
    many = f"{table.vectors:,} accepted vectors. " if table.vectors else ""
    texts = Texts(KIND, title_of(table), subtitle, many + MEANS, table.facts, noise=False)

    def sheet(left_out: str) -> Sheet:
        page = Sheet(size, texts, left_out)
        page.value = page.small._replace(weight=style.BOLD)
        return page

    lines = [_line(row) for row in table.rows]
    keys = [legend.Key("constrained", colours.PLAIN, "o"), legend.Key("not constrained", FREE, "o", hollow=True)]
    rows = row_panel.fit(sheet, lines, above=lambda page: legend.height(page, keys))
    rows.sheet.open(rows.height)
    legend.draw(rows.sheet, keys)
    _marks(table, rows)
    return _chart(table, rows.sheet)


def _marks(table: Posterior, rows: row_panel.RowPanel) -> None:
    axes = rows.draw(Scale(0.0, 1.0, ()))
    for place, row in enumerate(table.rows[: rows.capacity]):
        shares = (min(max(row.share(each), 0.0), 1.0) for each in row[3:8])
        before, until, low, median, high = shares
        for span, colour in (((0, 1), colours.GRID), ((before, until), PRIOR)):
            axes.plot(span, [place, place], color=colour, linewidth=style.THICK, solid_capstyle="butt", zorder=1)
        mark = dots.Mark(colours.PLAIN if row.constrained else FREE, "o", not row.constrained).on(rows.sheet.size)
        dots.dot(axes, place, Estimate(median, low, high, 0), mark)


def _line(row: ParameterShift) -> row_panel.RowText:
    ink = colours.PLAIN if row.constrained else colours.NOTES
    scale = "\u00a0(log)" if row.log else ""
    return row_panel.RowText(
        f"{name_of(row.path)}, {row.low:g}\u00a0to\u00a0{row.high:g}", _number(row), "", ink, scale
    )


def _number(row: ParameterShift) -> str:
    return f"{row.median:.3g} ({row.q05:.3g} to {row.q95:.3g})"


def _chart(table: Posterior, sheet: Sheet) -> Chart:
    spoken = [
        f"{name_of(row.path)}: {_number(row)}{'' if row.constrained else ', not constrained'}" for row in table.rows
    ]
    rows = tuple(
        (row.path, *(getattr(row, name) for name in NUMBERS), row.distance, int(row.constrained)) for row in table.rows
    )
    columns = ("parameter", *NUMBERS, "distance", "constrained")
    return sheet.chart("Dots with bars within grey ranges, a row a parameter", spoken, (columns, rows))
