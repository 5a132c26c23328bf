"""``--out`` of ``run`` and ``replay``: one dialogue kept as tables, for charts and other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.faults import refusing
from sim.cli.folders import Place, out_option

if TYPE_CHECKING:
    from sim.events import Event
    from sim.lab.dialogue_tables import Told, Watch

OUT = out_option("Folder for people.csv, trust.csv and events.csv of this dialogue, as the reference model plays it.")


def ready(folder: Path, command: str, text: str, force: bool) -> Place:
    """Make the folder, or refuse before anything is played; ``text``: what the command names. Raises Refused."""
    from sim.lab.dialogue_tables import FILES

    return Place.claimed(folder, command, FILES, force, text)


def keep(place: Place, dialogue: Told, watch: Watch, chronicle: Sequence[Event]) -> None:
    """Write the tables. Raises Refused where the disk does."""
    from sim.lab.dialogue_tables import write

    place.write({})
    with refusing(place.folder):
        write(place.folder, dialogue, watch, chronicle)
    click.echo(f"Tables: {place.folder}. To draw them: backchannel chart {place.folder} network", err=True)
