"""Rows: a dialogue a row, an outcome a column; the file of all runs, and a hash of its values."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from sim.measures import COUNTS, OUTCOMES
from sim.store.description import damage

if TYPE_CHECKING:
    from types import TracebackType

GROUP = 8192
"""Rows of a group of the file of all runs: few enough to keep memory small, whatever the points and repetitions."""
WHOLE = frozenset(outcome.name for outcome in COUNTS)
"""Outcomes that are whole numbers."""
MAY_LACK = frozenset(name for name in WHOLE if name.startswith("first_"))
"""Outcomes that the model gives as -1 where there is none."""

SCHEMA = pa.schema(
    [
        ("point", pa.int32()),
        ("run", pa.int32()),
        *((outcome.name, pa.int32() if outcome.name in WHOLE else pa.float64()) for outcome in OUTCOMES),
    ]
)
"""Columns of the file of all runs."""


def table_of(runs: np.ndarray, columns: Mapping[str, np.ndarray]) -> pa.Table:
    """Outcomes as a table, a row a run of these numbers; what never happened, and NaN, is missing."""
    schema = SCHEMA.remove(0)
    return pa.Table.from_arrays(
        [pa.array(runs), *(_array(field, columns) for field in list(schema)[1:])], schema=schema
    )


def _array(field: pa.Field, columns: Mapping[str, np.ndarray]) -> pa.Array:
    values = columns[field.name]
    mask = values < 0 if field.name in MAY_LACK else np.isnan(values) if pa.types.is_floating(field.type) else None
    return pa.array(values, field.type, mask=mask)


def columns_of(rows: pa.Table) -> dict[str, np.ndarray]:
    """The outcomes of some rows as the model gives them: -1 or NaN where missing."""
    found = {}
    for name in rows.column_names:
        column = rows.column(name)
        if pa.types.is_integer(column.type) and column.null_count:
            column = column.fill_null(-1)
        found[name] = column.to_numpy(zero_copy_only=False)
    return found


class AllRuns:
    """Writes the file of all runs group by group, in the order in which rows are added."""

    def __init__(self, file: IO[bytes]) -> None:
        self._writer = pq.ParquetWriter(
            file, SCHEMA, version="2.6", compression="zstd", store_schema=False,
            use_dictionary=["point", *WHOLE], write_statistics=["point", "run"], data_page_version="1.0",
        )  # fmt: skip
        self._group = {field.name: np.empty(GROUP, field.type.to_pandas_dtype()) for field in SCHEMA}
        self._rows = 0
        self._hashes = {name: hashlib.sha256() for name in SCHEMA.names}

    def add(self, point: int, first: int, columns: Mapping[str, np.ndarray]) -> None:
        """Add the runs of a point from ``first`` on: columns (dialogues,), -1 or NaN where missing."""
        rows, at = len(columns[OUTCOMES[0].name]), 0
        while at < rows:
            part = min(rows - at, GROUP - self._rows)
            here, there = slice(self._rows, self._rows + part), slice(at, at + part)
            self._group["point"][here] = point
            self._group["run"][here] = np.arange(first + at, first + at + part)
            for outcome in OUTCOMES:
                self._group[outcome.name][here] = columns[outcome.name][there]
            self._rows, at = self._rows + part, at + part
            if self._rows == GROUP:
                self._write()

    def _write(self) -> None:
        """Write the rows that wait; copied together, so that how they came leaves no trace."""
        columns = {name: values[: self._rows] for name, values in self._group.items()}
        points = pa.array(columns["point"])
        group = table_of(columns["run"], columns).add_column(0, SCHEMA.field(0), points)
        self._writer.write_table(group, row_group_size=GROUP)
        for name, values in columns_of(group).items():
            kind = "<f8" if values.dtype.kind == "f" else "<i4"
            self._hashes[name].update(np.ascontiguousarray(values, kind).data)
        self._rows = 0

    def close(self) -> str:
        """Write what waits, and end the file.

        Returns:
            SHA-256 over the names and values of all columns: the same whatever wrote the file.
        """
        if self._rows:
            self._write()
        self._writer.close()
        total = hashlib.sha256()
        for name, each in self._hashes.items():
            total.update(f"{name} {each.hexdigest()}\n".encode())
        return total.hexdigest()

    def __enter__(self) -> AllRuns:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._writer.close()


def read_runs(folder: Path, point: int, columns: list[str] | None = None) -> dict[str, np.ndarray]:
    """Outcomes of a point from a study's file of all runs, in the order of runs: -1 or NaN where missing.

    Raises DamagedError if it is none.
    """
    names, path = None if columns is None else ["run", *columns], folder / "runs.parquet"
    try:
        rows = pq.read_table(path, columns=names, filters=[("point", "==", point)], use_threads=False)
        return columns_of(rows)
    except (OSError, KeyError, pa.ArrowException) as fault:
        raise damage(path, str(fault)) from None
