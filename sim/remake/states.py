"""What of the steps is still good: stamps of what each had read and made when it was last carried out."""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sim.remake.literals import blank
from sim.remake.step import Step
from sim.rules import CHAPTERS
from sim.store.disk import make, write_text
from sim.store.manifest import read_json
from sim.validation.calibration.ranges import PATHS

STAMPS = Path("results") / "remake"
MADE, STALE, NOT_MADE, ELSEWHERE = "made", "stale", "not made", "needs the history"
"""States: nothing it read or made has changed since; something has; never carried out here, or not to its end; it
cannot be carried out here."""


class Stamp(NamedTuple):
    """What is remembered of a step."""

    read: str = ""
    """Hash of what it read when it was begun."""
    made: str = ""
    """Hash of what it had made when it ended; empty until then."""
    seconds: float = 0.0


def files(root: Path, places: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Name and path of every file of some places, in order; a place that is not there is named alone."""
    for place in places:
        path = root / place
        inside = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
        for each in inside:
            if "__pycache__" not in each.parts:
                yield each.relative_to(root).as_posix(), each


def content(path: Path) -> bytes:
    """A file as it counts for who plays it: without the remarks of a scenario and what a study says of itself.

    Both are rewritten when there are new numbers; a study that was played anew for that would never be done.
    """
    if not path.is_file():
        return b"is not there"
    text = path.read_bytes()
    if path.suffix == ".toml":
        return b"".join(line for line in text.splitlines(keepends=True) if not line.startswith(b"#"))
    if path.suffix == ".py" and path.parent.name == "experiments":
        said = ast.get_docstring(ast.parse(text), clean=False) or ""
        return text.replace(said.encode(), b"", 1)
    return text


def reads_digest(step: Step, root: Path) -> str:
    """Hash of all that a step reads, and of its command."""
    digest = hashlib.sha256(json.dumps(step.command).encode())
    for name, path in files(root, step.reads):
        text = path.read_bytes() if step.whole and path.is_file() else content(path)
        if step.blind and path.parent == root / "sim" / "rules" and path.stem in CHAPTERS:
            own = {each.partition(".")[2] for each in PATHS if each.startswith(f"{path.stem}.")}
            text = blank(text.decode(), path.stem, own).encode()
        digest.update(f"{name} {len(text)}\n".encode() + text)
    return digest.hexdigest()


def makes_digest(step: Step, root: Path) -> str:
    """Hash of all that a step has made; empty where something of it is missing."""
    if not all((root / place).exists() for place in step.makes):
        return ""
    digest = hashlib.sha256()
    for name, path in files(root, step.makes):
        digest.update(f"{name} {path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def stamp_of(step: Step, root: Path) -> Stamp:
    """What is remembered of a step; an empty stamp if nothing is."""
    kept = read_json(root / STAMPS / f"{step.name}.json")
    return Stamp(**{name: kept[name] for name in Stamp._fields if name in kept})


def remember(step: Step, root: Path, stamp: Stamp) -> None:
    """Keep a stamp."""
    make(root / STAMPS)
    write_text(root / STAMPS / f"{step.name}.json", json.dumps(stamp._asdict(), indent=1) + "\n")


def state_of(step: Step, root: Path) -> str:
    """Whether what a step makes is still good."""
    if step.history and not (root / ".git").exists():
        return ELSEWHERE
    stamp = stamp_of(step, root)
    if not stamp.made:
        return NOT_MADE
    return MADE if (stamp.read, stamp.made) == (reads_digest(step, root), makes_digest(step, root)) else STALE
