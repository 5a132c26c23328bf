"""Paired differences: two dots joined by a line (a dumbbell), a row a pair, the difference at the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from matplotlib.axes import Axes

from sim.charts.layout import row_panel, style
from sim.charts.layout.scale import scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import Size
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.provenance import Facts
from sim.findings.settings import Compared, Setting, differences, relation, slice_of
from sim.findings.study import WANTED, Ask, Study, Unfit
from sim.statistics.estimate import Estimate
from sim.words.alt_text import at, capital
from sim.words.claims import Claim, Group, ranked
from sim.words.numbers import MINUS, written
from sim.words.phrases import Phrase, phrase

KIND = "differences"
MEANS = (
    "Dots: the two estimates{hollow}; at the right: their paired difference on the same luck, with its 95% interval. "
    "Dashed: no difference can be told, once corrected for all differences of this outcome in the study (Holm 1979)."
)
HOLLOW = " (hollow: the second)"
NEAR = 0.02
"""Dots closer than this share of the scale hide each other."""


class Pair(NamedTuple):
    """Two settings, their estimates, and first minus second."""

    first: Setting
    second: Setting
    values: tuple[Estimate, Estimate]
    found: Compared

    @property
    def label(self) -> str:
        """Both in words, first minus second."""
        return f"{self.first.label} {MINUS} {self.second.label}"


class Table(NamedTuple):
    """Pairs of settings."""

    facts: Facts
    phrase: Phrase
    claim: Claim
    pairs: tuple[Pair, ...]
    held: str
    asked: tuple[str, ...]


def read(study: Study, ask: Ask) -> Table:
    """The table of a study. Raises Unfit if nothing in it was compared in pairs."""
    cut = slice_of(study, ask)
    wanted = [study.outcome(ask)] if ask.outcome else [*WANTED, *study.outcomes]
    outcome, pairs = next(((name, found) for name in wanted if (found := _pairs(study, name, cut.settings))), ("", ()))
    if not pairs:
        raise Unfit(
            f"its differences.csv compares no two settings on {' or '.join(wanted[:1] if ask.outcome else WANTED)}"
        )
    values = {setting.point: study.estimate(setting.point, outcome) for setting in cut.settings}
    groups = [Group(setting.name, values[setting.point]) for setting in cut.settings]
    claim = ranked(groups, relation(study, outcome, cut.settings, groups), phrase(outcome))
    return Table(study.facts, phrase(outcome), claim, pairs, cut.held, (*ask.named, *cut.asked))


def _pairs(study: Study, outcome: str, settings: Sequence[Setting]) -> tuple[Pair, ...]:
    there = differences(study, outcome)
    return tuple(
        Pair(
            one,
            two,
            (study.estimate(one.point, outcome), study.estimate(two.point, outcome)),
            there[one.point, two.point],
        )
        for one, two in combinations(settings, 2)
        if (one.point, two.point) in there and there[one.point, two.point].value.estimate is not None
    )


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    ends = [value.estimate for pair in table.pairs for value in pair.values]
    scale = scale_of(ends, 100 if table.phrase.share else 1)
    faces = [_face(pair, scale.high - scale.low) for pair in table.pairs]

    means = MEANS.format(hollow=HOLLOW if any(faces) else "")
    subtitle = at(capital(table.phrase.per), table.held)
    texts = Texts(KIND, table.claim.text, subtitle, means, table.facts, table.asked)
    sheet = partial(Sheet, size, texts)
    lines = [_line(pair, table.phrase) for pair in table.pairs]
    rows = row_panel.fitted(sheet, lines, table.phrase.unit)
    rows.sheet.open(rows.height)
    axes = rows.draw(scale)
    for place, pair in enumerate(table.pairs[: rows.shown]):
        _dumbbell(axes, place, pair, faces[place])
    return _chart(table, rows.sheet)


def _line(pair: Pair, words: Phrase) -> row_panel.Line:
    label = f"{pair.first.label}\n{pair.second.label}"
    colour = style.INK if pair.found.apart else style.NOTES
    return row_panel.Line(label, *written(pair.found.value, words.write.signed()), colour)


def _face(pair: Pair, wide: float) -> str:
    """Fill of the second dot where it is hollow: none where it stands on the first, which it is drawn around."""
    one, two = (value.estimate for value in pair.values)
    if one is not None and two is not None and abs(one - two) < NEAR * wide:
        return "none"
    return "" if pair.second.key.startswith("track") else "white"


def _dumbbell(axes: Axes, place: int, pair: Pair, face: str) -> None:
    ends = [value.estimate for value in pair.values if value.estimate is not None]
    if len(ends) < 2:
        return
    told = pair.found.apart != 0
    axes.plot(
        ends, [place, place], color=style.AXIS, linewidth=style.LINE if told else 1.2,
        linestyle="-" if told else (0, (2, 2)), zorder=2,
    )  # fmt: skip
    for setting, end, fill in ((pair.first, ends[0], ""), (pair.second, ends[1], face)):
        large = 6.5 if fill != "none" else 9.5 if setting.marker == "D" else 10.5  # a diamond lies on its corner
        axes.plot(
            end, place, setting.marker, markersize=large, color=setting.colour, markeredgewidth=1.4, clip_on=False,
            markerfacecolor=fill or setting.colour, markeredgecolor=setting.colour, zorder=5,
        )  # fmt: skip


def _chart(table: Table, sheet: Sheet) -> Chart:
    spoken, rows = [], []
    for pair in table.pairs:
        found = pair.found.value
        said = f"{pair.label}: {written(found, table.phrase.write.signed())}"
        spoken.append(said if pair.found.apart else f"{said}, cannot be told apart")
        names = (pair.first.label, pair.second.label, table.phrase.noun)
        told = int(pair.found.apart != 0)
        rows.append(
            (*names, *(value.estimate for value in pair.values), found.estimate, found.low, found.high, told, found.n)
        )
    columns = (
        "first", "second", "outcome", "first_estimate", "second_estimate", "difference", "low", "high", "told_apart",
        "n",
    )  # fmt: skip
    return sheet.chart("Pairs of dots joined by lines, with paired differences", spoken, (columns, rows))
