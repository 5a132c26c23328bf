"""What the commands of studies print: what a study would take, what it found, what is on the shelf."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.exit_status import FAILED_POINTS
from sim.cli.terminal.messages import print_json
from sim.cli.terminal.table import NOTHING, console, table

if TYPE_CHECKING:
    from sim.lab.runner.forecast import Forecast
    from sim.lab.runner.run import StudyRun
    from sim.lab.shelf import StudyStatus

MOST_ROWS = 24
"""Most rows of a table on a terminal; the rest is in the file."""


def size_in_words(count: float) -> str:
    """Bytes as people say them.

    >>> size_in_words(900), size_in_words(81_920_000)
    ('1 kB', '82 MB')
    """
    for unit in ("kB", "MB"):
        count /= 1000
        if count < 999.5:
            return f"{max(count, 1):.0f} {unit}"
    return f"{count / 1000:.1f} GB"


def show_forecast(found: Forecast, folder: Path, as_json: bool) -> None:
    """What a study would take."""
    from sim.lab.runner.progress import span_in_words
    from sim.words.numbers import number_of

    if as_json:
        print_json(found._asdict())
        return
    done = found.runs - found.due
    kept = f"; {done:,} runs are there already or cannot be played" if done else ""
    click.echo(f"{number_of(found.points, 'point')}, {number_of(found.runs, 'run')}, {found.due:,} to play{kept}.")
    if found.broken:
        click.echo(f"{number_of(found.broken, 'point')} cannot be played: values do not fit together.")
    click.echo(f"About {span_in_words(found.seconds)}, and {size_in_words(found.bytes_needed)} in {folder}.")


def show_run(found: StudyRun, as_json: bool) -> None:
    """What came of running a study."""
    if as_json:
        told = {
            "study": found.study.name, "folder": str(found.folder), "points": found.points,
            "repetitions": found.study.repetitions, "played": found.runs_played, "kept": found.runs_there,
            "values_sha256": found.values_sha256,
            "failures": [
                {"point": each.point.number, "values": dict(each.point.values), "first_run": each.first,
                 "last_run": each.last, "message": each.message}
                for each in found.failures
            ],
        }  # fmt: skip
        print_json(told)
        return
    from sim.words.numbers import number_of

    show_summary(found.folder, found.study.outcomes[0])
    kept = f", {found.runs_there:,} were there already" if found.runs_there else ""
    click.echo(
        f"{number_of(found.runs_played, 'run')} played{kept}. Tables, codebook and how to read them: {found.folder}"
    )
    if not (found.folder / "effects.csv").is_file():
        return
    with (found.folder / "effects.csv").open(encoding="utf-8") as file:
        if sum(1 for _, __ in zip(range(2), file, strict=False)) == 2:
            click.echo(f"McNemar's test, odds ratio and Cliff's delta of each pair compared: {file.name}")


def show_summary(folder: Path, outcome: str) -> None:
    """The estimates of one outcome, a row a point."""
    from sim.lab.stored_summary import read_summary
    from sim.words.numbers import number_of

    rows = [row for row in read_summary(folder / "summary.csv") if row["outcome"] == outcome]
    if not rows:
        return
    names = list(rows[0])
    varied = names[1 : names.index("outcome")]
    click.echo(f"{outcome}, per point, with 95% interval:")
    _table(
        ["point", *varied, "estimate", "95% interval", "n"],
        [[row["point"], *(row[name] for name in varied), *_estimate_cells(row), row["n"] or NOTHING]
         for row in rows[:MOST_ROWS]],
    )  # fmt: skip
    if len(rows) > MOST_ROWS:
        click.echo(f"and {number_of(len(rows) - MOST_ROWS, 'point')} more: {folder / 'summary.csv'}")


def show_shelf(found: Sequence[StudyStatus]) -> None:
    """How far each study is."""
    _table(
        ["study", "status", "runs", "of", "failed points", "question"],
        [[each.name, each.status, f"{each.done:,}", f"{each.runs:,}", str(each.failed), each.question]
         if not each.wrong else [each.name, each.status, NOTHING, NOTHING, NOTHING, ""] for each in found],
    )  # fmt: skip
    for each in found:
        if each.wrong:
            click.echo(f"{each.name} is damaged: {each.wrong}", err=True)
        if each.note:
            click.echo(each.note, err=True)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from sim.scenario.visible import visible

    def numbers(place: int) -> bool:
        cells = [row[place].replace(",", "").replace(".", "") for row in rows]
        return bool(cells) and all(cell == NOTHING or cell.isdigit() for cell in cells)

    heads = [f">{name}" if numbers(place) else name for place, name in enumerate(head)]
    console(sys.stdout).print(table(heads, [[*map(visible, row)] for row in rows]))


def _estimate_cells(row: dict[str, str]) -> tuple[str, str]:
    """The estimate of a row of summary.csv and its interval."""
    from sim.statistics.estimate import Estimate
    from sim.words.numbers import written

    value, low, high = (float(row[end]) if row[end] else None for end in ("estimate", "low", "high"))
    text = written(Estimate(value, low, high, 0))
    if row.get("failure"):
        return NOTHING, "the point failed"
    return NOTHING if value is None else text.value, text.ends or NOTHING


def leave(finished: StudyRun) -> None:
    """Say how many points failed, and how to see them; status 4."""
    if not finished.failures:
        return
    count, in_runs = len(finished.failures), any(each.first is not None for each in finished.failures)
    again = " Try them again: the same command with --retry-failed." if in_runs else ""
    click.echo(
        f"{count:,} of {finished.points:,} points failed; the rest is complete. What failed and why: "
        f"{finished.folder / 'failures.csv'}.{again}",
        err=True,
    )
    sys.exit(FAILED_POINTS)
