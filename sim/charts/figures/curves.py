"""Curves over time: a fan of runs (median, 50%, 90%), a panel a setting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from sim.charts.layout import grid, short_names, style, typeset
from sim.charts.layout.grid import Box, Wish
from sim.charts.layout.months import Frame, foot, framed
from sim.charts.layout.scale import Scale, scale_of, wide
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import Size
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.provenance import Facts
from sim.findings.settings import Setting, slice_of
from sim.findings.study import Ask, Row, Study, Unfit, number
from sim.words.alt_text import at
from sim.words.numbers import count, listed
from sim.words.phrases import DEGREE
from sim.words.trends import moved

KIND = "curves"
QUANTILES = ("q05", "q25", "q50", "q75", "q95")
NOUNS = {
    "breakthroughs": "breakthroughs so far", "uptake": "packages taken up so far",
    "transferred": "packages transferred so far", "agreed": "packages agreed so far",
}  # fmt: skip
COUNTED = "number per simulated dialogue"
UNITS = dict.fromkeys(("trust", "misreading", "tension"), DEGREE) | dict.fromkeys(NOUNS, COUNTED)
WANTED = ("trust", "transferred")
MEANS = (
    "Line: median simulated dialogue; dark band: the middle half; light band: the middle 90%. Bands show how simulated "
    "dialogues differ; they are no intervals of an estimate, and show no doubt about the model."
)


class Fan(NamedTuple):
    """Quantiles of the runs of a setting, month by month."""

    setting: Setting
    months: tuple[int, ...]
    quantiles: tuple[tuple[float, ...], ...]
    """A row a quantile, a column a month."""


class Table(NamedTuple):
    """Fans of one curve."""

    facts: Facts
    curve: str
    fans: tuple[Fan, ...]
    held: str
    asked: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    """Settings without numbers."""

    @property
    def noun(self) -> str:
        """The curve in words."""
        return NOUNS.get(self.curve, self.curve.replace("_", " "))


def read(study: Study, ask: Ask) -> Table:
    """The table of a study. Raises Unfit if it stored no curves."""
    rows = study.columns("curves.csv", "point", "curve", "month", *QUANTILES)
    there = tuple(dict.fromkeys(row["curve"] for row in rows))
    curve = ask.outcome or next((name for name in WANTED if name in there), there[0])
    if curve not in there:
        raise Unfit(f'it stored no curve "{curve}"; it has: {", ".join(there)}')
    cut = slice_of(study, ask)
    mine: dict[str, list[Row]] = {}
    for row in rows:
        if row["curve"] == curve and all(number(row[name]) is not None for name in QUANTILES):
            mine.setdefault(row["point"], []).append(row)
    fans = tuple(_fan(each, mine[each.point]) for each in cut.settings if each.point in mine)
    if not fans:
        raise Unfit(f"its curves.csv has no {curve} at these settings")
    unknown = tuple(each.name for each in cut.settings if each.point not in mine)
    return Table(study.facts, curve, fans, cut.held, (*ask.named, *cut.asked), unknown)


def _fan(setting: Setting, rows: Sequence[Row]) -> Fan:
    ordered = sorted(rows, key=lambda row: int(float(row["month"])))
    months = tuple(int(float(row["month"])) for row in ordered)
    return Fan(setting, months, tuple(tuple(float(row[name]) for row in ordered) for name in QUANTILES))


def title_of(table: Table) -> str:
    """Who rose and who fell, in at least half or nine in ten of the simulated dialogues."""
    found: dict[str, list[str]] = {}
    for fan in table.fans:
        start, end = ([row[place] for row in fan.quantiles] for place in (0, -1))
        way = moved((start[0], start[1], start[3], start[4]), (end[0], end[1], end[3], end[4]))
        found.setdefault(way, []).append(fan.setting.name)
    told = [(way, names) for way, names in found.items() if way]
    # the first month is over when its curve begins: what its meetings did is not in the rise or fall
    first, lasts = table.fans[0].months[0], {fan.months[-1] for fan in table.fans}
    last = lasts.pop() if len(lasts) == 1 else "the last"
    if not told:
        return f"No rise or fall of {table.noun} after month {first} can be told for half of the simulated dialogues"
    parts = [f"{way} of simulated dialogues with {_names(names, len(table.fans))}" for way, names in told]
    return f"From month {first} to {last} {table.noun} {'; '.join(parts)}"


def _names(names: Sequence[str], of: int) -> str:
    if len(names) == of and of > 3:
        return f"each of the {of} settings"
    return listed(list(names)) if len(names) <= 3 else f"{len(names)} of {of} settings"


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    unit = f", {UNITS[table.curve]}" if table.curve in UNITS else ""
    subtitle = at(f"{table.noun.capitalize()} by month{unit}", table.held)
    ends = [end for fan in table.fans for row in (fan.quantiles[0], fan.quantiles[-1]) for end in row]
    scale = scale_of(ends, ticks=4)
    means = f"Unknown with {listed(list(table.unknown))}. {MEANS}" if table.unknown else MEANS

    texts = Texts(KIND, title_of(table), subtitle, means, table.facts, table.asked, noise=False)
    sheet = partial(Sheet, size, texts)
    panels = grid.fitted(sheet, lambda page: _wish(page, table, scale), len(table.fans))
    panels.sheet.open(panels.height)
    for place, fan in enumerate(table.fans[: panels.shown]):
        _panel(panels.sheet, panels.box(place), fan, scale, table)
    return _chart(table, panels.sheet)


def _wish(page: Sheet, table: Table, scale: Scale) -> Wish:
    head, below = _head(page, table), foot(page)
    margin, least = wide(page, scale), 1.2 * page.size.scale
    stacked = len(table.fans) == 3 and margin + 3 * least + 2 * grid.GAP > page.width  # two and one leave a hole
    tall = page.size.body if len(table.fans) <= 3 and not stacked else (0.7 if stacked else 0.55) * page.size.body
    return Wish(len(table.fans), least, head + 0.5, max(head + 0.7, tall - below), margin, 1 if stacked else 4, below)


def _head(sheet: Sheet, table: Table) -> float:
    one = all(typeset.width_of(fan.setting.label, sheet.heading) < 1.0 for fan in table.fans)
    return sheet.heading.height * (1 if one else 2) + 0.05


def _panel(sheet: Sheet, box: Box, fan: Fan, scale: Scale, table: Table) -> None:
    head, labels = _head(sheet, table), [each.setting.label for each in table.fans]
    kind = sheet.heading.of(fan.setting.text_colour)
    lines = short_names.among(fan.setting.label, labels, kind, box.width, 1 if head < 2 * kind.height else 2)
    sheet.write(lines, kind, box.left, box.top)
    label = count(fan.quantiles[2][-1])
    room = typeset.width_of(label, sheet.value) + 0.06
    frame = Frame(box.left, box.top - box.height, box.width - room, box.height - head)
    axes = framed(sheet, frame, scale, (fan.months[0], fan.months[-1]), (box.first, True))
    low, quarter, median, three, high = fan.quantiles
    axes.fill_between(fan.months, low, high, color=fan.setting.colour, alpha=style.OUTER, linewidth=0)
    axes.fill_between(fan.months, quarter, three, color=fan.setting.colour, alpha=style.INNER, linewidth=0)
    axes.plot(fan.months, median, color=fan.setting.colour, linewidth=style.LINE, solid_capstyle="butt", clip_on=False)
    end = min(max(frame.at(scale, median[-1]), frame.bottom + kind.height / 2), frame.bottom + frame.height)
    sheet.number(label, kind, frame.left + frame.width + 0.05, end)


def _chart(table: Table, sheet: Sheet) -> Chart:
    spoken = []
    for fan in table.fans:
        q05, q25, q50, q75, q95 = (count(row[-1]) for row in fan.quantiles)
        spread = f"half {q25} to {q75}, 90% {q05} to {q95}"
        spoken.append(f"{fan.setting.label}, median at month {fan.months[-1]}: {q50} ({spread})")
    rows = tuple(
        (fan.setting.label, table.curve, month, *(row[place] for row in fan.quantiles))
        for fan in table.fans
        for place, month in enumerate(fan.months)
    )
    columns = ("setting", "curve", "month", *QUANTILES)
    return sheet.chart("Fans of runs over time", spoken, (columns, rows))
