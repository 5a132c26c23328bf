"""manifest.json: when and with what a study's results were made, SHA-256 of every file. The only place for time."""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from sim.edition import VERSION
from sim.store.disk import write_text
from sim.store.files import MANIFEST

PACKAGES = ("numpy", "numba", "mesa", "pyarrow", "scipy")
IN_TABLES = "repetitions_in_tables"
"""On how many repetitions the tables that are there rest: those of a study that goes on are older than its design."""
RUNNING, FINISHED, WITH_FAILURES, INTERRUPTED = "running", "finished", "finished with failed points", "interrupted"
STATUSES = (RUNNING, FINISHED, WITH_FAILURES, INTERRUPTED)


def now() -> str:
    """The time, as the manifest writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def version_of(package: str) -> str:
    """Its version, or that it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


@cache
def versions() -> dict[str, Any]:
    """Versions and platform."""
    return {
        "backchannel": VERSION,
        **_commit(Path(__file__).resolve().parents[2]),
        "python": platform.python_version(),
        **{name: version_of(name) for name in PACKAGES},
        "platform": platform.platform(),
    }


def _commit(checkout: Path) -> dict[str, Any]:
    """The commit of the checkout this runs from, and whether something was changed since; nothing if there is none."""
    if not (checkout / ".git").exists():
        return {}
    try:
        commit = _git(checkout, "rev-parse", "HEAD")
        changed = _git(checkout, "status", "--porcelain", "--", "sim", "scenarios", "experiments")
    except (OSError, subprocess.SubprocessError):
        return {}
    return {"commit": commit, "changed_since": bool(changed)}


def _git(checkout: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(checkout), *words], capture_output=True, text=True, check=True, timeout=20)
    return done.stdout.strip()


def sha256(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(folder: Path, facts: dict[str, Any]) -> None:
    """Write the manifest whole."""
    write_text(folder / MANIFEST, json.dumps(facts, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def read(folder: Path) -> dict[str, Any]:
    """The manifest of a folder; empty if there is none that can be read."""
    return read_json(folder / MANIFEST)


def read_json(path: Path) -> dict[str, Any]:
    """What a JSON file says; empty if it is not there or says no object."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
