"""The chart of a comparison: the figure, exactly the numbers drawn, and words for who cannot see it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sim import words
from sim.charts import style
from sim.charts.chart import Chart
from sim.charts.compare import draw
from sim.charts.page import DRAWN, subtitle
from sim.lab import numbers
from sim.lab.comparison import Comparison, Estimate, TrackResult

COLUMNS = (
    "panel", "track", "label", "measure", "unit", "estimate", "low", "high", "inner_low", "inner_high", "n", "total",
)  # fmt: skip
"""Of the CSV: the estimate is the total over n, dialogues or, for the transfer rate, questions solved."""
FORMATS = ("svg", "png", "csv", "txt")
"""Files written where nothing else is asked for; ``pdf`` can be had too."""


def chart_of(comparison: Comparison, command: str = "") -> Chart:
    """The chart of a comparison; ``command`` is named in its note."""
    with style.settings():
        figure = draw(comparison, command)
    texts = (words.headline(comparison), subtitle(comparison), alt(comparison), description(comparison))
    return Chart("compare", *texts, COLUMNS, tuple(rows(comparison)), figure)


def export(
    comparison: Comparison, folder: Path, command: str = "", name: str = "compare", formats: tuple[str, ...] = FORMATS
) -> Chart:
    """Write pictures, CSV and alt text of a comparison into a folder that exists; returns what was written."""
    chart = chart_of(comparison, command)
    chart.write(folder, name, formats)
    return chart


def _row(panel: str, result: TrackResult, measure: str, unit: str, found: Estimate) -> tuple[Any, ...]:
    shown = (found.estimate, found.low, found.high, found.inner_low, found.inner_high)
    total = result.totals["carried" if measure == "transfer_rate" else measure]
    return (panel, result.track, result.label, measure, unit, *shown, found.n, total)


def rows(comparison: Comparison) -> list[tuple[Any, ...]]:
    """Exactly what is drawn or written in the figure: one row a track and number, None where there is none."""
    found = []
    for result in comparison.tracks:
        for stage in ("meetings", "drafts", *DRAWN):
            mean = result.means[stage]
            number_only = Estimate(mean.estimate, None, None, mean.n)
            found.append(_row("path", result, stage, "mean per dialogue", number_only))
        found.append(_row("rate", result, "transfer_rate", "share of questions solved", result.transfer_rate))
    return found


def alt(comparison: Comparison) -> str:
    """What the figure shows in 150 to 300 characters."""
    rates = numbers.listed([_alt_rate(result) for result in comparison.tracks])
    return (
        f"Bars for each stage and a dot with interval per track, {comparison.repetitions:,} simulated dialogues each. "
        f"Of 100 questions solved, those that reached official talks: {rates}."
    )


def _alt_rate(result: Any) -> str:
    found = result.transfer_rate
    if found.estimate is None:
        return f"{result.label} none to count"
    return f"{result.label} {numbers.written(found, numbers.in_100)}"


def description(comparison: Comparison) -> str:
    """Every number in the figure, in words."""
    parts = [f"{words.headline(comparison)}."]
    for result in comparison.tracks:
        path = numbers.listed(
            [
                f"{numbers.count(result.means[stage].estimate or 0.0)} {stage}"
                for stage in ("meetings", "drafts", *DRAWN)
            ]
        )
        parts.append(
            f"{result.label} ({result.room} a side), per simulated dialogue: {path}; "
            f"transfer rate from {numbers.number_of(result.transfer_rate.n, 'question')} solved."
        )
    return " ".join((*parts, words.NOISE))
