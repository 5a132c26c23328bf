"""Fresh processes: with the project's root on their path, and a cache of their own where asked for."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.measure import Timing

ROOT = Path(__file__).resolve().parent.parent


def surroundings(cache: Path | None = None) -> dict[str, str]:
    """Environment of a fresh process; ``cache`` is where it keeps what it compiles, the user's own if none."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, **({"XDG_CACHE_HOME": str(cache)} if cache else {})}


def run(words: Sequence[str], folder: Path, cache: Path | None = None) -> Timing:
    """Run a command to its end in a folder, and time it with its processor time.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    before, start = os.times(), perf_counter()
    subprocess.run(words, cwd=folder, env=surroundings(cache), check=True, capture_output=True)
    wall, after = perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Timing(wall, used)
