"""Rates by track: a dot with its interval, a row a setting, the number at the right."""

from __future__ import annotations

from functools import partial

from sim.charts.layout import colours, dots, row_panel
from sim.charts.layout.scale import scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.rates import Rates
from sim.findings.settings import ComparedSetting
from sim.statistics.estimate import Estimate
from sim.words.alt_text import at, capital, group_text
from sim.words.numbers import written
from sim.words.phrases import Phrase

KIND = "rates"


def draw(table: Rates, size: FigureSize) -> Chart:
    """The figure."""
    subtitle = at(capital(table.phrase.per), table.circumstances)
    texts = Texts(KIND, table.claim.text, subtitle, dots.MEANS, table.facts, table.options)
    sheet = partial(Sheet, size, texts)
    lines = [_line(setting, value, table.phrase) for setting, value in table.rows]
    rows = row_panel.fit(sheet, lines, table.phrase.unit)
    rows.sheet.open(rows.height)
    ends = [end for _, value in table.rows for end in (value.estimate, value.low, value.high)]
    axes = rows.draw(scale_of(ends, 100 if table.phrase.share else 1))
    for place, (setting, value) in enumerate(table.rows[: rows.capacity]):
        dots.dot(axes, place, value, dots.mark_of(setting.key).on(size))
    columns = ("setting", "outcome", "estimate", "low", "high", "n")
    data = tuple((s.label, table.phrase.noun, v.estimate, v.low, v.high, v.n) for s, v in table.rows)
    spoken = [group_text(setting.label, value, table.phrase) for setting, value in table.rows]
    return rows.sheet.chart("Dots with 95% intervals", spoken, (columns, data))


def _line(setting: ComparedSetting, value: Estimate, words: Phrase) -> row_panel.RowText:
    return row_panel.RowText(setting.label, *written(value, words.write), colours.ink_of(setting.key))
