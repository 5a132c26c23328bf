"""Small tables as CSV, the same bytes everywhere: empty where missing, 1 and 0 for yes and no, a dot in numbers."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from sim.store.disk import DamagedError, whole

STARTS = frozenset("=+-@\t\r'")
FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a text begins that a spreadsheet would work out instead of showing it (also behind apostrophes)."""
NUMBER = re.compile(r"[+-]?[\d.]+(e[+-]?\d+)?")


def quote(text: str) -> str:
    """A text that is no formula to a spreadsheet: one that would be gets an apostrophe before it.

    >>> quote("=1+1"), quote("+10%"), quote("-0.5"), quote("'tis")
    ("'=1+1", "'+10%", '-0.5', "'tis")
    """
    if text[:1] not in STARTS or not FORMULA.match(text) or NUMBER.fullmatch(text):
        return text
    return f"'{text}"


def unquote(text: str) -> str:
    """The text before it was ``quote``.

    >>> unquote("'=1+1"), unquote("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text[:1] == "'" and FORMULA.match(text) else text


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
    """Write a table whole, row by row; texts that a spreadsheet would take for formulas are ``quote``."""
    with whole(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        _fill(text, head, rows)
        text.detach()


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The same table as a text.

    >>> csv_text(("name", "estimate"), [("=a", 0.1), ("b", None)]).splitlines()
    ['name,estimate', "'=a,0.1", 'b,']
    """
    text = io.StringIO()
    _fill(text, head, rows)
    return text.getvalue()


def _fill(text: TextIO, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(map(quote, head))
    lines.writerows(map(quote, cells(row)) for row in rows)


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a table that ``write_csv`` wrote, as text. Raises DamagedError if it is none, or was cut short."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = [list(map(unquote, line)) for line in csv.reader(file) if line]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise DamagedError(path, getattr(fault, "strerror", None) or str(fault)) from None
    if not lines:
        raise DamagedError(path, "it is empty")
    head, *rows = lines
    for number, row in enumerate(rows, 1):
        if len(row) != len(head):
            raise DamagedError(path, f"row {number} has {len(row)} of {len(head)} cells")
    return [dict(zip(head, row, strict=True)) for row in rows]
