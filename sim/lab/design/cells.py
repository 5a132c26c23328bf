"""Cells of a table as values: numbers, true and false, or text, each column of one kind."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sim.lab.design.domains import KINDS, is_number, kind_of
from sim.lab.design.settings import StudyError, Value
from sim.lab.design.track import track_key
from sim.scenario.hints import number_meant
from sim.scenario.values import COMMA, NUMBER, read_value

MISSING = {"", "NA", "N/A", "#N/A", "<NA>", "NaN", "nan", "NULL", "null"}
"""What R, pandas, spreadsheets and databases write where there is no value."""
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
"""What may be one, or a number with its thousands set apart."""

Faults = dict[int, str]
"""Place in a column, from 0, to what is wrong there."""


def has_commas(columns: Iterable[Sequence[str]]) -> bool:
    """True if some numbers of a table have a decimal comma, as they have in half the world."""
    return any("," in cell and COMMA.fullmatch(cell) for column in columns for cell in column)


def read_column(cells: Sequence[str], commas: bool = False) -> tuple[list[Value | None], Faults]:
    """The cells of a column in one type, None where one cannot be used, and what is wrong with those.

    >>> read_column(["0.5", "NA", "1e1", "x"])
    ([0.5, None, 10.0, None], {1: 'found "NA", no value', 3: 'found "x" in a column of numbers'})
    """
    read = {cell: None if cell in MISSING else _read(cell, commas) for cell in dict.fromkeys(cells)}
    values, wrong = one_kind([read[cell] for cell in cells])
    texts = any(isinstance(value, str) for value in values)
    if texts:  # there what looks like a number is a text too
        values, wrong = one_kind([None if cell in MISSING else cell for cell in cells])
    told = {place: _found(cells[place], says) for place, says in wrong.items()}
    if commas and not texts:
        told |= {place: says for place, cell in enumerate(cells) if (says := _unclear(cell))}
    return values, told


def read_labels(cells: Sequence[str]) -> tuple[list[Value | None], Faults]:
    """The cells of a column of texts as they are; only an empty one says nothing."""
    return [cell or None for cell in cells], {place: _found("", "") for place, cell in enumerate(cells) if not cell}


def _read(cell: str, commas: bool) -> Value:
    """A cell as a number, True, False, or the text it is."""
    if commas and COMMA.fullmatch(cell):
        return float(cell.replace(",", "."))
    value = read_value(cell)
    return value if isinstance(value, bool | int | float) else cell


def _found(cell: str, says: str) -> str:
    if not cell:
        return "empty; every row gives a value for every column"
    meant = number_meant(cell) if says.endswith(KINDS[0]) else ""
    return f'found "{cell}"{says}' + (f"; write {meant}" if meant else "")


def _unclear(cell: str) -> str:
    """What is wrong with a number of a table with decimal commas."""
    if _THOUSANDS.fullmatch(cell):
        return f'found "{cell}", which may be {cell.replace(",", ".")} or {cell.replace(",", "")}; write one of these'
    if "." in cell and NUMBER.fullmatch(cell):
        return f'found "{cell}" in a table whose numbers have a decimal comma; write all of them in one way'
    return ""


def one_kind(values: Sequence[Any]) -> tuple[list[Value | None], Faults]:
    """Values of the kind that most of them are, None for the others, and what is to be said of those.

    >>> one_kind([1, "x", 2, None, float("inf")])
    ([1, None, 2, None, None], {1: ' in a column of numbers', 3: ', no value', 4: ', which is beyond all numbers'})
    """
    kinds = [_kind(value) for value in values]
    counted = Counter(kinds)
    main = max(KINDS, key=counted.__getitem__)
    if counted[main] == len(values):
        return list(values), {}
    meant = {None: ", no value", math.inf: ", which is beyond all numbers"}
    wrong = {place: meant.get(kind, f" in a column of {main}") for place, kind in enumerate(kinds) if kind != main}
    return [value if kind == main else None for value, kind in zip(values, kinds, strict=True)], wrong


def _kind(value: Any) -> Any:
    """The kind of a value; None for a missing one, infinity for one that is beyond all numbers."""
    if type(value) is float and math.isfinite(value):  # as nearly all of a large table are
        return KINDS[0]
    if value is None or value != value:
        return None
    if isinstance(value, bool | str) or is_number(value):
        return kind_of(value)
    return math.inf if isinstance(value, int | float) else type(value)


def read_tracks(words: Sequence[Any]) -> tuple[list[Value | None], Faults]:
    """The keys of tracks, from whatever people and programs write for them.

    >>> read_tracks(["1.0", "Track 1.5", ""])
    (['track1', 'track1_5', None], {2: 'empty; every row gives a value for every column'})
    """
    keys: dict[Any, Value | None] = {}
    says = {}
    for word in dict.fromkeys(words):
        try:
            keys[word] = track_key(word)
        except StudyError as fault:
            says[word] = str(fault).removeprefix("track: ") if word != "" else _found("", "")
    return [keys.get(word) for word in words], {k: says[word] for k, word in enumerate(words) if word in says}
