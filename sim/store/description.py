"""What a study's folder says of itself, ``study.json`` and ``manifest.json``, checked before anyone relies on it.

Folders are copied, cut short, edited and merged. Whoever reads one gets what it should be, or a sentence that names the
file, what is wrong with it and what to do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sim.store import manifest
from sim.store.disk import DamagedError
from sim.store.files import CHUNKS, DESIGN, DIALOGUE, MANIFEST, TABLES
from sim.store.folders import claims
from sim.store.manifest import sha256
from sim.store.shapes import OF_A_DIALOGUE, OF_A_MANIFEST, OF_A_STUDY, Check
from sim.store.tables import read_csv

NEEDED = ("name", "question", "points", "repetitions", "outcomes")
"""What a design holds at least."""
TO_PLAY = (*NEEDED, "scenario", "seed", "driver", "model", "model_sha256", "model_file_sha256", "curves")
"""What it holds to be gone on with, or to be played again."""
OF_A_POINT = ("values", "settings", "track", "key")
OF_MANY = ("identity", "shared", "held")
"""What a design of many points holds besides, which does not list them."""


def design(folder: Path, needed: tuple[str, ...] = ()) -> dict[str, Any]:
    """What ``study.json`` says; empty if there is none.

    Args:
        folder: of the study.
        needed: keys that must be there.

    Raises:
        DamagedError: if it is not what a study leaves.
    """
    found = _read_checked(folder / DESIGN, OF_A_STUDY)
    if isinstance(found.get("points"), int):
        needed = (*needed, *OF_MANY)
    if found and (lacking := [name for name in needed if name not in found]):
        raise damage(folder / DESIGN, f"it has no {' or '.join(lacking)}")
    return found


def to_play(folder: Path) -> dict[str, Any]:
    """What ``study.json`` says, with all that playing its runs takes; empty if there is none. Raises DamagedError."""
    found = design(folder, TO_PLAY)
    points = found.get("points")
    for number, point in enumerate(points if isinstance(points, list) else ()):
        if lacking := [name for name in OF_A_POINT if name not in point]:
            raise damage(folder / DESIGN, f"point {number} has no {' or '.join(lacking)}")
    return found


def dialogue(folder: Path) -> dict[str, Any]:
    """What ``run.json`` says of the one dialogue that a folder holds; empty if none. Raises DamagedError."""
    return _read_checked(folder / DIALOGUE, OF_A_DIALOGUE)


def facts(folder: Path) -> dict[str, Any]:
    """What ``manifest.json`` says; empty if there is none. Raises DamagedError if it is not what a study leaves."""
    return _read_checked(folder / MANIFEST, OF_A_MANIFEST)


def is_study(folder: Path) -> bool:
    """Whether a folder holds a study, or what is left of one."""
    left = any((folder / name).exists() for name in (MANIFEST, CHUNKS, *TABLES))
    return (folder / DESIGN).is_file() or (left and any(DESIGN in each.files for each in claims(folder)))


def command_of(folder: Path) -> str:
    """The command that makes a study again, as far as what is left of it says one; else empty."""
    said = (manifest.read_json(folder / DESIGN).get("command"), manifest.read(folder).get("command_line"))
    return next((each for each in said if isinstance(each, str) and each), "")


def advice(folder: Path, says: str = "Make it again with") -> str:
    """What to do about a study, to be put behind a sentence; empty if what is left of it says no command."""
    command = command_of(folder)
    return f" {says}: {command}" if command else ""


def changes(folder: Path) -> list[str]:
    """Files of a finished study that are not as they were when it was finished. Raises DamagedError as ``facts``."""
    said = facts(folder).get("files", {})
    return [name for name, digest in said.items() if (folder / name).is_file() and sha256(folder / name) != digest]


def check_unchanged(folder: Path, name: str) -> None:
    """See that a file is as it was when its study was finished, if it was. Raises DamagedError."""
    digest = facts(folder).get("files", {}).get(name)
    try:
        if digest and sha256(folder / name) != digest:
            raise damage(folder / name, "it has changed since the study was finished")
    except OSError as fault:
        raise damage(folder / name, _reason(fault)) from None


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a study's table, as text. Raises DamagedError if it is not as it was when the study was finished."""
    check_unchanged(path.parent, path.name)
    try:
        return read_csv(path)
    except DamagedError as fault:
        raise damage(fault.path, fault.why) from None


def damage(path: Path, why: str) -> DamagedError:
    """That a file of a study is not what it should be, and what to do."""
    return DamagedError(path, why, advice(path.parent).strip() or "Copy or run the study again.")


def _read_checked(path: Path, checks: Mapping[str, Check]) -> dict[str, Any]:
    """An object that a JSON file holds, every known key of the right kind; empty if there is no such file."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as fault:
        raise damage(path, _reason(fault)) from None
    if not isinstance(found, dict) or not found:
        raise damage(path, "it holds no object")
    for name, good in checks.items():
        if name in found and not good(found[name]):
            raise damage(path, f"its {name} cannot be {json.dumps(found[name])[:40]}")
    return found


def _reason(fault: Exception) -> str:
    return (isinstance(fault, OSError) and fault.strerror) or str(fault) or "it is nested too deeply"
