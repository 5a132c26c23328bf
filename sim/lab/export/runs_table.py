"""A study's runs as one table for other programs: a row a dialogue, with all that varied and all that was set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sim.lab.design.domains import Levels
from sim.lab.design.settings import StudyError
from sim.lab.design.varying_columns import varying_columns
from sim.scenario.setting import Setting
from sim.scenario.values import to_toml
from sim.store.columns import Column
from sim.store.description import check_unchanged, damage, design, read_table
from sim.store.short import short_names

if TYPE_CHECKING:
    import pandas as pd

RUNS = "runs.parquet"
READ: dict[str, Callable[[str], Any]] = {"integer": int, "number": float, "boolean": lambda text: text == "1"}
"""From a cell to a value of its column's type."""


class RunsTable(NamedTuple):
    """A table with its columns' meanings: ``frame`` under short names, ``columns`` in the same order."""

    frame: pd.DataFrame
    columns: tuple[Column, ...]


def runs_table(folder: Path) -> RunsTable:
    """All runs of a study: point, run, what varied, what was set at every point, outcomes; missing where empty.

    Raises:
        StudyError: if the study is not finished.
        DamagedError: if its files are not what it left.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not (folder / RUNS).is_file():
        raise StudyError(f"{folder} has no {RUNS}: finish the study first.")
    check_unchanged(folder, RUNS)
    try:
        runs = pq.read_table(folder / RUNS).to_pandas(integer_object_nulls=False)
    except (OSError, pa.ArrowException) as fault:
        raise damage(folder / RUNS, str(fault)) from None
    with fitting(folder):
        return _join(folder, runs)


@contextmanager
def fitting(folder: Path) -> Iterator[None]:
    """Raise DamagedError where tables of a study do not fit together, as those of two studies do not."""
    try:
        yield
    except (KeyError, ValueError, IndexError, TypeError) as fault:
        raise damage(folder / "codebook.csv", f"the tables beside it do not fit together: {fault!r}") from None


def _join(folder: Path, runs: pd.DataFrame) -> RunsTable:
    """Runs with what varied and what was set."""
    told = codebook(folder)
    points = values_of(folder, told)
    place = runs["point"].map({number: row for row, number in enumerate(points["point"])})
    varied = {name: points[name].to_numpy()[place] for name in points.columns if name != "point"}
    held = {column.name: (column, value) for column, value in held_at(folder) if column.name not in varied}
    meant = {**told[RUNS], **told["points.csv"], **{name: column for name, (column, _) in held.items()}}
    for at, (name, values) in enumerate({**varied, **{name: value for name, (_, value) in held.items()}}.items()):
        runs.insert(2 + at, name, values)
    columns = tuple(meant[name] for name in runs.columns)
    return RunsTable(runs.rename(columns=shorts(folder, held)), columns)


def codebook(folder: Path) -> dict[str, dict[str, Column]]:
    """What the columns of every table of a study mean, by file and name."""
    found: dict[str, dict[str, Column]] = {}
    for row in read_table(folder / "codebook.csv"):
        said = (row["variable"], row["label"], row["type"], row["unit"], row["values"], row["missing"])
        found.setdefault(row["file"], {})[row["variable"]] = Column(*said)
    return found


def shorts(folder: Path, held: Iterable[str] = ()) -> dict[str, str]:
    """The short name of every column of a study, as its codebook has it, and of what was set at every point."""
    rows = read_table(folder / "codebook.csv")
    return {
        **short_names([*(row["variable"] for row in rows), *held]),
        **{row["variable"]: row["short"] for row in rows if row.get("short")},
    }


def values_of(folder: Path, told: Mapping[str, Mapping[str, Column]]) -> pd.DataFrame:
    """The points of a study that were played, and what varied at them, in the types of their columns."""
    import pandas as pd

    rows = [row for row in read_table(folder / "points.csv") if row["status"] == "done"]
    names = [name for name in told["points.csv"] if name != "status"]
    kinds = {name: READ.get(told["points.csv"][name].kind, str) for name in names}
    return pd.DataFrame({name: [kinds[name](row[name]) for row in rows] for name in names})


def held_at(folder: Path) -> list[tuple[Column, Any]]:
    """What was set at every point, ``--set`` or the study's own, as columns with one value each."""
    found: dict[str, Any] = {}
    for text in design(folder).get("held", ()):
        name, value = Setting.read(text)
        found[name] = value if isinstance(value, bool | int | float | str) else to_toml(value)
    return [(varying_columns({name: Levels(value)})[0], value) for name, value in found.items()]
