"""A table of one's own rows as a design.

>>> Rows([{"track": 1.5, "tension.baseline": 0.2}]).domains()
{'track': Levels('track1_5'), 'tension.baseline': Levels(0.2)}
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from sim.lab.design.cells import has_commas, one_kind, read_column, read_labels, read_tracks
from sim.lab.design.designs import Base, Design, Domains, Future
from sim.lab.design.domains import Levels
from sim.lab.design.fault_notes import refuse
from sim.lab.design.settings import StudyError, Value
from sim.lab.design.table import CellFault, TextTable, read_table
from sim.lab.design.track import TRACK
from sim.scenario.faults import all_of, nearest
from sim.scenario.limits import as_plain


@dataclass(frozen=True, init=False)
class Rows(Design):
    """These points and no others: a list of dictionaries, or a table in a file whose header names what its columns set.

    Every row gives a value for every uncertainty. Levers that the rows give are not crossed; the others are.
    """

    table: tuple[Mapping[str, Value], ...]
    file: str = ""
    read_from: TextTable | None = field(default=None, compare=False, repr=False)
    """Where the cells of the file stand, and what is wrong with it, once it is read."""

    def __init__(self, rows: str | Path | Iterable[Mapping[str, Value]]) -> None:
        if isinstance(rows, str | Path):
            self._say((), str(rows), None)
            return
        given = [as_plain(row) for row in rows]
        if not all(isinstance(row, dict) for row in given):
            self._say((), "", None)
            refuse(self, "Rows() takes dictionaries, one a row, or a file; of a data frame, frame.to_dict('records')")
            return
        table, wrong = _of_dictionaries(given)
        self._say(tuple(table), "", None)
        if wrong or not given:
            refuse(self, all_of(wrong) or "Rows() needs at least one row")

    def _say(self, table: tuple[Mapping[str, Value], ...], file: str, read_from: TextTable | None) -> None:
        for name, value in (("table", table), ("file", file), ("read_from", read_from)):
            object.__setattr__(self, name, value)

    def read(self, folder: str = "", labels: Container[str] = ()) -> Rows:
        """The same with its file read, if it has one and that was not read yet.

        What is wrong with a cell is told by ``unfit`` with all else that is wrong. Raises StudyError if it is no table.
        """
        if not self.file or self.read_from is not None:
            return self
        full, found = Rows(self.file), read_table(Path(folder, self.file))
        full._say(tuple(_rows_of(_columns(found, labels))), self.file, found)
        return full

    def domains(self) -> dict[str, Levels]:
        """What each column holds: for a study that has nothing but its rows."""
        names = dict.fromkeys(name for row in self.table for name in row)
        return {name: Levels(*dict.fromkeys(row[name] for row in self.table if name in row)) for name in names}

    def covers(self, uncertainties: Domains, levers: Domains) -> Domains:
        """The uncertainties, and those levers that the rows give. Raises StudyError for whatever does not fit."""
        if wrong := self.unfit(uncertainties, levers):
            raise StudyError(all_of(wrong))
        known = {**uncertainties, **levers}
        return {name: domain for name, domain in known.items() if name in uncertainties or name in self.table[0]}

    def futures(self, domains: Domains, base: Base) -> list[Future]:  # noqa: ARG002
        """The rows, each value in the type of its column."""
        return [{name: domain.plain(row[name]) for name, domain in domains.items()} for row in self.table]

    def unfit(self, uncertainties: Domains, levers: Domains) -> list[str]:
        """What is wrong with the rows, and what does not fit what varies, in the order of the file."""
        wrong = sorted([*(self.read_from.wrong if self.read_from else ()), *self._unfit(uncertainties, levers)])
        return [each.sentence(Path(self.file).name) if self.file else each.says for each in wrong]

    def _unfit(self, uncertainties: Domains, levers: Domains) -> Iterator[CellFault]:
        known, named = {**uncertainties, **levers}, list(self._names)
        for name in named:
            if name not in known and any(name in row for row in self.table):
                yield self._wrong(name, _unknown(name, known))
            elif name in known and known[name].sound:
                yield from self._not_among(name, known[name])
        missing = [name for name in uncertainties if name not in named]
        if missing and all(name in known for name in named):  # else it is there, and misspelt
            yield self._wrong("", f"no column of {', '.join(missing)}; every row gives a value for each uncertainty")

    def _not_among(self, name: str, domain: Any) -> Iterator[CellFault]:
        for number, row in enumerate(self.table):
            if name in row and row[name] not in domain:
                yield self._wrong(name, f"found {row[name]!r}, which is not among {domain}", number)

    @cached_property
    def _names(self) -> dict[str, int]:
        """The columns, each with its number in the file."""
        if self.read_from is not None:
            return self.read_from.places
        return {name: place for place, name in enumerate(self.table[0] if self.table else (), start=1)}

    @cached_property
    def _first(self) -> dict[tuple[str, Value], int]:
        """Where each value of a column stands first."""
        return {(name, row[name]): k for k, row in reversed(list(enumerate(self.table))) for name in row}

    def _wrong(self, name: str, says: str, number: int = -1) -> CellFault:
        """A fault of a row's value, or without a number of the column's name."""
        if self.read_from is None:
            says = ": ".join(part for part in (f"row {number + 1}" if number >= 0 else "", name, says) if part)
            return CellFault(number, 0, "", says)
        return CellFault(self.read_from.lines[number + 1], self._names.get(name, 0), name, says)

    def place(self, name: str, value: Value | None = None) -> str:
        """Where a value stands first, or without one the column's name: file, line and column; empty without a file."""
        if self.read_from is None or name not in self._names:
            return ""
        number = -1 if value is None else self._first.get((name, value), -1)
        return self._wrong(name, "", number).sentence(Path(self.file).name).removesuffix(": ")


def _unknown(name: str, known: Domains) -> str:
    close = nearest(name, known)
    hint = f'did you mean "{close}"?' if close else f"it varies {', '.join(known) or 'nothing'}"
    return f"the study varies no such name; {hint}"


def _columns(table: TextTable, labels: Container[str]) -> dict[str, list[Value | None]]:
    """The columns of a file as values, None where there is none that can be used; faults are added to its own."""
    plain_ones = [column for name, column in table.columns.items() if name != TRACK and name not in labels]
    commas = has_commas(plain_ones)
    columns = {}
    for name, cells in table.columns.items():
        if name == TRACK:
            columns[name], wrong = read_tracks(cells)
        elif name in labels:
            columns[name], wrong = read_labels(cells)
        else:
            columns[name], wrong = read_column(cells, commas)
        place = table.places[name]
        table.wrong += [CellFault(table.lines[number + 1], place, name, says) for number, says in wrong.items()]
    return columns


def _rows_of(columns: Mapping[str, list[Value | None]]) -> Iterator[dict[str, Value]]:
    for row in zip(*columns.values(), strict=True):
        yield {name: value for name, value in zip(columns, row, strict=True) if value is not None}


def _of_dictionaries(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Value]], list[str]]:
    """The rows with their tracks as keys, less what cannot be used; and a sentence for each of those."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns, wrong = {}, []
    for name in names:
        values = [row.get(name) for row in rows]
        columns[name], says = read_tracks(list(map(str, values))) if name == TRACK else one_kind(values)
        for number, each in says.items():
            found = f"found {values[number]!r}{each}" if name != TRACK else each
            missing = f"missing; every row gives a value for each of {', '.join(names)}"
            wrong.append((number, f"row {number + 1}: {name}: {found if name in rows[number] else missing}"))
    return list(_rows_of(columns)), [says for _, says in sorted(wrong)]
