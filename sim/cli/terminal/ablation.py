"""What ``ablate`` shows on a terminal and leaves in a folder."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from rich.table import Table

from sim.cli.folders import OutputFolder
from sim.cli.terminal.messages import json_text
from sim.cli.terminal.table import NOTHING, console, table
from sim.scenario.plan import TRACKS
from sim.validation.ablation.rows import PATH, PLAYED, Contribution
from sim.validation.ablation.wording import assess, by_mechanism
from sim.words.numbers import minus

if TYPE_CHECKING:
    from sim.validation.ablation.report import AblationReport
    from sim.validation.ablation.scoreboard import Scoreboard

HEADS = {
    "breakthroughs": "break-\nthroughs", "uptake": "\nuptake", "transferred": "trans-\nferred",
    "transfer_rate": "transfer\nrate", "agreed": "\nagreed", "trust_end": "\ntrust",
}  # fmt: skip
TABLE, NUMBERS = "ablation.csv", "ablation.json"
FILES = (TABLE, NUMBERS)
CAPTION = (
    "Contribution: with everything in place less with the mechanism off, on the same luck. Counts per 100 dialogues, "
    "transfer rate in 100 questions solved, trust at the end of 100. ±: longer arm of the 95% interval. ?: not told "
    "apart from nothing, corrected for all comparisons (Holm)."
)


def show(report: AblationReport, stream: IO[str]) -> None:
    """The contributions in every track."""
    out = console(stream)
    variant = ", in the variant that uses every mechanism" if report.full else ""
    played = f"{report.plan.repetitions:,} simulated dialogues per mechanism and track, seed {report.plan.seed}"
    out.print(f"{report.title}{variant}: {played}")
    for track in report.plan.tracks:
        out.print(_table(track, [row for row in report.rows if row.track == track]))
    out.print(CAPTION)


def _table(track: str, rows: list[Contribution]) -> Table:
    def cells(found: list[Contribution]) -> list[str]:
        if found[0].status != PLAYED:
            return [NOTHING] * len(PATH)
        written = {row.measure: cell(row) for row in found}
        return [written[measure] for measure in PATH]

    return table(
        (f"\n{TRACKS[track]}", *(f">{HEADS[measure]}" for measure in PATH), "\nhere"),
        [(mechanism, *cells(found), assess(found).word) for mechanism, found in by_mechanism(rows).items()],
        whole=range(len(PATH) + 1),
    )


def cell(row: Contribution) -> str:
    """A contribution in hundredths with its interval, marked where it is not told apart.

    >>> cell(Contribution("memo", "track2", "played", "agreed", 0.1, 0.0125, 0.0085, 0.0165, holm=0.001, n=100))
    '+1.2 ±0.4'
    >>> cell(Contribution("memo", "track2", "played", "agreed", 0.1, 0.0, -0.5, 0.5, holm=1.0, n=100))
    '0 ±50?'
    """
    if row.estimate is None:
        return NOTHING
    mark = "" if row.apart else "?"
    if row.low is None or row.high is None:
        return f"{_with_sign(100 * row.estimate, 1)}{mark}"
    arm = 100 * max(row.estimate - row.low, row.high - row.estimate)
    decimals = 0 if arm >= 2 else 1 if arm >= 0.2 else 2
    return f"{_with_sign(100 * row.estimate, decimals)} ±{arm:.{decimals}f}{mark}"


def _with_sign(value: float, decimals: int) -> str:
    text = f"{value:+.{decimals}f}"
    return minus(text) if float(text) else text[1:]


def show_patterns(found: Scoreboard, stream: IO[str]) -> None:
    """Which patterns come out otherwise without each mechanism."""
    out = console(stream)
    out.print(
        f"Of the patterns {found.summary}, with everything in place; {found.repetitions:,} simulated dialogues an arm, "
        f"seed {found.seed}"
    )
    heads = ("without", "lost", "gained", "other verdict, reproduced in neither")
    words = {name: found.by_word(name).values() for name in found.mechanisms}
    out.print(table(
        heads, [(name, *(" ".join(codes) or NOTHING for codes in each)) for name, each in words.items()], whole=(0,)
    ))  # fmt: skip
    out.print(
        "Lost: reproduced with the mechanism, and not without it; gained: the other way round. A verdict near its "
        "border turns easily: more --repetitions tell."
    )


def write(place: OutputFolder, found: AblationReport | Scoreboard) -> None:
    """Write the table and the numbers."""
    numbers = json_text(found.to_json_object(), indent=2)
    place.write({NUMBERS: f"{numbers}\n", TABLE: found.to_csv()})
