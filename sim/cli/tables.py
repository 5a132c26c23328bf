"""Tables on a terminal."""

from __future__ import annotations

from typing import IO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from sim.lab import numbers
from sim.lab.comparison import STAGES, Comparison, Difference, Estimate, TrackResult

NOTHING = "-"
WIDTH = 100
"""Columns where there is no terminal to ask."""


def console(stream: IO[str]) -> Console:
    """Where tables go; no colour where NO_COLOR is set or nobody looks."""
    return Console(file=stream, highlight=False, markup=False, width=None if stream.isatty() else WIDTH)


def show(comparison: Comparison, stream: IO[str]) -> None:
    """The path of the packages, and the paired differences."""
    out = console(stream)
    each = numbers.number_of(comparison.repetitions, "simulated dialogue")
    out.print(f"{comparison.title}: {each} per track, seed {comparison.seed}")
    out.print(path(comparison))
    if comparison.differences:
        out.print(differences(comparison))


def path(comparison: Comparison) -> Table:
    """A column a track, a row a measure."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("", no_wrap=True)
    for result in comparison.tracks:
        table.add_column(result.label, justify="right", max_width=19)
    table.add_row("seats of a side", *(result.room for result in comparison.tracks), end_section=True)
    for stage in STAGES:
        table.add_row(f"{stage} per dialogue", *(numbers.count(_of(result, stage)) for result in comparison.tracks))
    rows = {
        "questions solved per dialogue": [
            numbers.count(each.transfer_rate.n / comparison.repetitions) for each in comparison.tracks
        ],
        "transfer rate, in 100 questions solved": [_with_interval(each.transfer_rate) for each in comparison.tracks],
        "dialogues with a transfer, in 100": [_with_interval(each.any_transfer) for each in comparison.tracks],
        "candid turns, in 100": [_plain(each.candour) for each in comparison.tracks],
        "trust at the end, of 100": [_plain(each.trust_end) for each in comparison.tracks],
    }
    for name, cells in rows.items():
        table.add_row(name, *cells)
    return table


def _of(result: TrackResult, stage: str) -> float:
    return result.means[stage].estimate or 0.0


def _plain(value: float | None) -> str:
    return NOTHING if value is None else numbers.in_100(value)


def _with_interval(found: Estimate) -> str:
    return NOTHING if found.estimate is None else str(numbers.written(found, numbers.in_100))


def differences(comparison: Comparison) -> Table:
    """A row a pair of tracks and measure, with its 95% interval."""
    label = {result.track: result.label for result in comparison.tracks}
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("paired difference", "of", "difference", "95% interval", ""):
        table.add_column(name, justify="right" if name in ("difference", "95% interval") else "left")
    for each in comparison.differences:
        table.add_row(NAMES[each.measure], f"{label[each.first]} {numbers.MINUS} {label[each.second]}", *_cells(each))
    return table


NAMES = {
    "breakthroughs": "breakthroughs per dialogue",
    "transferred": "transferred per dialogue",
    "transfer_rate": "transfer rate, in 100",
}


def _cells(each: Difference) -> tuple[str, str, str]:
    write = numbers.in_100 if each.measure == "transfer_rate" else numbers.count
    if each.value.estimate is None:
        return NOTHING, NOTHING, ""
    text = numbers.written(each.value, write)
    return text.value, text.ends or NOTHING, "" if each.apart else "cannot be told apart"
