"""The studies in a folder of results: how far each is, and what it found. Needs neither the model nor Parquet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from sim.lab.design.settings import did_you_mean
from sim.lab.preparation.design_file import keys_of, number_of_points
from sim.lab.study import StudyError
from sim.scenario.visible import visible
from sim.store import manifest
from sim.store.chunks import Chunks
from sim.store.description import NEEDED, advice, damage, design, facts, is_study, read_table
from sim.store.disk import DamagedError
from sim.store.editions import note
from sim.store.files import DESIGN
from sim.store.lock import is_locked
from sim.store.spans import count

STOPPED, DAMAGED = "stopped", "damaged"
"""Status of a study whose process was killed; of one whose files are not what they should be."""


class StudyStatus(NamedTuple):
    """A study on the shelf."""

    folder: Path
    name: str
    question: str
    status: str
    points: int
    repetitions: int
    done: int
    """Runs that are there."""
    failed: int
    """Points that failed."""
    outcomes: tuple[str, ...]
    wrong: str = ""
    """What is damaged, and what to do, in a sentence."""
    note: str = ""
    """That other rules made it, in a sentence."""

    @property
    def runs(self) -> int:
        """How many runs the study asks for."""
        return self.points * self.repetitions


def shelf(results: Path) -> list[StudyStatus]:
    """Every study in a folder of results, by name; one that is damaged hides no other."""
    return [_status_or_damage(folder) for folder in _folders(results)]


def _folders(results: Path) -> list[Path]:
    try:
        return [folder for folder in sorted(results.iterdir()) if folder.is_dir() and is_study(folder)]
    except (FileNotFoundError, NotADirectoryError):
        return []


def _status_or_damage(folder: Path) -> StudyStatus:
    try:
        return status_of(folder)
    except (DamagedError, StudyError) as fault:
        return StudyStatus(folder, visible(folder.name), "", DAMAGED, 0, 0, 0, 0, (), visible(str(fault)))


def status_of(folder: Path) -> StudyStatus:
    """How far a study is. Raises StudyError if there is none, DamagedError if what is left of it cannot be read."""
    what, made = design(folder, NEEDED), facts(folder)
    if not what:
        raise StudyError(f"there is no study in {folder}: it has no {DESIGN}.{advice(folder)}")
    status = made.get("status", STOPPED)
    if status == manifest.RUNNING and not is_locked(folder):
        status = STOPPED
    points, repetitions = number_of_points(what), what["repetitions"]
    if status in (manifest.FINISHED, manifest.WITH_FAILURES):
        _check_tables(folder, made.get("files", {}))
        failed = len(read_table(folder / "failures.csv"))
        done = (points - failed) * repetitions
    else:
        keys, chunks = keys_of(folder, what), Chunks(folder)
        done = sum(count(chunks.done(key), repetitions) for key in keys if key)
        failed = sum(1 for key in keys if key is None or chunks.failed(key))
    name, question = visible(what["name"]), visible(what["question"])
    return StudyStatus(
        folder,
        name,
        question,
        status,
        points,
        repetitions,
        done,
        failed,
        tuple(what["outcomes"]),
        note=visible(note(folder)),
    )


def _check_tables(folder: Path, files: Mapping[str, str]) -> None:
    """See that the tables of a finished study are there. Raises DamagedError."""
    for name in (name for name in files if name.endswith((".csv", ".parquet"))):
        if not (folder / name).is_file():
            raise damage(folder / name, "it is not there" if not (folder / name).exists() else "it is no file")


def find(results: Path, name: str) -> Path:
    """The folder of a study, from its name in a folder of results, or its own path. Raises StudyError."""
    for folder in (results / name, Path(name)):
        if is_study(folder):
            return folder
    known = [folder.name for folder in _folders(results)]
    there = f"there are: {', '.join(known)}" if known else "there is none yet"
    raise StudyError(f'no study "{name}" in {results}; {there}.{did_you_mean(name, known)}')
