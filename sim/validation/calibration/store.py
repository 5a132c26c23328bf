"""What was played, on the disk: a file a wave, a line a vector, written as it is played, so that a search goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sim.edition import VERSION
from sim.store import folders
from sim.store.files import SEARCH
from sim.store.manifest import read_json
from sim.validation.calibration.evaluate import Evaluation
from sim.validation.calibration.targets import NAMES
from sim.validation.resume import DifferentError, LineTable, PlanFile

QUESTION, CONFIRMED, FACTS = "search.json", "confirmed", SEARCH
"""What a search was asked for; the wave of what was confirmed; the seed, the model, where the centre was found."""
REGION, TARGET, MARGINAL, PAIR, WAVE = TABLES = ("region.csv", "targets.csv", "marginals.csv", "pairs.csv", "waves.csv")
HEAD = ("point", "control", "promise", "stage")
COLUMNS = (*HEAD, *NAMES, *(f"{name}_error" for name in NAMES))
"""Columns of a wave: number of the point in the sequence, whether it was played whatever the emulator said, what chance
the emulator gave it, the stage it reached, every target's number, every standard error."""


class VectorRows(NamedTuple):
    """A row a vector."""

    point: np.ndarray  # (vectors,) int
    control: np.ndarray  # (vectors,) bool
    promise: np.ndarray  # (vectors,), NaN in the first wave
    stage: np.ndarray  # (vectors,) int
    values: np.ndarray  # (vectors, targets), NaN where not measured
    errors: np.ndarray  # (vectors, targets)


def claim(folder: Path, wanted: Mapping[str, Any], files: Sequence[str]) -> None:
    """Make the folder, or see that it holds the same search.

    Args:
        folder: of the search.
        wanted: what decides what it finds.
        files: names of all that it will write.

    Raises:
        DifferentError: naming what differs, if it holds another search.
        ForeignError: if it holds anything else under these names.
    """
    question = PlanFile(folder / QUESTION, wanted)
    if question.stored and question.differs():
        raise DifferentError(_refusal(folder, question.differs()))
    folders.claim(folder, folders.FolderClaim("calibrate", "search", (QUESTION, *files)), force=bool(question.stored))
    if not question.stored:
        question.write()


def _refusal(folder: Path, differs: Sequence[str]) -> str:
    """Why a search is not gone on with: what differs, and whether it is of another version."""
    sentence = f"{folder} holds a search with other {', '.join(differs)}"
    made, here = read_json(folder / folders.MARKER).get("version"), VERSION
    if "model" not in differs or made in (None, here):
        return f"{sentence}; choose another folder"
    return f"{sentence}: it is of version {made}, and this is {here}; choose another folder, or install that version"


class Wave:
    """The table of a wave, or of what was confirmed, to add vectors to."""

    def __init__(self, folder: Path, name: str) -> None:
        self._table = LineTable(folder / f"{name}.csv", COLUMNS)
        self.file = self._table.path
        self._table.go_on()

    def __len__(self) -> int:
        """How many vectors it holds."""
        return self._table.whole_lines().count("\n") - 1

    def add(self, point: int, control: bool, promise: float, evaluation: Evaluation) -> None:
        """Write a vector's line, numbers to six significant digits."""
        numbers = [promise, *(each.value for each in evaluation.numbers), *(each.error for each in evaluation.numbers)]
        promise_text, *rest = (f"{each:.6g}" for each in numbers)
        self._table.add([str(point), str(int(control)), promise_text, str(evaluation.stage), *rest])


def read(waves: Sequence[Wave]) -> VectorRows:
    """The rows of some waves, one after the other."""
    tables = [np.loadtxt(wave.file, delimiter=",", skiprows=1, ndmin=2) for wave in waves if len(wave)]
    rows = np.concatenate(tables) if tables else np.empty((0, len(COLUMNS)))
    head, numbers, half = rows[:, : len(HEAD)], rows[:, len(HEAD) :], len(NAMES)
    whole = head[:, [0, 1, 3]].astype(np.int64)
    return VectorRows(whole[:, 0], whole[:, 1] != 0, head[:, 2], whole[:, 2], numbers[:, :half], numbers[:, half:])
