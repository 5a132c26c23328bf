"""Which files the steps of a copy open to read: each process notes it, through Python's audit events."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from sim.remake.step import Step, within

OPENED = "opened.jsonl"
LISTEN = """
import json, os, sys

_log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def _hear(event, about):
    if event == "open" and isinstance(about[0], str) and (about[1] is None or "r" in about[1]):
        os.write(_log, (json.dumps([sys.orig_argv[1:], os.path.abspath(about[0])]) + "\\n").encode())

sys.addaudithook(_hear)
"""
"""What Python imports before all else in a process whose path begins with the copy."""


def listen(root: Path) -> None:
    """Have all processes of a copy note what they open."""
    (root / "sitecustomize.py").write_text(LISTEN.format(log=str(root / OPENED)), encoding="utf-8")


def opened(root: Path, steps: Sequence[Step]) -> dict[str, set[str]]:
    """Name of a step to what it opened in the copy: tables, texts and studies, not the code that it ran."""
    found: dict[str, set[str]] = {step.name: set() for step in steps}
    names = {step.command: step.name for step in steps}
    for line in (root / OPENED).read_text(encoding="utf-8").splitlines():
        words, file = json.loads(line)
        name, path = names.get(tuple(words)), Path(file)
        if name and path.is_file() and path.is_relative_to(root):
            place = path.relative_to(root).as_posix()
            if path.suffix not in (".py", ".pyc") or place.startswith("experiments/"):
                found[name].add(place)
    return found


def strangers(found: set[str], step: Step) -> list[str]:
    """What a step opened that its row does not name. What lies beside what it makes it may read, as it goes on.

    A manifest stands for its folder: it has the hash of every table there.
    """
    beside = {place.rpartition("/")[0] for place in step.makes} - {"", "docs"}
    reads = {place.removesuffix("/manifest.json") for place in step.reads}
    known = {*reads, *step.makes, *step.fills, *beside}
    return sorted(each for each in found if not any(within(each, place) for place in known))
