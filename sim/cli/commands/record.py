"""``backchannel record``: the model beside history."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.command_line import command_line
from sim.cli.faults import refusing
from sim.cli.folders import OutputFolder
from sim.cli.number_types import WholeNumber
from sim.cli.options import FORCE, JSON, SEED, across_option, out_option
from sim.cli.program import Command
from sim.cli.terminal.messages import announce_compiling, print_json, talk

if TYPE_CHECKING:
    from sim.validation.record.history import Hindcast
    from sim.validation.record.over_region import RegionHindcast

EXAMPLES = (
    "backchannel record",
    "backchannel record --repetitions 100 --json > record.json",
    "backchannel record --out results/record",
    "backchannel record --repetitions 50 --across 20",
)
TABLE, AREAS = TABLES = ("record.csv", "areas.csv")


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--repetitions", type=WholeNumber("repetitions", most=1_000_000), default=400, show_default=True,
    help="Simulated dialogues a case.",
)  # fmt: skip
@SEED
@across_option("Also at N parameter vectors of the accepted region.")
@JSON
@out_option(f"Folder for {TABLE} and {AREAS}, tidy tables.")
@FORCE
def record(repetitions: int, seed: int, across: int | None, as_json: bool, out: Path | None, force: bool) -> None:
    """Set the model beside history.

    Plays every shipped scenario that has a record of what happened, and compares: share of dialogues with uptake and
    with transfer, months to each, the order of the cases, and how far each measure puts cases with transfer above cases
    without, beside facts that need no model. Presets, which have no history, are listed.
    """
    place = None if out is None else OutputFolder.claim(out, command_line(across=None), TABLES, force)
    announce_compiling()
    from sim.validation.record.history import hindcast_of_record

    talk(f"Playing cases of record: {repetitions:,} dialogues each")
    found = hindcast_of_record(repetitions, seed)
    spread = None if across is None else _across(found, across)
    if place is not None:
        _write(place, found)
    if as_json:
        from sim.validation.record.table import json_object

        print_json(json_object(found, spread))
        return
    from sim.cli.terminal.record import show

    show(found, spread, sys.stdout)
    if out is not None:
        click.echo(f"\nTables: {', '.join(str(out / name) for name in TABLES)}")


def _across(found: Hindcast, count: int) -> RegionHindcast:
    from sim.validation import region
    from sim.validation.record.over_region import play_region

    tried = region.sample(count, found.seed)

    def say(done: int) -> None:
        talk(f"{done} of {len(tried)} parameter vectors")

    return play_region([case.key for case in found.cases], tried, found.repetitions, found.seed, say)


def _write(place: OutputFolder, found: Hindcast) -> None:
    from sim.store.tables import write_csv
    from sim.validation.record.table import AREA_COLUMNS, COLUMNS, area_rows, rows

    place.write({})
    with refusing(place.folder):
        write_csv(place.folder / TABLE, COLUMNS, rows(found))
        write_csv(place.folder / AREAS, AREA_COLUMNS, area_rows(found))
