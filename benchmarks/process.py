"""Fresh processes: with the project's root on their path, and a cache of their own where asked for."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import NamedTuple

import psutil

from benchmarks.measure import Timing

ROOT = Path(__file__).resolve().parent.parent
LOOK = 0.05
"""Seconds between looks at the memory of a process."""


class Watched(NamedTuple):
    """What a process took (seconds by the wall, and of processor time; MB at its peak, with all that it started)."""

    wall: float
    cpu: float
    peak: float
    said: str
    """What it printed."""


def surroundings(cache: Path | None = None) -> dict[str, str]:
    """Environment of a fresh process; ``cache`` is where it keeps what it compiles, the user's own if none."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, **({"XDG_CACHE_HOME": str(cache)} if cache else {})}


def run(words: Sequence[str], folder: Path, cache: Path | None = None) -> Timing:
    """Run a command to its end in a folder, and time it with its processor time.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    before, start = _used(), perf_counter()
    subprocess.run(words, cwd=folder, env=surroundings(cache), check=True, capture_output=True)
    return Timing(perf_counter() - start, _used() - before)


def _used() -> float:
    """Processor time of all children that have ended, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def watched(words: Sequence[str], folder: Path) -> Watched:
    """Run a command to its end in a folder, and watch what it holds of memory.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    before, start, ended = _used(), perf_counter(), Event()
    child = subprocess.Popen(
        words, cwd=folder, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with ThreadPoolExecutor(1) as pool:
        peak = pool.submit(_peak, child.pid, ended)
        try:
            said, complaint = child.communicate()
        finally:
            ended.set()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, words, said, complaint)
    return Watched(perf_counter() - start, _used() - before, peak.result(), said)


def _peak(number: int, ended: Event) -> float:
    """Most memory (MB) that a process and its descendants were seen to hold together."""
    most = 0
    try:
        first = psutil.Process(number)
        while not ended.wait(LOOK):
            most = max(most, sum(map(_held, (first, *first.children(recursive=True)))))
    except psutil.NoSuchProcess:
        pass
    return most / 2**20


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
