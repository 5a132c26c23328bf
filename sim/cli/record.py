"""``backchannel record``: the model beside history."""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from sim.cli.amounts import Count
from sim.cli.manners import JSON, SEED, Command, Refused, announce_compiling, talk
from sim.cli.spread import across_option

if TYPE_CHECKING:
    from sim.lab.record.across import Across
    from sim.lab.record.held import Held

EXAMPLES = (
    "backchannel record",
    "backchannel record --repetitions 100 --json > record.json",
    "backchannel record --out results/record",
    "backchannel record --repetitions 50 --across 20",
)
TABLE = "record.csv"


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--repetitions", type=Count("repetitions", most=1_000_000), default=400, show_default=True,
    help="Simulated dialogues a case.",
)  # fmt: skip
@SEED
@across_option("Also at N parameter vectors of the accepted region.")
@JSON
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help=f"Folder for {TABLE}, a tidy table."
)
@click.option("--force", is_flag=True, help=f"Overwrite {TABLE} in that folder.")
def record(repetitions: int, seed: int, across: int | None, as_json: bool, out: Path | None, force: bool) -> None:
    """Set the model beside history.

    Plays every shipped scenario that has a record of what happened, and compares: share of dialogues with uptake and
    with transfer, months to each, and the order of the cases. Presets, which have no history, are listed.
    """
    path = None if out is None else _claimed(out, force)
    announce_compiling()
    from sim.lab.record.held import held

    talk(f"Playing cases of record: {repetitions:,} dialogues each")
    found = held(repetitions, seed)
    spread = None if across is None else _across(found, across)
    if path is not None:
        _write(path, found)
    if as_json:
        from sim.lab.record.tidy import json_object

        click.echo(json.dumps(json_object(found, spread), allow_nan=False))
        return
    from sim.cli.recorded import show

    show(found, spread, sys.stdout)
    if path is not None:
        click.echo(f"\nTable: {path}")


def _claimed(folder: Path, force: bool) -> Path:
    """The file to write, its folder made.

    Raises:
        Refused: before any work is done, if the file is there already or nothing can be written.
    """
    from sim.cli.files import refusing

    path = folder / TABLE
    with refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not force:
            raise Refused(f"{path} is there already. Add --force to overwrite it, or name another folder with --out.")
    if not os.access(folder, os.W_OK):
        raise Refused(f"nothing can be written to {folder}. Name another folder with --out.")
    return path


def _across(found: Held, count: int) -> Across:
    from sim.lab import region
    from sim.lab.record.across import across

    tried = region.across(count, found.seed)

    def told(done: int) -> None:
        talk(f"{done} of {len(tried)} parameter vectors")

    return across([case.key for case in found.cases], tried, found.repetitions, found.seed, told)


def _write(path: Path, found: Held) -> None:
    from sim.cli.files import refusing

    with refusing(path.parent), path.open("w", encoding="utf-8", newline="") as file:
        _table(found, file)


def _table(found: Held, file: IO[str]) -> None:
    from sim.lab.record.tidy import COLUMNS, rows

    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows(found))
