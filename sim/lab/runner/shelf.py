"""The studies in a folder of results: how far each is, and what it found. Needs neither the model nor Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sim.lab.numbers import listed
from sim.lab.runner.kept import keys_of, number_of_points
from sim.lab.study import StudyError
from sim.scenario.visible import visible
from sim.store import manifest
from sim.store.chunks import Chunks
from sim.store.lock import held
from sim.store.spans import count
from sim.store.tables import read_csv

DESIGN = "study.json"
NEEDED = ("name", "question", "points", "repetitions", "outcomes")
"""What the file of a design holds at least."""
STOPPED = "stopped"
"""Status of a study whose process was killed."""


class Shelved(NamedTuple):
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

    @property
    def runs(self) -> int:
        """How many runs the study asks for."""
        return self.points * self.repetitions


def shelf(results: Path) -> list[Shelved]:
    """Every study in a folder of results, by name."""
    folders = sorted(path.parent for path in results.glob(f"*/{DESIGN}"))
    return [look(folder) for folder in folders]


def look(folder: Path) -> Shelved:
    """How far a study is. Raises StudyError if there is none."""
    what, facts = manifest.read_json(folder / DESIGN), manifest.read(folder)
    if not what:
        raise StudyError(f"there is no study in {folder}.")
    if lacking := [name for name in NEEDED if name not in what]:
        raise StudyError(f"{folder / DESIGN} has no {listed(lacking, 'or')}: another version or hand wrote it.")
    status = facts.get("status", STOPPED)
    if status == manifest.RUNNING and not held(folder):
        status = STOPPED
    points, repetitions = number_of_points(what), what["repetitions"]
    if status in (manifest.FINISHED, manifest.WITH_FAILURES):
        failed = len(read_csv(folder / "failures.csv"))
        done = (points - failed) * repetitions
    else:
        keys, chunks = keys_of(folder, what), Chunks(folder)
        done = sum(count(chunks.done(key), repetitions) for key in keys if key)
        failed = sum(1 for key in keys if key is None or chunks.failed(key))
    name, question = visible(what["name"]), visible(what["question"])
    return Shelved(folder, name, question, status, points, repetitions, done, failed, tuple(what["outcomes"]))


def find(results: Path, name: str) -> Path:
    """The folder of a study, from its name in a folder of results, or its own path. Raises StudyError."""
    for folder in (results / name, Path(name)):
        if (folder / DESIGN).is_file():
            return folder
    from sim.scenario.faults import nearest

    known = [path.parent.name for path in sorted(results.glob(f"*/{DESIGN}"))]
    close = nearest(name, known)
    hint = f' Did you mean "{close}"?' if close else ""
    listed = f"there are: {', '.join(known)}" if known else "there is none yet"
    raise StudyError(f'no study "{name}" in {results}; {listed}.{hint}')
