"""What commands leave in a folder, and whose it is.

``command.txt`` says which command, under which rules and on which scenario text, made the rest. The same command may
write there again: its results are the same. Anything else is refused, unless ``--force`` (``sim.store.folders``).
"""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from sim.cli.faults import Refused, refusing
from sim.store.files import COMMAND

if TYPE_CHECKING:
    from sim.events import Event
    from sim.lab.dialogue_tables import DialogueSource, Watch


class OutputFolder(NamedTuple):
    """A folder that is a command's to write to: ``of`` is what ``command.txt`` says, and tells it from others."""

    folder: Path
    of: str

    @classmethod
    def claim(
        cls, folder: Path, command: str, files: Sequence[str], force: bool, text: str | None = None
    ) -> OutputFolder:
        """A folder made ours, or refused before any work is done.

        Args:
            folder: to write to.
            command: line that makes the same again.
            files: that will be written beside ``command.txt``.
            force: overwrite what others left under these names.
            text: that the command reads under a name, such as a scenario's; the file of that name may change.

        Raises:
            Refused: as ``claim``.
        """
        from sim.store.editions import line

        read = "" if text is None else f"scenario {hashlib.sha256(text.encode()).hexdigest()[:16]}\n"
        of = f"{command}\n{line()}\n{read}"
        claim(folder, command.split()[1], of, (*files, COMMAND), force)
        return cls(folder, of)

    def write(self, texts: Mapping[str, str]) -> None:
        """Write files, after ``command.txt``. Raises Refused where the disk does."""
        from sim.store.disk import write_text

        with refusing(self.folder):
            for name, text in {COMMAND: self.of, **texts}.items():
                write_text(self.folder / name, text)


def refuse_bare(*folders: Path) -> None:
    """Refuse a comparison that was left without the tables of a study, and say how to have them.

    Raises:
        Refused: for the first of some folders that holds one.
    """
    from sim.store.files import DESIGN
    from sim.store.folders import command_in

    for folder in folders:
        command = command_in(folder).partition("\n")[0]
        if command and (folder / "compare.json").is_file() and not (folder / DESIGN).exists():
            raise Refused(
                f"{folder} holds a comparison without the tables of a study, which charts and briefs are made from. "
                f"Have them with: {command} --out {shlex.quote(str(folder))}"
            )


def claim(folder: Path, command: str, of: str, files: Sequence[str], force: bool = False) -> None:
    """Make a folder that is ours to write to, or refuse before any work is done.

    Args:
        folder: to write to.
        command: that writes, in a word.
        of: what tells its files from others of that command; where ``command.txt`` is among them, what it says.
        files: that will be written.
        force: overwrite what others left under these names.

    Raises:
        Refused: if anything else stands there under these names, or nothing can be written there.
    """
    from sim.store.folders import FolderClaim, ForeignError
    from sim.store.folders import claim as claimed

    with refusing(folder):
        try:
            foreign = claimed(folder, FolderClaim(command, of, tuple(files)), force)
        except ForeignError as fault:
            raise Refused(str(fault)) from None
    if foreign:
        click.echo(f"Not of this command, and overwritten in {folder}: {', '.join(foreign)}.", err=True)


def claim_inside(study: Path, out: Path, command: str, files: Sequence[str], force: bool) -> None:
    """Make a folder for what is made of a study, usually one inside its own. Raises Refused."""
    from sim.store.folders import MARKER, claims
    from sim.store.manifest import read_json

    inside = out.resolve().parent == study.resolve()
    name = str(read_json(study / "study.json").get("name") or study.resolve().name)
    unmarked = inside and not any((each / MARKER).exists() for each in (study, out))
    by_0_1_0 = unmarked and bool(claims(study))  # a folder that is known as ours, and so is what it holds
    claim(out, command, "the study it stands in" if inside else name, files, force or by_0_1_0)


def claim_for_dialogue(folder: Path, command: str, text: str, force: bool) -> OutputFolder:
    """A folder for one dialogue, refused before it is played; ``text``: what the command names. Raises Refused."""
    from sim.lab.dialogue_tables import FILES

    return OutputFolder.claim(folder, command, FILES, force, text)


def write_dialogue(place: OutputFolder, dialogue: DialogueSource, watch: Watch, chronicle: Sequence[Event]) -> None:
    """Write the tables of one dialogue, for charts and other programs. Raises Refused where the disk does."""
    from sim.lab.dialogue_tables import write

    place.write({})
    with refusing(place.folder):
        write(place.folder, dialogue, watch, chronicle)
    click.echo(f"Tables: {place.folder}. To draw them: backchannel chart {place.folder} network", err=True)
