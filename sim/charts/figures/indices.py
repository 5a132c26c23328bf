"""What matters most: shares of variance as dots with intervals, sorted."""

from __future__ import annotations

from collections.abc import Sequence

from sim.charts import dots, factors, legend, rowed
from sim.charts.chart import Chart
from sim.charts.factors import Choice, Table
from sim.charts.scale import scale_of
from sim.charts.sheet import Sheet, caption
from sim.charts.speech import alt_of, interval_of
from sim.charts.study import Ask, Study
from sim.charts.style import COLOUR, MARKER, SEVERAL, Size
from sim.lab.comparison import Estimate
from sim.lab.numbers import in_100
from sim.words.phrases import varied

KIND = "indices"
MEASURES = ("first_order", "total")
NAMES = {"first_order": "alone", "total": "with all in which it has a part"}
BLOCK = 0.8
"""How much of a row its marks take."""
LINE = 7.0
"""Points from mark to mark at which a mark has its usual size; where they are closer it is smaller."""
MEANS = (
    "Share of the variance between points that a factor explains alone (first order{}). Bar: 95% interval; it shows "
    "the chance of the sample of points and of the simulation, not doubt about the model. An estimate below 0 is such "
    "chance."
)


def read(study: Study, ask: Ask) -> Table:
    """The table of a study. Raises Unfit if it has none."""
    return factors.read(study, ask, MEASURES, "shares of variance")


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    title = factors.title_of(table, "first_order")
    subtitle = f"Share of variance explained, in 100: {table.phrase.noun[0].lower()}{table.phrase.noun[1:]}"
    names = factors.by_size(table, MEASURES)
    total = any("total" in bars for choice in table.choices for bars in choice.factors.values())
    means = MEANS.format("; hollow: total" if total else "")
    one = len(table.choices) == 1

    def sheet(more: Sequence[str]) -> Sheet:
        return Sheet(size, title, subtitle, [*more, *caption(table.facts, means, KIND, size, table.asked)])

    lines = [_line(table.choices[0], name) if one else rowed.Line(varied(name)) for name in names]
    keys = [legend.Key(choice.label, *_mark(table, place)[:2]) for place, choice in enumerate(table.choices)]
    keys = [] if one else keys
    rows = rowed.fitted(sheet, lines, "in 100", above=lambda page: legend.height(page, keys), tall=_marks(table))
    figure = rows.sheet.open(rows.height)
    legend.draw(rows.sheet, keys)
    _dots(table, names, rows)
    return _chart(table, (title, subtitle), names, figure)


def _dots(table: Table, names: Sequence[str], rows: rowed.Rows) -> None:
    found = [each for choice in table.choices for bars in choice.factors.values() for each in bars.values()]
    axes = rows.draw(scale_of([end for each in found for end in (each.low, each.estimate, each.high)], 100))
    for row, name in enumerate(names[: rows.shown]):
        marks = [
            (choice.factors[name][measure], _mark(table, place, measure))
            for place, choice in enumerate(table.choices)
            for measure in MEASURES
            if measure in choice.factors.get(name, {})
        ]
        apart = BLOCK / len(marks)
        for nth, (value, mark) in enumerate(marks):
            size = mark.size * min(72 * rows.pitch * apart / LINE, rows.sheet.size.scale)
            dots.dot(axes, row + apart * (nth + 0.5) - BLOCK / 2, value, mark._replace(size=size))


def _mark(table: Table, place: int, measure: str = "") -> dots.Mark:
    key = table.choices[place].key
    colour = COLOUR.get(key, SEVERAL[place % len(SEVERAL)])
    return dots.Mark(colour, MARKER.get(key, "oDsv^P"[place % 6]), measure == "total")


def _marks(table: Table) -> int:
    """Most marks in a row."""
    found: dict[str, int] = {}
    for choice in table.choices:
        for name, bars in choice.factors.items():
            found[name] = found.get(name, 0) + sum(measure in bars for measure in MEASURES)
    return max(found.values())


def _line(choice: Choice, name: str) -> rowed.Line:
    found = choice.factors[name].get("first_order", Estimate(None, None, None, 0))
    shown = "unknown" if found.estimate is None else in_100(found.estimate)
    return rowed.Line(varied(name), shown, interval_of(found, in_100), choice.text_colour)


def _chart(table: Table, texts: tuple[str, str], names: Sequence[str], figure: object) -> Chart:
    found = [
        (name, choice, measure, choice.factors[name][measure])
        for name in names
        for choice in table.choices
        for measure in MEASURES
        if measure in choice.factors.get(name, {})
    ]
    spoken = [
        f"{varied(name)}{f', {choice.label}' if choice.label else ''}, {NAMES[measure]}: "
        + ("unknown" if each.estimate is None else f"{in_100(each.estimate)} ({interval_of(each, in_100)})")
        for name, choice, measure, each in found
    ]
    rows = tuple(
        (choice.label, name, measure, each.estimate, each.low, each.high, each.n)
        for name, choice, measure, each in found
    )
    alt = alt_of("Dots with 95% intervals, a row a factor, sorted", texts[0], spoken)
    columns = ("choice", "factor", "measure", "estimate", "low", "high", "n")
    return Chart(KIND, *texts, alt, ". ".join(spoken) + ".", columns, rows, figure)  # type: ignore[arg-type]
