"""An outcome of a finished study as an array in the order of its design, read from its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sim.lab.design.settings import StudyError, did_you_mean
from sim.store.description import read_table

if TYPE_CHECKING:
    import numpy as np

TABLES = ("summary.csv", "funnel.csv")
"""Where outcomes are looked for: what the study asked for, then the path to agreement, which all but very large
studies have."""


def outcome_by_point(folder: str | Path, name: str) -> np.ndarray:
    """The estimates of an outcome at all points, as SALib and the like want an answer handed back.

    Args:
        folder: of a study that was finished, with or without failed points.
        name: of an outcome of the study, or of a step of ``funnel.csv``.

    Returns:
        (points,) floats in the unit of the outcome: item k is of point k, ``study.points()[k]``. NaN where the point
        failed (``failures.csv`` says why), or where there is nothing to count, such as a rate where no question was
        solved.

    Raises:
        StudyError: if there are no tables of a study in the folder, or it has no such outcome.
        DamagedError: if they are not what the study left.
    """
    import numpy as np

    from sim.lab.stored_summary import read_summary

    folder = Path(folder)
    if absent := [each for each in ("points.csv", "summary.csv") if not (folder / each).is_file()]:
        raise StudyError(f"no finished study in {folder}: it has no {absent[0]}.")
    found = np.full(len(read_table(folder / "points.csv")), np.nan)
    rows = [row for table in TABLES if (folder / table).is_file() for row in read_summary(folder / table)]
    mine = [row for row in rows if row["outcome"] == name]
    if not mine:
        raise StudyError(_unknown(folder, name, list(dict.fromkeys(row["outcome"] for row in rows))))
    for row in mine:
        found[int(row["point"])] = float(row["estimate"] or "nan")
    return found


def _unknown(folder: Path, name: str, there: list[str]) -> str:
    return f'{folder} has no outcome "{name}"; it has: {", ".join(there)}.{did_you_mean(name, there)}'
