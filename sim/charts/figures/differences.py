"""Paired differences: two dots joined by a line (a dumbbell), a row a pair, the difference at the right."""

from __future__ import annotations

from functools import partial

from matplotlib.axes import Axes

from sim.charts.layout import colours, row_panel, style
from sim.charts.layout.scale import scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.differences import PairedDifferences, SettingPair
from sim.words.alt_text import at, capital
from sim.words.numbers import written
from sim.words.phrases import Phrase

KIND = "differences"
MEANS = (
    "Dots: the two estimates{hollow}; at the right: their paired difference on the same luck, with its 95% interval. "
    "Dashed: no difference can be told, once corrected for all differences of this outcome in the study (Holm 1979)."
)
HOLLOW = " (hollow: the second)"
NEAR = 0.02
"""Dots closer than this share of the scale hide each other."""


def draw(table: PairedDifferences, size: FigureSize) -> Chart:
    """The figure."""
    ends = [value.estimate for pair in table.pairs for value in pair.values]
    scale = scale_of(ends, 100 if table.phrase.share else 1)
    faces = [_face(pair, scale.high - scale.low) for pair in table.pairs]

    means = MEANS.format(hollow=HOLLOW if any(faces) else "")
    subtitle = at(capital(table.phrase.per), table.circumstances)
    texts = Texts(KIND, table.claim.text, subtitle, means, table.facts, table.options)
    sheet = partial(Sheet, size, texts)
    lines = [_line(pair, table.phrase) for pair in table.pairs]
    rows = row_panel.fit(sheet, lines, table.phrase.unit)
    rows.sheet.open(rows.height)
    axes = rows.draw(scale)
    for place, pair in enumerate(table.pairs[: rows.capacity]):
        _dumbbell(axes, place, pair, faces[place])
    return _chart(table, rows.sheet)


def _line(pair: SettingPair, words: Phrase) -> row_panel.RowText:
    label = f"{pair.first.label}\n{pair.second.label}"
    colour = colours.INK if pair.difference.apart else colours.NOTES
    return row_panel.RowText(label, *written(pair.difference.value, words.write.with_sign()), colour)


def _face(pair: SettingPair, wide: float) -> str:
    """Fill of the second dot where it is hollow: none where it stands on the first, which it is drawn around."""
    one, two = (value.estimate for value in pair.values)
    if one is not None and two is not None and abs(one - two) < NEAR * wide:
        return "none"
    return "" if pair.second.key.startswith("track") else "white"


def _dumbbell(axes: Axes, place: int, pair: SettingPair, face: str) -> None:
    ends = [value.estimate for value in pair.values if value.estimate is not None]
    if len(ends) < 2:
        return
    told = pair.difference.apart != 0
    axes.plot(
        ends, [place, place], color=colours.AXIS, linewidth=style.LINE if told else 1.2,
        linestyle="-" if told else (0, (2, 2)), zorder=2,
    )  # fmt: skip
    for setting, end, fill in ((pair.first, ends[0], ""), (pair.second, ends[1], face)):
        colour, marker = colours.colour_of(setting.key), colours.marker_of(setting.key)
        large = 6.5 if fill != "none" else 9.5 if marker == "D" else 10.5  # a diamond lies on its corner
        axes.plot(
            end, place, marker, markersize=large, color=colour, markeredgewidth=1.4, clip_on=False,
            markerfacecolor=fill or colour, markeredgecolor=colour, zorder=5,
        )  # fmt: skip


def _chart(table: PairedDifferences, sheet: Sheet) -> Chart:
    spoken, rows = [], []
    for pair in table.pairs:
        found = pair.difference.value
        said = f"{pair.label}: {written(found, table.phrase.write.with_sign())}"
        spoken.append(said if pair.difference.apart else f"{said}, cannot be told apart")
        names = (pair.first.label, pair.second.label, table.phrase.noun)
        told = int(pair.difference.apart != 0)
        rows.append(
            (*names, *(value.estimate for value in pair.values), found.estimate, found.low, found.high, told, found.n)
        )
    columns = (
        "first", "second", "outcome", "first_estimate", "second_estimate", "difference", "low", "high", "told_apart",
        "n",
    )  # fmt: skip
    return sheet.chart("Pairs of dots joined by lines, with paired differences", spoken, (columns, rows))
