"""Writing a figure: picture, exactly the numbers drawn, and words for who cannot see it. Same input, same bytes."""

from __future__ import annotations

import csv
import io
from html import escape
from pathlib import Path
from typing import Any

from sim import words
from sim.charts import style
from sim.charts.compare import draw
from sim.charts.page import DRAWN
from sim.lab import numbers
from sim.lab.comparison import Comparison, Estimate

COLUMNS = ("panel", "track", "label", "measure", "unit", "estimate", "low", "high", "inner_low", "inner_high", "n")
FORMATS = ("svg", "png")
"""Pictures written where nothing else is asked for; ``pdf`` can be had too."""
RESOLUTION = 300
QUICK: dict[str, dict[str, Any]] = {"png": {"pil_kwargs": {"compress_level": 2}}}
"""Flat colours hardly gain from more compression, which takes longer than all the rest."""
METADATA: dict[str, dict[str, Any]] = {
    "svg": {"Date": None, "Creator": "Backchannel"},
    "png": {"Software": "Backchannel"},
    "pdf": {"CreationDate": None, "ModDate": None, "Producer": None, "Creator": "Backchannel"},
}


def export(
    comparison: Comparison, folder: Path, command: str = "", name: str = "compare", formats: tuple[str, ...] = FORMATS
) -> list[Path]:
    """Write pictures, CSV and alt text of a comparison into a folder that exists; returns the files."""
    figure = draw(comparison, command)
    written = []
    for ending in formats:
        path = folder / f"{name}.{ending}"
        with style.settings():
            picture = io.BytesIO()
            figure.savefig(picture, format=ending, dpi=RESOLUTION, metadata=METADATA[ending], **QUICK.get(ending, {}))
        data = picture.getvalue()
        path.write_bytes(_accessible(data, comparison) if ending == "svg" else data)
        written.append(path)
    for ending, text in (("csv", table(comparison)), ("txt", f"{alt(comparison)}\n\n{description(comparison)}\n")):
        path = folder / f"{name}.{ending}"
        path.write_text(text, encoding="utf-8", newline="")
        written.append(path)
    return written


def _accessible(svg: bytes, comparison: Comparison) -> bytes:
    """The picture with a role, a title and a description for screen readers."""
    title, says = escape(words.headline(comparison)), escape(f"{alt(comparison)} {description(comparison)}")
    head, rest = svg.decode().split("<svg ", 1)
    opening, rest = rest.split(">", 1)
    names = f'<title id="title">{title}</title>\n <desc id="desc">{says}</desc>'
    return f'{head}<svg role="img" aria-labelledby="title desc" {opening}>\n {names}{rest}'.encode()


def _row(panel: str, result: Any, measure: str, unit: str, found: Estimate) -> list[Any]:
    numbers = [found.estimate, found.low, found.high, found.inner_low, found.inner_high]
    shown = ["" if number is None else repr(number) for number in numbers]
    return [panel, result.track, result.label, measure, unit, *shown, found.n]


def table(comparison: Comparison) -> str:
    """Exactly what is drawn or written in the figure, as CSV: one row a track and number, empty where there is none."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for result in comparison.tracks:
        for stage in ("meetings", "drafts", *DRAWN):
            found = result.means[stage]
            number_only = Estimate(found.estimate, None, None, found.n)
            writer.writerow(_row("path", result, stage, "mean per dialogue", number_only))
        writer.writerow(_row("rate", result, "transfer_rate", "share of breakthroughs", result.transfer_rate))
    return text.getvalue()


def alt(comparison: Comparison) -> str:
    """What the figure shows in 150 to 300 characters."""
    rates = numbers.listed([_alt_rate(result) for result in comparison.tracks])
    return (
        f"Bars for each stage and a dot with interval per track, {comparison.repetitions:,} simulated dialogues each. "
        f"Of 100 breakthroughs, those that reached official talks: {rates}."
    )


def _alt_rate(result: Any) -> str:
    found = result.transfer_rate
    if found.estimate is None:
        return f"{result.label} none to count"
    return f"{result.label} {numbers.in_100(found.estimate)} ({numbers.interval(found, numbers.in_100)})"


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
            f"transfer rate from {result.transfer_rate.n:,} breakthroughs."
        )
    return " ".join((*parts, words.NOISE))
