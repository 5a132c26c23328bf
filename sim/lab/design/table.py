"""Tables that people bring: as pandas, R, spreadsheets and people save them, read as text, every cell with its place.

UTF-8 with a byte order mark or without, UTF-16 with one; commas, semicolons or tabs between cells; any line ends. A
column of row numbers without a name, columns and rows without anything in them, and empty cells after the last column
are what programs add, and left out.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sim.lab.design.settings import MOST_POINTS, StudyError
from sim.scenario.plain_file import NotPlainError, plain_bytes

LARGEST = 100_000_000
"""Most bytes of a table."""
WIDEST = 1000
"""Most columns of a table."""
SEPARATORS = (",", ";", "\t")
_ADDED = re.compile(r"(Unnamed: \d+)?")
"""What heads a column of row numbers: nothing, or what pandas calls it when it has read such a column."""
_SAVE = 'save it as "CSV UTF-8"'

Line = tuple[int, list[str]]
"""Its number in the file, from 1, and its cells."""


class CellFault(NamedTuple):
    """A fault and its place, in the order of the file."""

    line: int
    column: int
    """From 1; 0 for the line as a whole."""
    name: str
    """Of the column; empty where it has none."""
    says: str

    def sentence(self, file: str) -> str:
        """The sentence, for example ``rows.csv:3: column 2 (months): empty``."""
        name = f" ({self.name})" if self.name else ""
        return f"{file}:{self.line}: " + (f"column {self.column}{name}: " if self.column else "") + self.says


@dataclass
class TextTable:
    """The columns of a table, stripped of blanks, and what is wrong with its shape."""

    lines: list[int]
    """Of the file: the header's, then each row's."""
    columns: dict[str, list[str]]
    places: dict[str, int]
    """A column's number in the file, from 1."""
    wrong: list[CellFault] = field(default_factory=list)


def read_table(path: Path) -> TextTable:
    """The table of a file. Raises StudyError if it is none; rows and columns that cannot be used are left out."""
    lines = _lines(path.name, _text(path))
    if len(lines) < 2:
        raise StudyError(
            f"{path.name}: no row; its first line names columns, as in tension.baseline,track; rows follow"
        )
    (at, header), *body = lines
    body = [(line, _fitted(row, header)) for line, row in body]
    if all(len(row) == len(header) + 1 and row[0] == str(number) for number, (_, row) in enumerate(body, start=1)):
        header = ["", *header]  # as R's write.table has it: row numbers without a head
    width = len(header)
    wrong = [
        CellFault(line, 0, "", f"{len(row)} cells, where the header names {width} columns")
        for line, row in body
        if len(row) != width
    ]
    kept = [(line, row) for line, row in body if len(row) == width]
    columns = [list(column) for column in zip(*(row for _, row in kept), strict=True)] or [[] for _ in header]
    table = TextTable([at, *(line for line, _ in kept)], {}, {}, wrong)
    for place, (name, column) in enumerate(zip(header, columns, strict=True), start=1):
        _take(table, place, name, column)
    return table


def _take(table: TextTable, place: int, name: str, column: list[str]) -> None:
    """Add a column, unless a program added it to what was meant."""
    added = _ADDED.fullmatch(name) is not None
    if added and (not any(column) or (place == 1 and _numbered(column))):
        return
    if not name:
        table.wrong.append(
            CellFault(table.lines[0], place, "", "no name; only a first column of row numbers needs none")
        )
    elif name in table.columns:
        table.wrong.append(CellFault(table.lines[0], place, "", f'"{name}" a second time'))
    else:
        table.columns[name], table.places[name] = column, place


def _numbered(cells: list[str]) -> bool:
    """True for row numbers: whole numbers, none of them twice."""
    return all(map(str.isdecimal, cells)) and len(set(cells)) == len(cells)


def _fitted(row: list[str], header: list[str]) -> list[str]:
    """A row with as many empty cells at its end as the header has, where it can be: some rows have more, some fewer."""
    while len(row) > len(header) and not row[-1]:
        row = row[:-1]
    missing = header[len(row) :]
    return row if any(missing) else [*row, *missing]


def _text(path: Path) -> str:
    try:
        raw = plain_bytes(path, LARGEST)
    except NotPlainError as fault:
        raise StudyError(f"{path.name}: {fault}") from None
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as fault:
        line = 1 if wide else raw.count(b"\n", 0, fault.start) + 1
        found = f"byte 0x{raw[fault.start]:02x} is not UTF-{16 if wide else 8}"
        raise StudyError(f"{path.name}:{line}: cannot be read: {found}; {_SAVE}") from None
    if "\0" in text:
        raise StudyError(f"{path.name} cannot be read: it is no text; if it is a workbook, {_SAVE}")
    return text


def _lines(file: str, text: str) -> list[Line]:
    """Every line that is not blank."""
    separator, first = _separator(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
    found: list[Line] = []
    read = 0
    try:
        for row in rows:
            cells, read = list(map(str.strip, row)), rows.line_num
            if read >= first and any(cells):
                found.append((read, cells))
            if len(found) > MOST_POINTS + 1 or len(cells) > WIDEST:
                raise StudyError(f"{file}:{read}: a table has at most {MOST_POINTS:,} rows and {WIDEST:,} columns")
    except csv.Error as fault:
        raise StudyError(f"{file}:{read + 1}: {fault}; is a quotation mark missing?") from None
    return found


def _separator(text: str) -> tuple[str, int]:
    """What stands between the cells, that which makes most of the header; and the line where the table begins."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if told := re.fullmatch(r"sep=([,;\t])\s*", line):  # as Excel tells itself
            return told[1], number + 1
        if line.strip(" \t,;\r\n"):
            return max(SEPARATORS, key=lambda each: len(next(csv.reader([line], delimiter=each)))), number
    return ",", 1
