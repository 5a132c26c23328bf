"""What ``ablate`` shows on a terminal and leaves in a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table

from sim.cli.files import COMMAND, write_texts
from sim.cli.tables import NOTHING, console
from sim.lab.ablation.rows import PATH, PLAYED, Row
from sim.lab.ablation.verdicts import by_mechanism, verdict
from sim.lab.numbers import minus
from sim.scenario.plan import TRACKS

if TYPE_CHECKING:
    from sim.lab.ablation.report import Told
    from sim.lab.ablation.scoreboard import Scoreboard

HEADS = {
    "breakthroughs": "break-\nthroughs", "uptake": "\nuptake", "transferred": "trans-\nferred",
    "transfer_rate": "transfer\nrate", "agreed": "\nagreed", "trust_end": "\ntrust",
}  # fmt: skip
TABLE, NUMBERS = "ablation.csv", "ablation.json"
FILES = (TABLE, NUMBERS, COMMAND)
CAPTION = (
    "Contribution: with everything in place less with the mechanism off, on the same luck. Counts per 100 dialogues, "
    "transfer rate in 100 questions solved, trust at the end of 100. ±: longer arm of the 95% interval. ?: not told "
    "apart from nothing, corrected for all comparisons (Holm)."
)


def show(told: Told, stream: IO[str]) -> None:
    """The contributions in every track."""
    out = console(stream)
    variant = ", in the variant that uses every mechanism" if told.full else ""
    played = f"{told.ask.repetitions:,} simulated dialogues per mechanism and track, seed {told.ask.seed}"
    out.print(f"{told.title}{variant}: {played}")
    for track in told.ask.tracks:
        out.print(_table(track, [row for row in told.rows if row.track == track]))
    out.print(CAPTION)


def _table(track: str, rows: list[Row]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(f"\n{TRACKS[track]}", no_wrap=True)
    for measure in PATH:
        table.add_column(HEADS[measure], justify="right", no_wrap=True)
    table.add_column("\nhere")
    for mechanism, found in by_mechanism(rows).items():
        if found[0].status == PLAYED:
            cells = {row.measure: cell(row) for row in found}
            table.add_row(mechanism, *(cells[measure] for measure in PATH), verdict(found).word)
        else:
            table.add_row(mechanism, *[NOTHING] * len(PATH), verdict(found).word)
    return table


def cell(row: Row) -> str:
    """A contribution in hundredths with its interval, marked where it is not told apart.

    >>> cell(Row("memo", "track2", "played", "agreed", 0.1, 0.0125, 0.0085, 0.0165, holm=0.001, n=100))
    '+1.2 ±0.4'
    >>> cell(Row("memo", "track2", "played", "agreed", 0.1, 0.0, -0.5, 0.5, holm=1.0, n=100))
    '0 ±50?'
    """
    if row.estimate is None:
        return NOTHING
    mark = "" if row.apart else "?"
    if row.low is None or row.high is None:
        return f"{_signed(100 * row.estimate, 1)}{mark}"
    arm = 100 * max(row.estimate - row.low, row.high - row.estimate)
    decimals = 0 if arm >= 2 else 1 if arm >= 0.2 else 2
    return f"{_signed(100 * row.estimate, decimals)} ±{arm:.{decimals}f}{mark}"


def _signed(value: float, decimals: int) -> str:
    text = f"{value:+.{decimals}f}"
    return minus(text) if float(text) else text[1:]


def show_patterns(found: Scoreboard, stream: IO[str]) -> None:
    """Which patterns come out otherwise without each mechanism."""
    out = console(stream)
    out.print(
        f"Of the patterns {found.held}, with everything in place; {found.repetitions:,} simulated dialogues an arm, "
        f"seed {found.seed}"
    )
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("without", no_wrap=True)
    for word in ("lost", "gained", "other verdict, reproduced in neither"):
        table.add_column(word)
    for name in found.mechanisms:
        table.add_row(name, *(" ".join(codes) or NOTHING for codes in found.by_word(name).values()))
    out.print(table)
    out.print(
        "Lost: reproduced with the mechanism, and not without it; gained: the other way round. A verdict near its "
        "border turns easily: more --repetitions tell."
    )


def write(folder: Path, found: Told | Scoreboard, of: str) -> None:
    """Write the table and the numbers into a folder that was claimed as ``of``."""
    numbers = json.dumps(found.to_json_object(), indent=2, allow_nan=False)
    write_texts(folder, of, {NUMBERS: f"{numbers}\n", TABLE: found.to_csv()})
