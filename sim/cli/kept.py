"""``--out`` of ``run`` and ``replay``: one dialogue kept as tables, for charts and other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.files import claim, mark, refusing

if TYPE_CHECKING:
    from sim.events import Event
    from sim.lab.runner.single import Told, Watch

OUT = click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Folder for people.csv, trust.csv and events.csv of this dialogue, as the reference model plays it.",
)  # fmt: skip
FORCE = click.option("--force", is_flag=True, help="Overwrite what another command left in that folder.")


def ready(folder: Path, command: str, text: str, force: bool) -> None:
    """Make the folder, or refuse before anything is played. Raises Refused."""
    from sim.lab.runner.single import FILES

    claim(folder, command, text, force, FILES)


def keep(folder: Path, told: Told, watch: Watch, chronicle: Sequence[Event]) -> None:
    """Write the tables. Raises Refused where the disk does."""
    from sim.lab.runner.single import write

    with refusing(folder):
        mark(folder, told.command, told.text)
        write(folder, told, watch, chronicle)
    click.echo(f"Tables: {folder}. To draw them: backchannel chart {folder} network", err=True)
