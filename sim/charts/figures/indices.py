"""What matters most: shares of variance as dots with intervals, sorted."""

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
from sim.findings.indices import MEASURES
from sim.statistics.estimate import unknown
from sim.words.numbers import in_100, written
from sim.words.phrases import name_of

KIND = "indices"
ALONE = ("first_order",)
"""Drawn of several choices: with totals too, nobody could follow one choice from factor to factor without colours."""
MOST = 6
"""Choices that are drawn: more would share shapes."""
NAMES = {"first_order": "alone", "total": "with all in which it has a part"}
BLOCK = 0.8
"""How much of a row its marks take."""
LINE = 7.0
"""Points from mark to mark at which a mark has its usual size; where they are closer it is smaller."""
MEANS = (
    "Share of the variance between points that a factor explains alone (first order{}). Bar: 95% interval; it shows "
    "the chance of the sample of points and of the simulation, not doubt about the model. What factors do only "
    "together is in no share."
)
ORDER = " Marks of a factor stand in the order of the keys."
TOTALS = " Totals are in {}, and drawn of one choice (--at)."


def draw(table: Sensitivity, size: FigureSize) -> Chart:
    """The figure."""
    subtitle = f"Share of variance explained, in 100: {table.phrase.inner}"
    one, drawn = len(table.choices) == 1, _drawn(table)
    names = factors.by_size(table, drawn)
    title = factors.title_of(table, "first_order")
    texts = Texts(KIND, title, subtitle, _means(table, size), table.facts, table.options, noise=False)
    sheet = partial(Sheet, size, texts)
    lines = [_line(table.choices[0], name) if one else row_panel.RowText(name_of(name)) for name in names]
    marks = [] if one else [(choice, _mark(table, place)) for place, choice in enumerate(table.choices[:MOST])]
    keys = [legend.Key(choice.label, mark.colour, mark.marker, hollow=mark.hollow) for choice, mark in marks]
    rows = row_panel.fit(sheet, lines, "in 100", above=lambda page: legend.height(page, keys), tall=_marks(table))
    rows.sheet.open(rows.height)
    legend.draw(rows.sheet, keys)
    _dots(table, names, rows)
    return _chart(table, names, rows.sheet)


def _drawn(table: Sensitivity) -> tuple[str, ...]:
    """Measures that are drawn."""
    there = {measure for choice in table.choices for bars in choice.factors.values() for measure in bars}
    return ALONE if len(table.choices) > 1 and "first_order" in there else MEASURES


def _means(table: Sensitivity, size: FigureSize) -> str:
    total = any("total" in bars for choice in table.choices for bars in choice.factors.values())
    means = MEANS.format(", its number at the right; hollow: total" if total and len(_drawn(table)) > 1 else "")
    means += TOTALS.format(size.data) if total and len(_drawn(table)) == 1 else ""
    many = len(table.choices)
    means += ORDER if many > 1 else ""
    return means + (f" Drawn: {MOST} of {many} choices; the others are in {size.data}." * (many > MOST))


def _dots(table: Sensitivity, names: Sequence[str], rows: row_panel.RowPanel) -> None:
    drawn, choices = _drawn(table), table.choices[:MOST]
    every = (bars.get(measure) for choice in choices for bars in choice.factors.values() for measure in drawn)
    found = [each for each in every if each is not None]
    axes = rows.draw(scale_of([end for each in found for end in (each.low, each.estimate, each.high)], 100))
    for row, name in enumerate(names[: rows.capacity]):
        marks = [
            (choice.factors[name][measure], _mark(table, place, measure))
            for place, choice in enumerate(choices)
            for measure in drawn
            if measure in choice.factors.get(name, {})
        ]
        apart = BLOCK / max(len(marks), 1)
        for nth, (value, mark) in enumerate(marks):
            size = mark.size * min(72 * rows.pitch * apart / LINE, rows.sheet.size.scale)
            dots.dot(axes, row + apart * (nth + 0.5) - BLOCK / 2, value, mark._replace(size=size))


def _mark(table: Sensitivity, place: int, measure: str = "") -> dots.Mark:
    """Colour and shape of a choice; every other one is hollow, so that neighbours are told apart in grey."""
    key = table.choices[place].key
    hollow = measure == "total" or (len(_drawn(table)) == 1 and place % 2 == 1)
    return dots.mark_of(key, place)._replace(hollow=hollow)


def _marks(table: Sensitivity) -> int:
    """Most marks in a row."""
    found: dict[str, int] = {}
    for choice in table.choices[:MOST]:
        for name, bars in choice.factors.items():
            found[name] = found.get(name, 0) + sum(measure in bars for measure in _drawn(table))
    return max(1, *found.values())


def _line(choice: ChoiceFactors, name: str) -> row_panel.RowText:
    found = choice.factors[name].get("first_order", unknown())
    return row_panel.RowText(name_of(name), *written(found, in_100), colours.ink_of(choice.key))


def _chart(table: Sensitivity, names: Sequence[str], sheet: Sheet) -> Chart:
    found = [
        (name, choice, measure, choice.factors[name][measure])
        for name in names
        for choice in table.choices
        for measure in MEASURES
        if measure in choice.factors.get(name, {})
    ]
    spoken = [
        f"{name_of(name)}{f', {choice.label}' if choice.label else ''}, {NAMES[measure]}: {written(each, in_100)}"
        for name, choice, measure, each in found
    ]
    rows = tuple(
        (choice.label, name, measure, each.estimate, each.low, each.high, each.n)
        for name, choice, measure, each in found
    )
    columns = ("choice", "factor", "measure", "estimate", "low", "high", "n")
    return sheet.chart("Dots with 95% intervals, a row a factor, sorted", spoken, (columns, rows))
