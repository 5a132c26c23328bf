"""What was played, on the disk: a file a wave, a line a vector, written as it is played.

So a stopped search goes on. A line that a crash left half written is cut off and played again.
Nothing is ever used that was not read back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sim.edition import VERSION
from sim.store import folders
from sim.store.disk import write_text
from sim.store.files import SEARCH
from sim.store.manifest import read_json
from sim.validation.calibration.evaluate import Evaluation
from sim.validation.calibration.targets import NAMES

QUESTION, CONFIRMED, FACTS = "search.json", "confirmed", SEARCH
"""What a search was asked for; the wave of what was confirmed; the seed, the model, where the centre was found."""
REGION, TARGET, MARGINAL, PAIR, WAVE = TABLES = ("region.csv", "targets.csv", "marginals.csv", "pairs.csv", "waves.csv")
HEAD = ("point", "control", "promise", "stage")
COLUMNS = (*HEAD, *NAMES, *(f"{name}_error" for name in NAMES))
"""Columns of a wave: number of the point in the sequence, whether it was played whatever the emulator said, what chance
the emulator gave it, the stage it reached, every target's number, every standard error."""


class DifferentError(Exception):
    """The folder holds a search that was asked for differently."""


class VectorRows(NamedTuple):
    """A row a vector."""

    point: np.ndarray  # (vectors,) int
    control: np.ndarray  # (vectors,) bool
    promise: np.ndarray  # (vectors,), NaN in the first wave
    stage: np.ndarray  # (vectors,) int
    values: np.ndarray  # (vectors, targets), NaN where not measured
    errors: np.ndarray  # (vectors, targets)


def claim(folder: Path, question: Mapping[str, Any], files: Sequence[str]) -> None:
    """Make the folder, or see that it holds the same search.

    Args:
        folder: of the search.
        question: what decides what it finds.
        files: names of all that it will write.

    Raises:
        DifferentError: naming what differs, if it holds another search.
        ForeignError: if it holds anything else under these names.
    """
    file, wanted = folder / QUESTION, json.loads(json.dumps(question))
    there = read_json(file)
    differs = [key for key in sorted({*there, *wanted}) if there.get(key) != wanted.get(key)]
    if there and differs:
        raise DifferentError(_refusal(folder, differs))
    folders.claim(folder, folders.FolderClaim("calibrate", "search", (QUESTION, *files)), force=bool(there))
    if not there:
        write_text(file, json.dumps(wanted, indent=1) + "\n")


def _refusal(folder: Path, differs: Sequence[str]) -> str:
    """Why a search is not gone on with: what differs, and whether it is of another version."""
    sentence = f"{folder} holds a search with other {', '.join(differs)}"
    made, here = read_json(folder / folders.MARKER).get("version"), VERSION
    if "model" not in differs or made in (None, here):
        return f"{sentence}; choose another folder"
    return f"{sentence}: it is of version {made}, and this is {here}; choose another folder, or install that version"


class Wave:
    """The file of a wave, or of what was confirmed, to add lines to."""

    def __init__(self, folder: Path, name: str) -> None:
        self.file = folder / f"{name}.csv"
        if not self.file.exists():
            write_text(self.file, ",".join(COLUMNS) + "\n")
        text = self.file.read_text(encoding="utf-8")
        if not text.endswith("\n"):
            write_text(self.file, text[: text.rfind("\n") + 1] or ",".join(COLUMNS) + "\n")

    def __len__(self) -> int:
        """How many vectors it holds."""
        return self.file.read_text(encoding="utf-8").count("\n") - 1

    def add(self, point: int, control: bool, promise: float, evaluation: Evaluation) -> None:
        """Write a vector's line, numbers to six significant digits."""
        numbers = [promise, *(each.value for each in evaluation.numbers), *(each.error for each in evaluation.numbers)]
        promise_text, *rest = (f"{each:.6g}" for each in numbers)
        line = ",".join([str(point), str(int(control)), promise_text, str(evaluation.stage), *rest])
        with self.file.open("a", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")


def read(waves: Sequence[Wave]) -> VectorRows:
    """The rows of some waves, one after the other."""
    tables = [np.loadtxt(wave.file, delimiter=",", skiprows=1, ndmin=2) for wave in waves if len(wave)]
    rows = np.concatenate(tables) if tables else np.empty((0, len(COLUMNS)))
    head, numbers, half = rows[:, : len(HEAD)], rows[:, len(HEAD) :], len(NAMES)
    whole = head[:, [0, 1, 3]].astype(np.int64)
    return VectorRows(whole[:, 0], whole[:, 1] != 0, head[:, 2], whole[:, 2], numbers[:, :half], numbers[:, half:])
