"""Packs: stretches of runs of one or many points in a Parquet file, which says itself whose runs it holds.

``chunks/<name>.parquet`` has in its metadata the key of every stretch, its span, and what version wrote it. Its name is
a hash of just that: a file that was renamed, exchanged with another or copied from elsewhere is seen to be wrong, and
so is one that was cut short, before any row of it is read. Rows have checksums, and their runs are held against the
spans.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from sim.edition import VERSION
from sim.store.disk import DamagedError
from sim.store.rows import SCHEMA, columns_of, table_of
from sim.store.spans import Span, Stretch

LABEL = b"backchannel"
"""Under this word the metadata says what a file holds."""
FORMAT = 1
RELEASED = 32
"""Files after which Arrow gives memory back: what its threads keep for later grows otherwise."""
_WRITTEN = count(1)
OUTCOMES = tuple(SCHEMA.names[2:])
"""Columns beside the number of the run."""


def name_of(label: bytes) -> str:
    """The name of the file with this label."""
    return hashlib.sha256(label).hexdigest()[:32] + ".parquet"


def label_of(stretches: Sequence[Stretch]) -> bytes:
    """What the metadata of a file with these stretches says."""
    said = {"format": FORMAT, "version": VERSION, "stretches": [[k, *span] for k, span in stretches]}
    return json.dumps(said, separators=(",", ":")).encode()


def content(stretches: Sequence[Stretch], columns: Mapping[str, np.ndarray]) -> tuple[str, pa.Buffer]:
    """Name and content of the file with these stretches, one after the other, and their columns of outcomes.

    Quick to write: no dictionaries, no statistics. A checksum a page shows damage.
    """
    label, rows, sink = label_of(stretches), table_of(_runs(stretches), columns), pa.BufferOutputStream()
    with pq.ParquetWriter(
        sink, rows.schema, compression="zstd",
        use_dictionary=False, write_statistics=False, store_schema=False, write_page_checksum=True,
    ) as file:  # fmt: skip
        file.write_table(rows)
        file.add_key_value_metadata({LABEL: label})
    if next(_WRITTEN) % RELEASED == 0:
        pa.default_memory_pool().release_unused()
    return name_of(label), sink.getvalue()


def stretches_in(path: Path) -> list[Stretch]:
    """What a file holds, from its metadata alone. Raises DamagedError if it is not what it should be."""
    try:
        with pq.ParquetFile(path) as file:
            rows, said = file.metadata.num_rows, file.metadata.metadata or {}
        label = said.get(LABEL)
        if label is None:
            raise DamagedError(path, "it does not say whose runs it holds")
        found = _read_label(json.loads(label))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, pa.ArrowException) as fault:
        raise DamagedError(path, str(fault)) from None
    if path.name != name_of(label):
        raise DamagedError(path, "it holds other runs than its name says")
    if rows != sum(each.span.runs for each in found):
        raise DamagedError(path, f"it has {rows} rows, and says otherwise")
    return found


def _read_label(said: Any) -> list[Stretch]:
    if said["format"] != FORMAT:
        raise ValueError(f"its format is {said['format']}, that of another version")
    return [Stretch(str(key), Span(int(first), int(last))) for key, first, last in said["stretches"]]


def read(path: Path) -> dict[str, np.ndarray]:
    """All rows of a file, column by column: -1 or NaN where missing. Raises DamagedError."""
    found = columns_in(path)
    if not np.array_equal(found["run"], _runs(stretches_in(path))):
        raise DamagedError(path, "its rows are of other runs than it says")
    return found


def columns_in(path: Path) -> dict[str, np.ndarray]:
    """The columns of a file of runs, whatever it says of itself. Raises DamagedError."""
    try:
        source = pa.BufferReader(path.read_bytes())
        file = pq.ParquetFile(source, pre_buffer=False, page_checksum_verification=True)
        rows = file.read(use_threads=False)
    except (OSError, pa.ArrowException) as fault:
        raise DamagedError(path, str(fault)) from None
    if rows.schema.names != ["run", *OUTCOMES]:
        raise DamagedError(path, "it has other columns than runs have")
    return columns_of(rows)


def _runs(stretches: Sequence[Stretch]) -> np.ndarray:
    """Numbers of all runs, stretch after stretch."""
    return np.concatenate([np.arange(*each.span, dtype=np.int32) for each in stretches])
