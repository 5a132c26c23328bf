"""The comparison in one figure: a package's path in each track's room, and how often it reaches official talks.

Bars share one scale across panels. Drafts and meetings would dwarf what comes of them and are given as numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sim.charts.figures import funnel
from sim.charts.layout import colours, dots, grid, style, typeset
from sim.charts.layout.row_panel import RowPanel, RowText
from sim.charts.layout.scale import scale_of
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.comparison import Comparison, TrackResult
from sim.edition import VERSION
from sim.findings.funnel import PackagePath
from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting
from sim.statistics.estimate import Estimate
from sim.words import NOISE, numbers
from sim.words.headline import headline
from sim.words.phrases import STAGE_NAMES, STAGES_MEAN

COLUMNS = (
    "panel", "track", "label", "measure", "unit", "estimate", "low", "high", "inner_low", "inner_high", "n", "total",
)  # fmt: skip
"""Of the CSV: the estimate is the total over n, dialogues or, for the transfer rate, questions solved."""
FORMATS = ("svg", "png", "csv", "txt")
"""Files written where nothing else is asked for; ``pdf`` can be had too."""
DRAWN = ("breakthroughs", "uptake", "transferred", "agreed")
"""Stages with a bar."""
COUNTED = ("meetings", "drafts")
"""Stages given as numbers."""
PATH = "The path of a package: number per simulated dialogue"
RATES = "Of 100 questions solved in a simulated room, how many reached official talks"
MEANS = f"{STAGES_MEAN} {dots.MEANS} At the right: the same, in 100."
BY_RULE = "by rule"
"""What stands in place of an interval where a rule fixes the number."""
BAR, APART, BELOW = 0.235, 0.24, 0.06
"""Inches from bar to bar, between both parts, and below a heading."""


def chart_of(comparison: Comparison, command: str = "") -> Chart:
    """The chart of a comparison; ``command`` is named in its note."""
    with style.settings():
        sheet = Sheet(style.SIZES["paper"], _texts(comparison, command))
        panels, lines = _panels(sheet, comparison), [_line(comparison, result) for result in comparison.tracks]
        rows, head = RowPanel(sheet, lines), sheet.heading.height + BELOW
        sheet.open(head + panels.height + APART + head + rows.height)
        _headed(sheet, PATH)
        _paths(panels, comparison)
        sheet.top -= panels.height + APART
        _headed(sheet, RATES)
        _rates(rows, comparison)
    rates = [f"{result.label} {_rate(comparison, result)}" for result in comparison.tracks]
    told = [*(_described(comparison, each) for each in comparison.tracks), NOISE.removesuffix(".")]
    return sheet.chart(
        "Bars for each stage and a dot with interval per track", rates, (COLUMNS, _rows(comparison)), told
    )


def export(
    comparison: Comparison, folder: Path, command: str = "", name: str = "compare", formats: tuple[str, ...] = FORMATS
) -> Chart:
    """Write pictures, CSV and alt text of a comparison into a folder that exists; returns what was written."""
    chart = chart_of(comparison, command)
    chart.write(folder, name, formats)
    return chart


def _texts(comparison: Comparison, command: str) -> Texts:
    facts = Provenance(
        "", comparison.title, comparison.months, comparison.seed, comparison.repetitions, VERSION, command
    )  # fmt: skip
    return Texts("compare", headline(comparison), _subtitle(comparison), MEANS, facts, None)


def _subtitle(comparison: Comparison) -> str:
    """What was simulated."""
    where = f", {comparison.forum}" if comparison.forum else ""
    forums = f", its {comparison.forums} forums counted together" if comparison.forums > 1 else ""
    many = numbers.number_of(comparison.repetitions, "simulated dialogue")
    months = numbers.number_of(comparison.months, "month")
    return f"{comparison.title}{where}: {many} of {months} per track, on the same luck{forums}"


def _headed(sheet: Sheet, heading: str) -> None:
    """Write what a part is about, and leave the rest to the part."""
    sheet.top = sheet.write(heading, sheet.heading, sheet.left, sheet.top) - BELOW


def _room(sheet: Sheet, result: TrackResult, width: float) -> list[str]:
    """Who sits in a room, and how often they met and wrote."""
    seats = ", ".join(kind.replace(" ", "\u00a0", 1) for kind in result.room.split(", "))
    return [line for text in (seats, _stages(result, COUNTED)) for line in typeset.wrap(text, sheet.small, width)]


def _panels(sheet: Sheet, comparison: Comparison) -> grid.Panels:
    margin, many = typeset.widest([STAGE_NAMES[stage] for stage in DRAWN], sheet.label) + 0.1, len(comparison.tracks)
    width = (sheet.width - margin - grid.GAP * (many - 1)) / many
    below = max(len(_room(sheet, result, width)) for result in comparison.tracks)
    high = sheet.heading.height + sheet.small.height * below + BELOW + BAR * len(DRAWN)
    return grid.Panels(sheet, grid.Wish(many, 0.0, high, high, margin))


def _paths(panels: grid.Panels, comparison: Comparison) -> None:
    """A panel a track: bars for what came of the drafts, on one scale."""
    paths = [PackagePath(_setting(result), _bars(result, DRAWN)) for result in comparison.tracks]
    head, labels = panels.panel_height - BAR * len(DRAWN), [path.setting.label for path in paths]
    bars = funnel.Bars(DRAWN, funnel.longest(paths, DRAWN) or 1.0, head, labels)
    for place, (path, result) in enumerate(zip(paths, comparison.tracks, strict=True)):
        box = panels.box(place)
        funnel.panel(panels, box, path, bars, _room(panels.sheet, result, box.width))


def _setting(result: TrackResult) -> ComparedSetting:
    return ComparedSetting("", result.label, result.track)


def _bars(result: TrackResult, stages: Iterable[str]) -> dict[str, Estimate]:
    """Means without their intervals: of a bar only its length is drawn."""
    return {stage: Estimate(result.means[stage].estimate, None, None, result.means[stage].n) for stage in stages}


def _shown_rate(comparison: Comparison, result: TrackResult) -> Estimate:
    """A track's transfer rate; where a rule fixes it, without an interval, for it is no measurement."""
    found = result.transfer_rate
    fixed = comparison.is_by_construction(result.track, "transfer_rate")
    return Estimate(found.estimate, None, None, found.n, BY_RULE) if fixed else found


