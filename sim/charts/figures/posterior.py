"""Posterior against prior: where calibration left each parameter, within the range that was searched."""

from __future__ import annotations

from math import log
from typing import NamedTuple

from sim.charts.layout import dots, legend, row_panel, style
from sim.charts.layout.scale import Scale
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import Size
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.provenance import Facts
from sim.findings.study import Ask, Row, Study, Unfit, number
from sim.statistics.estimate import Estimate
from sim.store.files import SEARCH
from sim.store.manifest import read_json
from sim.words.phrases import varied

KIND = "posterior"
FREE = "#767676"
PRIOR = "#bdbdbd"
MEANS = (
    "Light grey: the range that was searched; darker: the middle 90% of what was searched in it, the prior. Dot: "
    "median of the accepted parameter vectors; bar: their middle 90%, on a logarithmic scale where (log) stands. "
    "Constrained: further from the prior than chance would move any parameter (5%, over all of them). This is what "
    "the calibration targets leave open, not what is known of the world, and no doubt about the model."
)
NUMBERS = ("low", "high", "searched_q05", "searched_q95", "q05", "median", "q95")


class Marginal(NamedTuple):
    """A parameter before and after."""

    path: str
    low: float
    high: float
    searched_q05: float
    searched_q95: float
    q05: float
    median: float
    q95: float
    constrained: bool
    distance: float
    log: bool
    """Searched, and drawn, in its logarithm."""

    def share(self, value: float) -> float:
        """How far through its range a value lies, 0 to 1."""
        if self.log:
            return log(value / self.low) / log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


class Table(NamedTuple):
    """Parameters, the one moved furthest first."""

    facts: Facts
    rows: tuple[Marginal, ...]
    accepted: int
    """Accepted parameter vectors; 0 if not known."""
    finished: bool


def read(study: Study, _: Ask) -> Table:
    """The table of a calibration. Raises Unfit if it has none."""
    rows = study.columns("marginals.csv", "parameter", *NUMBERS, "constrained")
    found = [_marginal(row) for row in rows if row["median"] and float(row["high"]) > float(row["low"])]
    if not found:
        raise Unfit("its marginals.csv holds no parameter with a range")
    search = read_json(study.folder / SEARCH)
    facts = study.facts._replace(seed=search.get("seed", study.facts.seed))
    accepted = len(study.table("region.csv")) if study.has("region.csv") else 0
    ordered = tuple(sorted(found, key=lambda each: -each.distance))
    return Table(facts, ordered, accepted, bool(search.get("finished", True)))


def _marginal(row: Row) -> Marginal:
    low, high, *rest = (float(row[name]) for name in NUMBERS)
    before, until, q05, median, q95 = rest
    far, log_scale = number(row.get("distance")) or 0.0, row.get("scale") == "logarithm" and low > 0
    told = row["constrained"] == "yes"
    return Marginal(row["parameter"], low, high, before, until, q05, median, q95, told, far, log_scale)


def title_of(table: Table) -> str:
    """How many parameters the targets constrain; what is unfinished is called so."""
    many = sum(row.constrained for row in table.rows)
    if len(table.rows) == 1 and table.finished:
        return f"The calibration targets {'constrain' if many else 'do not constrain'} the only parameter"
    told = f"{many} of {len(table.rows)} parameters"
    if table.finished:
        return f"The calibration targets constrain {told}"
    return f"Unfinished calibration: its targets constrain {told} so far"


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    subtitle = "Accepted values within the range that was searched, the parameter moved furthest first"
    many = f"{table.accepted:,} accepted vectors. " if table.accepted else ""
    texts = Texts(KIND, title_of(table), subtitle, many + MEANS, table.facts, noise=False)

    def sheet(left_out: str) -> Sheet:
        page = Sheet(size, texts, left_out)
        page.value = page.small._replace(weight=style.BOLD)
        return page

    lines = [_line(row) for row in table.rows]
    keys = [legend.Key("constrained", style.PLAIN, "o"), legend.Key("not constrained", FREE, "o", hollow=True)]
    rows = row_panel.fitted(sheet, lines, above=lambda page: legend.height(page, keys))
    rows.sheet.open(rows.height)
    legend.draw(rows.sheet, keys)
    _marks(table, rows)
    return _chart(table, rows.sheet)


def _marks(table: Table, rows: row_panel.Rows) -> None:
    axes = rows.draw(Scale(0.0, 1.0, ()))
    for place, row in enumerate(table.rows[: rows.shown]):
        shares = (min(max(row.share(each), 0.0), 1.0) for each in row[3:8])
        before, until, low, median, high = shares
        for span, colour in (((0, 1), style.GRID), ((before, until), PRIOR)):
            axes.plot(span, [place, place], color=colour, linewidth=style.THICK, solid_capstyle="butt", zorder=1)
        mark = dots.Mark(style.PLAIN if row.constrained else FREE, "o", not row.constrained).on(rows.sheet.size)
        dots.dot(axes, place, Estimate(median, low, high, 0), mark)


def _line(row: Marginal) -> row_panel.Line:
    ink = style.PLAIN if row.constrained else style.NOTES
    scale = "\u00a0(log)" if row.log else ""
    return row_panel.Line(f"{varied(row.path)}, {row.low:g}\u00a0to\u00a0{row.high:g}", _number(row), "", ink, scale)


def _number(row: Marginal) -> str:
    return f"{row.median:.3g} ({row.q05:.3g} to {row.q95:.3g})"


def _chart(table: Table, sheet: Sheet) -> Chart:
    spoken = [
        f"{varied(row.path)}: {_number(row)}{'' if row.constrained else ', not constrained'}" for row in table.rows
    ]
    rows = tuple(
        (row.path, *(getattr(row, name) for name in NUMBERS), row.distance, int(row.constrained)) for row in table.rows
    )
    columns = ("parameter", *NUMBERS, "distance", "constrained")
    return sheet.chart("Dots with bars within grey ranges, a row a parameter", spoken, (columns, rows))
