"""The record on a terminal."""

from __future__ import annotations

from typing import IO

from rich.box import SIMPLE_HEAD
from rich.table import Table

from sim.cli.tables import console
from sim.lab.numbers import in_100
from sim.lab.record import said
from sim.lab.record.across import Across
from sim.lab.record.areas import Compared
from sim.lab.record.asked import ALL
from sim.lab.record.held import Held
from sim.lab.record.judged import judged


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
    out.print(areas(held.compared[ALL]))
    for verdict in sorted(judged(held), key=lambda each: not each.against):
        out.print(f"{'Against' if verdict.against else 'For'} the model: {verdict.says}\n")
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
    for name in ("", "uptake:\nhistory", "\nmodel", "transfer:\nstrict", "\nlenient", "\nmodel"):
        table.add_column(name, no_wrap=True, justify="right" if "model" in name else "left")
    for case in held.cases:
        table.add_row(case.key, *said.both(case))
    return table


def areas(codings: tuple[Compared, ...]) -> Table:
    """A row a measure, and a row a fact that needs no model: area under the curve by each coding."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("area under the curve", no_wrap=True)
    for each in codings:
        table.add_column(f"{each.coding}:\n{each.happened} of {each.cases} cases", justify="right")
    for name in codings[0].measures:
        table.add_row(name, *(said.number(each.measures[name].area) for each in codings))
    for name in codings[0].facts:
        table.add_row(f"no model: {name}", *(said.number(each.facts[name]) for each in codings))
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
