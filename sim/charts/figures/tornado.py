"""What matters most, one factor at a time: the change to its lowest and to its highest value, sorted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sim.charts.layout import colours, dots, legend, row_panel
from sim.charts.layout.scale import scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings import factors
from sim.findings.factors import ChoiceFactors, Sensitivity
from sim.findings.tornado import MEASURES
from sim.statistics.estimate import unknown
from sim.words.numbers import Writer, written
from sim.words.phrases import name_of

KIND = "tornado"
DRAWN = ("to_low", "to_high")
MEANS = (
    "Dots: change of the outcome on the same luck when one factor alone is moved from the base; bar: 95% interval. At "
    "the right: the outcome at the highest value minus that at the lowest, with its 95% interval."
)


def draw(table: Sensitivity, size: FigureSize) -> Chart:
    """The figure."""
    choice = table.choices[0]
    where = f", with {choice.label}" if choice.label else ""
    subtitle = f"Change from the base: {table.phrase.inner}, {table.phrase.unit}{where}"
    names = factors.by_size(table, ("swing",))

    texts = Texts(KIND, factors.title_of(table, "swing"), subtitle, MEANS, table.facts, table.options)
    sheet = partial(Sheet, size, texts)
    write = factors.changes(table)
    lines = [_line(choice, name, write) for name in names]
    keys = [
        legend.Key("to its lowest value", colours.colour_of(choice.key), "o", hollow=True),
        legend.Key("to its highest value", colours.colour_of(choice.key), "o"),
    ]
    rows = row_panel.fit(sheet, lines, table.phrase.unit, above=lambda page: legend.height(page, keys), tall=2)
    rows.sheet.open(rows.height)
    legend.draw(rows.sheet, keys)
    _dots(table, names, rows)
    return _chart(table, names, rows.sheet)


def _dots(table: Sensitivity, names: Sequence[str], rows: row_panel.RowPanel) -> None:
    choice = table.choices[0]
    found = [bars[each] for bars in choice.factors.values() for each in DRAWN if each in bars]
    ends = [end for each in found for end in (each.low, each.estimate, each.high)]
    axes = rows.draw(scale_of(ends, 100 if table.phrase.share else 1))
    for row, name in enumerate(names[: rows.capacity]):
        for measure, shift in (("to_low", -0.14), ("to_high", 0.14)):
            if measure in choice.factors[name]:
                mark = dots.Mark(colours.colour_of(choice.key), "o", hollow=measure == "to_low").on(rows.sheet.size)
                dots.dot(axes, row + shift, choice.factors[name][measure], mark)


def _line(choice: ChoiceFactors, name: str, write: Writer) -> row_panel.RowText:
    swing = choice.factors[name].get("swing", unknown())
    low, high = choice.ends.get((name, "swing"), ("", ""))
    label = f"{name_of(name)}, {low}\u00a0to\u00a0{high}" if low and high else name_of(name)
    if "swing" not in choice.factors[name]:
        return row_panel.RowText(label)
    return row_panel.RowText(label, *written(swing, write))


def _said(choice: ChoiceFactors, name: str, measure: str, write: Writer) -> str:
    low, high = choice.ends.get((name, measure), ("", ""))
    return f"{name_of(name)} from {low} to {high}: {written(choice.factors[name][measure], write)}"


def _chart(table: Sensitivity, names: Sequence[str], sheet: Sheet) -> Chart:
    choice = table.choices[0]
    there = [(name, measure) for name in names for measure in MEASURES if measure in choice.factors[name]]
    swings_first = sorted(there, key=lambda each: each[1] != "swing")
    write = factors.changes(table)
    spoken = [_said(choice, name, measure, write) for name, measure in swings_first]
    rows = []
    for name, measure in there:
        found = choice.factors[name][measure]
        ends = choice.ends.get((name, measure), ("", ""))
        rows.append((choice.label, name, measure, *ends, found.estimate, found.low, found.high, found.n))
    columns = ("choice", "factor", "measure", "from", "to", "estimate", "low", "high", "n")
    return sheet.chart("Two dots a factor, with 95% intervals, sorted", spoken, (columns, rows))
