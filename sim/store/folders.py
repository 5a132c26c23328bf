"""Whose files a folder holds: nobody writes over, or takes away, what the same command did not write there.

Whoever writes a folder claims first, by name, the files that it will write. The claim stands in ``.backchannel``, on
the disk before any of them, so that what an interruption leaves behind belongs to a command too. A name that is taken
by anything else is refused, unless that is asked for; whatever else a folder holds is nobody's business here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.edition import VERSION
from sim.store import editions
from sim.store.disk import HALF, make, write_text
from sim.store.files import COMMAND, DESIGN
from sim.store.lock import NAME as LOCK
from sim.store.manifest import read_json

MARKER = ".backchannel"
OWN = (MARKER, LOCK, f"{LOCK}.pid")
"""Files that come with any claim."""
STUDY = "study"
OF_A_DESIGN = {"name", "question", "points", "repetitions", "outcomes"}
"""Keys of any ``study.json`` that a study left."""


class ForeignError(Exception):
    """A folder holds files of somebody else under names that would be written, or cannot be a folder to write to."""


class FolderClaim(NamedTuple):
    """Whose some files are."""

    command: str
    """What wrote them, as people call it: ``study``, ``compare``, ``chart``."""
    of: str
    """What tells them from others of the same command: a name, or the command line with the hash of what it reads."""
    files: tuple[str, ...]
    """Names in the folder; those of folders end in ``/``."""

    def same(self, other: FolderClaim) -> bool:
        """Whether both are of the same files, written again."""
        return (self.command, self.of) == (other.command, other.of)


def claims(folder: Path) -> list[FolderClaim]:
    """Whose files a folder holds, as its marker says; without one, as the files of version 0.1.0 do."""
    return _marked(folder) or _unmarked(folder)


def check(folder: Path, mine: FolderClaim, force: bool = False) -> tuple[str, ...]:
    """See whether some files may be written; nothing is changed.

    Args:
        folder: which may not be there yet.
        mine: what will be written, and whose it is.
        force: whether files of others may be overwritten.

    Returns:
        Names of somebody else's that will be overwritten: none unless ``force``.

    Raises:
        ForeignError: in a sentence that names the first file in the way.
    """
    try:
        return _foreign_files(folder, mine, force)
    except OSError as fault:
        raise ForeignError(_unwritten(folder, fault)) from fault


def _foreign_files(folder: Path, mine: FolderClaim, force: bool) -> tuple[str, ...]:
    _usable(folder)
    for name in (*mine.files, *OWN):
        if os.path.lexists(folder / name.rstrip("/")) and (folder / name.rstrip("/")).is_dir() != name.endswith("/"):
            what = "a file, and a folder of that name" if name.endswith("/") else "a folder, and a file of that name"
            raise ForeignError(f"{folder / name.rstrip('/')} is {what} is to be written. Move it away first.")
    there = _there(
        folder, mine.files
    )  # before whose they are: a twin of ours may be at it, and claims before it writes
    alive = _alive(folder, mine)
    others = [each for each in alive if not each.same(mine)]
    own = {name for each in alive if each.same(mine) for name in each.files}
    foreign = [name for name in there if name not in own]
    clash = next((each for each in others if set(each.files) & set(mine.files)), None)
    if (foreign or clash) and not force:
        raise ForeignError(_refusal(folder, foreign, clash, mine))
    return tuple(foreign)


def claim(folder: Path, mine: FolderClaim, force: bool = False) -> tuple[str, ...]:
    """Make a folder and note, on the disk, whose files it is about to hold; as ``check``."""
    foreign = check(folder, mine, force)
    try:
        make(folder)
        _note(folder, mine)
    except OSError as fault:
        raise ForeignError(_unwritten(folder, fault)) from fault
    return foreign


def _note(folder: Path, mine: FolderClaim) -> None:
    before = _alive(folder, mine)
    theirs = (each for each in before if not each.same(mine))
    others = [each._replace(files=tuple(name for name in each.files if name not in mine.files)) for each in theirs]
    files = dict.fromkeys(name for each in (*(one for one in before if one.same(mine)), mine) for name in each.files)
    now = [*(each for each in others if each.files), mine._replace(files=tuple(files))]
    if now != before or not (folder / MARKER).is_file():
        said = {"version": VERSION, "claims": [each._asdict() for each in now]}
        write_text(folder / MARKER, json.dumps(said, indent=1, ensure_ascii=False) + "\n")


def _alive(folder: Path, mine: FolderClaim) -> list[FolderClaim]:
    """Claims of files that are there. What no marker tells may be of any of the files that are asked for."""
    if marked := _marked(folder):
        return [each for each in marked if each.same(mine) or _there(folder, each.files)]
    told = [each._replace(files=_all(each.files, mine.files)) for each in _unmarked(folder)]
    return [each for each in told if each.same(mine)] or told


def _there(folder: Path, names: Sequence[str]) -> list[str]:
    """Names that are taken, also by a file that was being written when its writer died."""
    try:
        halves = {half[1] for each in folder.iterdir() if (half := HALF.fullmatch(each.name))}
    except FileNotFoundError:
        return []
    return [name for name in names if name in halves or os.path.lexists(folder / name.rstrip("/"))]


def _marked(folder: Path) -> list[FolderClaim]:
    """What the marker says; empty if there is none that can be read."""
    said = read_json(folder / MARKER).get("claims")
    found = [_read(each) for each in said] if isinstance(said, list) else []
    return [each for each in found if each]


def _read(said: Any) -> FolderClaim | None:
    """A claim as the marker has it; None if it has something else."""
    if not isinstance(said, dict):
        return None
    command, of, files = (said.get(name) for name in FolderClaim._fields)
    good = isinstance(command, str) and isinstance(of, str) and isinstance(files, list)
    return FolderClaim(command, of, tuple(map(str, files or ()))) if good else None  # type: ignore[arg-type]


def _unmarked(folder: Path) -> list[FolderClaim]:
    """Who wrote a folder of version 0.1.0, or whose marker was lost when it was copied; empty if it was none of us."""
    found, said = [], read_json(folder / DESIGN)
    if said.keys() >= OF_A_DESIGN:
        found.append(FolderClaim(STUDY, str(said["name"]), (DESIGN,)))
    words = command_in(folder).split()
    if words[:1] == ["backchannel"] and len(words) > 1:
        found.append(FolderClaim(words[1], command_in(folder), (COMMAND,)))
    return found


def command_in(folder: Path) -> str:
    """What ``command.txt`` says; empty if nothing that can be read."""
    try:
        return (folder / COMMAND).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _usable(folder: Path) -> None:
    """Raise ForeignError if a folder cannot be one to write to."""
    if folder.is_symlink() and not folder.exists():
        raise ForeignError(f"cannot write to {folder}: it is a link to a folder that is not there.")
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not there.is_dir():
        raise ForeignError(
            f"cannot write to {folder}: {there} is a file, and no folder. Name another folder with --out."
        )
    if not os.access(there, os.W_OK):
        raise ForeignError(
            f"cannot write to {folder}: nothing may be written in {there}. Name another folder with --out."
        )


def _unwritten(folder: Path, fault: OSError) -> str:
    return f"cannot write to {folder}: {fault.strerror or fault}. Name another folder with --out."


def _refusal(folder: Path, foreign: Sequence[str], other: FolderClaim | None, mine: FolderClaim) -> str:
    """Why a folder is refused, and what to do."""
    rest = "Add --force to overwrite it, or name another folder with --out."
    if other is not None:
        name = (foreign or _there(folder, other.files))[0].rstrip("/")
        version = read_json(folder / MARKER).get("version")
        if other.command == mine.command and (apart := editions.apart(other.of, mine.of, version)):
            return f"{folder} already holds {name} {apart}. {rest}"
        of = other.of.partition("\n")[0]
        if other.command == mine.command and of == mine.of.partition("\n")[0]:
            return f"{folder} already holds {name} from this command, on another text of its scenario. {rest}"
        whose = of if of.startswith("backchannel ") else f"{other.command}: {of}"
        return f"{folder} already holds {name} from another command ({whose}). {rest}"
    more = f" and {len(foreign) - 1} more of the names that would be written" if len(foreign) > 1 else ""
    return f"{folder} holds {foreign[0].rstrip('/')}{more}, which this command did not write. {rest}"


def _all(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, *more)))
