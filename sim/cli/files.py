"""What ``compare``, and one dialogue, leave in a folder, and when they may.

``command.txt`` says which command, on which scenario text, made the rest. The same command may write there again: its
results are the same. Anything else in the way is refused, unless ``--force``.
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sim.cli.manners import Refused

if TYPE_CHECKING:
    from sim.cli.compare import Request
    from sim.lab.comparison import Comparison, Outcomes

MARKER = "command.txt"
STUDY = "study.json"
"""Marks the folder of a study; a comparison that is asked for by ``--out`` is one."""
FILES = ("compare.json", "compare.svg", "compare.png", "compare.csv", "compare.txt", "answer.txt", MARKER)


def _marker(command: str, text: str) -> str:
    return f"{command}\nscenario {hashlib.sha256(text.encode()).hexdigest()[:16]}\n"


def refuse_bare(*folders: Path) -> None:
    """Refuse a comparison that was left without the tables of a study, and say how to have them.

    Raises:
        Refused: for the first of some folders that holds one.
    """
    for folder in folders:
        if (folder / "compare.json").is_file() and (folder / MARKER).is_file() and not (folder / STUDY).exists():
            command = (folder / MARKER).read_text(encoding="utf-8").partition("\n")[0]
            raise Refused(
                f"{folder} holds a comparison without the tables of a study, which charts and briefs are made from. "
                f"Have them with: {command} --out {shlex.quote(str(folder))}"
            )


def mark(folder: Path, command: str, text: str) -> None:
    """Note whose files these are: first, so that what an interruption leaves behind belongs to a command."""
    (folder / MARKER).write_text(_marker(command, text), encoding="utf-8")


def claim(folder: Path, command: str, text: str, force: bool, files: Sequence[str] = FILES) -> None:
    """Make the folder, or refuse before any work is done.

    Args:
        folder: to write to.
        command: that writes.
        text: of the scenario.
        force: overwrite whatever is there.
        files: that will be written.

    Raises:
        Refused: if another command's files are in the way, or nothing can be written there.
    """
    with refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        there = [name for name in (*files, MARKER, STUDY) if (folder / name).exists()]
        marker = folder / MARKER
        same = marker.is_file() and marker.read_text(encoding="utf-8") == _marker(command, text)
    if there and not same and not force:
        raise Refused(
            f"{folder} already holds {there[0]} from another command. Add --force to overwrite it, or name another "
            "folder with --out."
        )
    if not os.access(folder, os.W_OK):
        raise Refused(f"nothing can be written to {folder}. Name another folder with --out.")


@contextmanager
def refusing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into a refusal."""
    try:
        yield
    except OSError as fault:
        raise Refused(
            f"cannot write to {folder}: {fault.strerror or fault}. Name another folder with --out."
        ) from fault


def write(folder: Path, comparison: Comparison, command: str, text: str) -> None:
    """Write the numbers and the answer in words."""
    from sim.words import answer, headline

    numbers = json.dumps(comparison.to_json_object(), indent=2, allow_nan=False)
    sentences = "\n\n".join((f"{headline(comparison)}.", *answer(comparison)))
    with refusing(folder):
        mark(folder, command, text)
        (folder / "compare.json").write_text(f"{numbers}\n", encoding="utf-8")
        (folder / "answer.txt").write_text(f"{sentences}\n", encoding="utf-8")


def keep(folder: Path, request: Request, scenario: str, outcomes: Mapping[str, Outcomes]) -> None:
    """Leave the tables of a study too, for charts and for other programs."""
    from sim.cli.study import in_sentences

    with in_sentences():
        from sim.lab.runner import compared

        study = compared.study_of(
            f"compare-{scenario}", request.scenario or scenario, request.tracks, request.overrides, request.forum,
            repetitions=request.repetitions, seed=request.seed,
        )  # fmt: skip
        # without --out no study is kept, and nothing could be drawn of it
        compared.keep(study, outcomes, folder, f"{request.command} --out results/{study.name}")