def _line(comparison: Comparison, result: TrackResult) -> RowText:
    rate = _shown_rate(comparison, result)
    number, below = numbers.written(rate, numbers.in_100) if rate.estimate is not None else ("no rate", "")
    below = BY_RULE if rate.method == BY_RULE else below
    return RowText(result.label, number, below, colours.ink_of(_setting(result).key), f", {rate.n:,} solved")


def _rates(rows: RowPanel, comparison: Comparison) -> None:
    """Dot and interval, a row a track, value at the right."""
    axes = rows.draw(scale_of([1.0], 100))
    for place, result in enumerate(comparison.tracks):
        setting = _setting(result)
        dots.dot(axes, place, _shown_rate(comparison, result), dots.mark_of(setting.key))


def _row(panel: str, result: TrackResult, measure: str, unit: str, found: Estimate) -> tuple[Any, ...]:
    shown = (found.estimate, found.low, found.high, found.inner_low, found.inner_high)
    total = result.totals["carried" if measure == "transfer_rate" else measure]
    return (panel, result.track, result.label, measure, unit, *shown, found.n, total)


def _rows(comparison: Comparison) -> Iterable[tuple[Any, ...]]:
    """Exactly what is drawn or written in the figure: one row a track and number, None where there is none."""
    for result in comparison.tracks:
        for stage, mean in _bars(result, (*COUNTED, *DRAWN)).items():
            yield _row("path", result, stage, "mean per dialogue", mean)
        yield _row("rate", result, "transfer_rate", "share of questions solved", _shown_rate(comparison, result))


def _stages(result: TrackResult, stages: Sequence[str]) -> str:
    return numbers.listed([f"{numbers.count(result.means[stage].estimate or 0.0)} {stage}" for stage in stages])


def _rate(comparison: Comparison, result: TrackResult) -> str:
    rate = _shown_rate(comparison, result)
    text = "none to count" if rate.estimate is None else str(numbers.written(rate, numbers.in_100))
    return f"{text}, {BY_RULE}" if rate.method == BY_RULE else text


def _described(comparison: Comparison, result: TrackResult) -> str:
    """Every number of a track."""
    path = _stages(result, (*COUNTED, *DRAWN))
    solved = numbers.number_of(result.transfer_rate.n, "question")
    of = f"of 100 questions solved, {_rate(comparison, result)} reached official talks, from {solved}"
    return f"{result.label} ({result.room} a side), per simulated dialogue: {path}; {of}"
