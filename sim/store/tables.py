"""Small tables as CSV, the same bytes everywhere: empty where missing, 1 and 0 for yes and no, a dot in numbers."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sim.store.disk import whole


def cell(value: Any) -> str:
    """A value as a cell.

    >>> cell(None), cell(True), cell(0.1), cell(3), cell("track2"), cell(float("nan"))
    ('', '1', '0.1', '3', 'track2', '')
    """
    kind = type(value)
    if kind is str:  # nearly all cells are of these two
        return str(value)
    if kind is float:
        return "" if value != value else repr(value)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return str(int(value))
    return repr(float(value)) if isinstance(value, float) else str(value)


def cells(values: Iterable[Any]) -> list[str]:
    """Values as cells: for those that stand in many rows."""
    return [value if value.__class__ is str else cell(value) for value in values]


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a table whole, row by row."""
    with whole(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        lines = csv.writer(text, lineterminator="\n")
        lines.writerow(head)
        lines.writerows(map(cells, rows))
        text.detach()


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a table, as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
