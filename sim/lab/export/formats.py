"""A study's results in the files of Stata, R and Excel: the same bytes for the same study."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sim.lab.design.settings import StudyError
from sim.lab.export.runs_table import RunsTable, runs_table
from sim.store.description import design
from sim.store.disk import whole
from sim.store.tables import quote, write_csv

if TYPE_CHECKING:
    import pandas as pd

FORMATS = {"stata": "runs.dta", "csv": "runs.csv.gz", "xlsx": "study.xlsx"}
"""What can be asked for, and the file that it leaves."""
MEANINGS = "runs-codebook.csv"
"""Beside ``runs.csv.gz``: what its columns mean."""
LABEL = 80
"""Most characters of a label in Stata."""
MADE = datetime(2000, 1, 1)
"""The date that a file of Stata says of itself: always the same, so that the bytes are."""
EXTRA = 'pip install "backchannel[export]"'


def export(folder: Path, kind: str, out: Path) -> list[Path]:
    """Write a study's results for another program; returns the files.

    Args:
        folder: of the finished study.
        kind: one of ``FORMATS``.
        out: the folder to write to, which exists.

    Raises:
        StudyError: if the study is not finished, or what writes the file is not installed.
        DamagedError: if its files are not what it left.
        OSError: if it cannot be written.
    """
    if kind == "xlsx" and find_spec("xlsxwriter") is None:
        raise StudyError(f"a workbook needs XlsxWriter, not installed here. Install with: {EXTRA}")
    write: Callable[[Path, RunsTable, Path], list[Path]] = {"stata": _stata, "csv": _csv, "xlsx": _workbook}[kind]
    return write(folder, runs_table(folder), out / FORMATS[kind])


def _stata(folder: Path, found: RunsTable, file: Path) -> list[Path]:
    """Runs with labels of variables, yes and no and the words of choices as labelled numbers."""
    frame = found.frame.copy()
    for name in frame.columns:
        frame[name] = _for_stata(frame[name])
    labels = {name: _label(each.says, each.unit) for name, each in zip(frame.columns, found.columns, strict=True)}
    with whole(file) as sink:
        frame.to_stata(
            sink, write_index=False, version=118, time_stamp=MADE, variable_labels=labels,
            data_label=_label(design(folder).get("question", ""), ""),
        )  # fmt: skip
    return [file]


def _for_stata(values: pd.Series) -> pd.Series:
    import pandas as pd

    if pd.api.types.is_bool_dtype(values):
        return values.map({False: "no", True: "yes"}).astype(pd.CategoricalDtype(["no", "yes"]))
    return values.astype("category") if not pd.api.types.is_numeric_dtype(values) else values


def _label(says: str, unit: str) -> str:
    text = f"{says.rstrip('.')} ({unit})" if unit else says.rstrip(".")
    return text if len(text) <= LABEL else f"{text[: LABEL - 1].rstrip()}…"


def _csv(_: Path, found: RunsTable, file: Path) -> list[Path]:
    """Runs as text, empty where missing, 1 and 0 for yes and no; and a small table of what the columns mean."""
    import pyarrow as pa
    from pyarrow import csv

    frame = found.frame.copy()
    for name in frame.columns:
        if frame[name].dtype == bool:
            frame[name] = frame[name].astype("int8")
        elif frame[name].dtype == object or str(frame[name].dtype).startswith("str"):
            frame[name] = frame[name].map(quote)
    rows = pa.Table.from_pandas(frame, preserve_index=False)
    with whole(file) as sink, gzip.GzipFile("", "wb", fileobj=sink, mtime=0) as packed:
        csv.write_csv(rows, packed, csv.WriteOptions(quoting_style="needed"))
    meanings = file.with_name(MEANINGS)
    head = ("short", "variable", "label", "type", "unit", "values", "missing")
    rows_of = ((short, *each) for short, each in zip(frame.columns, found.columns, strict=True))
    write_csv(meanings, head, rows_of)
    return [file, meanings]


def _workbook(folder: Path, found: RunsTable, file: Path) -> list[Path]:
    from sim.lab.export.workbook import write

    write(folder, found, file)
    return [file]
