"""What a difference needs, on a terminal."""

from __future__ import annotations

from math import hypot
from typing import IO, TYPE_CHECKING, Any

from rich.table import Table

from sim.cli.terminal.table import console, table
from sim.scenario.plan import TRACKS
from sim.words import numbers

if TYPE_CHECKING:
    from sim.lab.pilot import Prospect


def show(told: dict[str, Any], found: Prospect, stream: IO[str]) -> None:
    """Repetitions on the same and on independent luck, and what common luck saves.

    Args:
        told: scenario, measure, tracks, pilot and seed; or the correlation that is supposed.
        found: what they led to.
        stream: where to print.
    """
    out = console(stream)
    out.print(
        f"To tell a difference of {found.difference:g} apart in {100 * found.power:g} of 100 studies (5%, two-sided)"
    )
    if "measure" in told:
        names = f"{TRACKS[told['first']]} {numbers.MINUS} {TRACKS[told['second']]}"
        out.print(f"{told['measure']}, {names}, in {told['scenario']}")
    out.print(_table(found))
    if found.saving is None:
        out.print(f"Supposed: the pairs are correlated by {told['correlation']:g}.")
        return
    saving = numbers.written(found.saving)
    out.print(f"Independent luck needs {saving.value} times as many (95% interval {saving.ends}).")
    out.print(f"Spread from a pilot of {told['pilot']:,} simulated dialogues per track, seed {told['seed']}.")


def _table(found: Prospect) -> Table:
    """A row a kind of luck."""
    spread = found.spread
    rows = {
        "same luck (as compare does it)": (spread.difference, found.repetitions.paired),
        "independent luck": (hypot(spread.first, spread.second), found.repetitions.independent),
    }
    return table(
        ("", ">sd of a difference", ">dialogues per track"),
        [(name, numbers.count(sd), f"{dialogues:,}") for name, (sd, dialogues) in rows.items()],
    )
