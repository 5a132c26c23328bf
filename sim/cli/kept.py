"""``--out`` of ``run`` and ``replay``: one dialogue kept as tables, for charts and other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.files import COMMAND, claim, refusing, told, write_texts

if TYPE_CHECKING:
    from sim.events import Event
    from sim.lab.runner.single import Told, Watch

OUT = click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Folder for people.csv, trust.csv and events.csv of this dialogue, as the reference model plays it.",
)  # fmt: skip


def ready(folder: Path, command: str, text: str, force: bool) -> None:
    """Make the folder, or refuse before anything is played. Raises Refused."""
    from sim.lab.runner.single import FILES

    claim(folder, command.split()[1], told(command, text), (*FILES, COMMAND), force)


def keep(folder: Path, dialogue: Told, watch: Watch, chronicle: Sequence[Event]) -> None:
    """Write the tables. Raises Refused where the disk does."""
    from sim.lab.runner.single import write

    write_texts(folder, told(dialogue.command, dialogue.text), {})
    with refusing(folder):
        write(folder, dialogue, watch, chronicle)
    click.echo(f"Tables: {folder}. To draw them: backchannel chart {folder} network", err=True)
