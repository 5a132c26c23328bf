"""A table of one's own rows as a design, and reading one from a CSV file, strictly.

>>> Rows([{"track": 1.5, "tension.baseline": 0.2}]).domains()
{'track': Levels(1.5), 'tension.baseline': Levels(0.2)}
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sim.lab.design.designs import Base, Design, Domains, Future
from sim.lab.design.domains import Levels
from sim.lab.design.settings import StudyError, Value
from sim.lab.design.track import TRACK, track_key

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
FLAGS = {"true": True, "false": False}


@dataclass(frozen=True, init=False)
class Rows(Design):
    """These points and no others: a list of dictionaries, or a CSV file whose header names what its columns set.

    Every row gives a value for every uncertainty. Levers that the rows give are not crossed; the others are.
    """

    table: tuple[Mapping[str, Value], ...]
    file: str = ""
    lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    """Of the file: the header's, then each row's."""

    def __init__(self, rows: str | Path | Iterable[Mapping[str, Value]]) -> None:
        if isinstance(rows, str | Path):
            self._say((), str(rows), ())
            return
        self._say(tuple(dict(row) for row in rows), "", ())
        if not self.table:
            raise StudyError("Rows() needs at least one row")

    def _say(self, table: tuple[Mapping[str, Value], ...], file: str, lines: tuple[int, ...]) -> None:
        for name, value in (("table", table), ("file", file), ("lines", lines)):
            object.__setattr__(self, name, value)

    def read(self, folder: str = "") -> Rows:
        """The same with its file read, if it has one and that was not read yet. Raises StudyError."""
        if self.table:
            return self
        full = Rows(self.file)
        lines, table = read_csv(Path(folder, self.file))
        full._say(tuple(table), self.file, tuple(lines))
        return full

    def domains(self) -> dict[str, Levels]:
        """What each column holds: for a study that has nothing but its rows."""
        names = dict.fromkeys(name for row in self.table for name in row)
        return {name: Levels(*dict.fromkeys(row[name] for row in self.table if name in row)) for name in names}

    def covers(self, uncertainties: Domains, levers: Domains) -> Domains:
        """The uncertainties, and those levers that the rows give. Raises StudyError for a column that is neither."""
        from sim.scenario.faults import nearest

        known = {**uncertainties, **levers}
        for number, row in enumerate(self.table):
            for name in row:
                if name not in known:
                    close = nearest(name, known)
                    hint = f'did you mean "{close}"?' if close else f"it varies {', '.join(known)}"
                    where = self.place(name, -1 if self.file else number)
                    raise StudyError(f"{where}: the study varies no such name; {hint}")
        return {name: domain for name, domain in known.items() if name in uncertainties or name in self.table[0]}

    def futures(self, domains: Domains, base: Base) -> list[Future]:  # noqa: ARG002
        """The rows, each value in the type of its column."""
        return [{name: self._value(number, name, domains) for name in domains} for number in range(len(self.table))]

    def _value(self, number: int, name: str, domains: Domains) -> Value:
        row, place = self.table[number], self.place(name, number)
        if name not in row:
            raise StudyError(f"{place}: missing; every row gives a value for each of {', '.join(domains)}")
        value = track_key(row[name]) if name == TRACK else row[name]
        if value not in domains[name]:
            raise StudyError(f"{place}: found {value!r}, which is not among {domains[name]}")
        return domains[name].plain(value)

    def place(self, name: str, number: int = -1) -> str:
        """Where a row's value stands, or without a number the column's name: file, line and column, if it has any."""
        if not self.file:
            return f"row {number + 1}: {name}" if number >= 0 else name
        columns = list(self.table[0])
        column = f"column {columns.index(name) + 1} ({name})" if name in columns else name
        return f"{Path(self.file).name}:{self.lines[number + 1]}: {column}"


def read_csv(path: Path) -> tuple[list[int], list[dict[str, Value]]]:
    """Line numbers, the header's first, and rows of a table with a header, commas between and a value in every cell.

    Numbers, ``true`` and ``false`` are read as such, the rest is text. Raises StudyError with file, line and column.
    """
    cells = _cells(path)
    (at, header), *body = cells
    _check_header(f"{path.name}:{at}", header)
    for line, row in body:
        _check_row(f"{path.name}:{line}", header, row)
    columns = [_typed(path.name, name, [(line, row[place]) for line, row in body]) for place, name in enumerate(header)]
    return [at, *(line for line, _ in body)], [
        dict(zip(header, row, strict=True)) for row in zip(*columns, strict=True)
    ]


def _cells(path: Path) -> list[tuple[int, list[str]]]:
    """Line and stripped cells of every line that is not blank, the header's first."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            cells = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error as fault:
        raise StudyError(f"{path.name}:{reader.line_num}: {fault}; is a quotation mark missing?") from None
    except (OSError, UnicodeDecodeError) as fault:
        raise StudyError(f"{path.name} cannot be read: {fault}") from None
    if len(cells) < 2:
        raise StudyError(
            f"{path.name}: no row; its first line names columns, as in tension.baseline,track; rows follow"
        )
    return cells


def _check_header(place: str, header: Sequence[str]) -> None:
    if len(header) == 1 and ";" in header[0]:
        raise StudyError(f"{place}: columns are separated by semicolons; save the table with commas")
    for column, name in enumerate(header, start=1):
        if not name:
            raise StudyError(f"{place}: column {column}: no name")
        if name in header[: column - 1]:
            raise StudyError(f'{place}: column {column}: "{name}" a second time')


def _check_row(place: str, header: Sequence[str], row: Sequence[str]) -> None:
    if len(row) != len(header):
        raise StudyError(f"{place}: {len(row)} cells, where the header names {len(header)} columns")
    for column, (name, cell) in enumerate(zip(header, row, strict=True), start=1):
        if not cell:
            raise StudyError(f"{place}: column {column} ({name}): empty; every row gives a value for every column")


def _typed(file: str, name: str, cells: Sequence[tuple[int, str]]) -> list[Value]:
    """A column in one type, that of its first cell. Tracks stay words: 1 and 1.5 are names there."""
    values = [(line, cell if name == TRACK else read_cell(cell)) for line, cell in cells]
    kinds = [isinstance(value, bool) + 2 * isinstance(value, str) for _, value in values]
    for (line, value), kind in zip(values, kinds, strict=True):
        if kind != kinds[0] or (isinstance(value, float) and not math.isfinite(value)):
            meant = ("numbers", "true and false", "texts")[kinds[0]]
            raise StudyError(f"{file}:{line}: {name}: found {value!r} in a column of {meant}")
    return [value for _, value in values]


def read_cell(cell: str) -> Value:
    """A cell as a number, True, False, or text."""
    if cell.lower() in FLAGS:
        return FLAGS[cell.lower()]
    if not NUMBER.fullmatch(cell):
        return cell
    return int(cell) if re.fullmatch(r"[+-]?\d+", cell) else float(cell)
