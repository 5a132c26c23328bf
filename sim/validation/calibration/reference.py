"""The stored calibration: taken over from the folder of a search, and its targets measured at the defaults of today."""

from __future__ import annotations

import shutil
from pathlib import Path

from sim.scenario.shipped import folder
from sim.store.manifest import read_json
from sim.store.tables import read_csv, write_csv
from sim.validation.calibration.centre import LONGEST, defaults, numbers_of
from sim.validation.calibration.ranges import RANGES
from sim.validation.calibration.run import CENTRE_LUCK
from sim.validation.calibration.store import FACTS, MARGINAL, TABLES, TARGET
from sim.validation.calibration.tables import measured_texts
from sim.validation.calibration.targets import TARGETS


class NoRegionError(Exception):
    """A search has left no region."""


def tables_folder() -> Path:
    """The folder of the stored calibration."""
    return folder("experiments") / "calibrated"


def take_over(search: Path) -> None:
    """Store the tables that a search left. Raises NoRegionError where it left none."""
    lacking = [name for name in (*TABLES, FACTS) if not (search / name).is_file()]
    if lacking:
        raise NoRegionError(f"{search} has no {', '.join(lacking)}: its search was stopped, or nothing met all targets")
    for name in (*TABLES, FACTS):
        shutil.copyfile(search / name, tables_folder() / name)
    cite()


def cite() -> None:
    """Note why each range was searched and where each band is from, in the words of today: a search keeps its own."""
    for name, column, words in ((MARGINAL, "why", [each.why for each in RANGES]),
                                (TARGET, "source", [each.source for each in TARGETS])):  # fmt: skip
        rows = read_csv(tables_folder() / name)
        told = [{**row, column: text} for row, text in zip(rows, words, strict=True)]
        write_csv(tables_folder() / name, list(rows[0]), ([*row.values()] for row in told))


def measure(dialogues: int = LONGEST) -> None:
    """Play the defaults of the chapters, on the luck that the centre was played on, and note what they meet.

    A search notes it too, of the defaults that it began with.
    """
    rows = read_csv(tables_folder() / TARGET)
    seed = int(read_json(tables_folder() / FACTS)["seed"])
    for row, number in zip(rows, numbers_of(defaults(), seed + CENTRE_LUCK, dialogues=dialogues), strict=True):
        row["default"], row["default_error"] = measured_texts(number)
    write_csv(tables_folder() / TARGET, list(rows[0]), ([*row.values()] for row in rows))
