"""The record on a terminal."""

from __future__ import annotations

from typing import IO

from rich.box import SIMPLE_HEAD
from rich.table import Table

from sim.cli.tables import console
from sim.lab.numbers import in_100
from sim.lab.record import said
from sim.lab.record.across import Across
from sim.lab.record.held import Held


def show(held: Held, across: Across | None, stream: IO[str]) -> None:
    """Cases, orderings, classes of months, and where there are any, parameter vectors."""
    out = console(stream)
    out.print(
        f"{len(held.cases)} cases, {held.repetitions:,} simulated dialogues each, seed {held.seed}; in 100 dialogues"
    )
    out.print(cases(held))
    out.print(how_long(held))
    for each in held.orderings:
        out.print(f"{each.name}: {said.of_order(each)}.\n", soft_wrap=False)
    out.print(said.of_classes(held))
    for case in said.wrong(held):
        out.print(f"  {said.of_wrong(case)}.")
    if held.presets:
        out.print(f"\nPresets, which have no history: {', '.join(key for key, _ in held.presets)}.")
    if across is not None:
        out.print(f"\nAcross {across.vectors} parameter vectors of the accepted region:")
        out.print(vectors(across))


def cases(held: Held) -> Table:
    """A row a case: what happened, and months from the first meeting; share of simulated dialogues."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("", "uptake:\nhistory", "\nmodel", "transfer:\nhistory", "\nmodel"):
        table.add_column(name, no_wrap=True, justify="right" if "model" in name else "left")
    for case in held.cases:
        table.add_row(case.key, *said.both(case))
    return table


def how_long(held: Held) -> Table:
    """A row a case: median months in the model where it happened, and forums alive."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("", "median months\nto uptake", "\nto transfer", "\nforum alive at the end"):
        table.add_column(name, no_wrap=True, justify="right" if name else "left")
    for case in held.cases:
        table.add_row(case.key, said.median(case.uptake), said.median(case.transfer), said.survival(case))
    return table


def vectors(across: Across) -> Table:
    """A row a case, and a row an ordering: 5th, 50th and 95th percentile over vectors."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("", no_wrap=True)
    for name in ("5th percentile", "median", "95th percentile"):
        table.add_column(name, justify="right")
    for name, each in across.shares.items():
        table.add_row(f"{name}: transfer, in 100", *(in_100(end) for end in (each.low, each.middle, each.high)))
    for name, each in across.areas.items():
        table.add_row(f"{name}: area under the curve", *(f"{end:.2f}" for end in (each.low, each.middle, each.high)))
    return table
