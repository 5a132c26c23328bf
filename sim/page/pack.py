"""A scenario as a module finds it in its memory: records, columns, room for what changes and for what comes out.

``sim.seats`` and ``sim.state`` say what there is; here it is only put in its place, whole numbers in 32 bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from sim import chance, measures
from sim.page.engine import Records, records
from sim.page.translator.memory import BYTES, layout_of
from sim.page.translator.types import Array, Record, Scalar
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import DTYPES, State, blank

BASE = 1 << 16
"""Where a scenario begins; what lies below is the module's own stack, which grows downwards."""
NARROW: dict[Scalar, np.dtype[Any]] = {
    Scalar.BOOL: np.dtype(np.uint8), Scalar.INT: np.dtype(np.int32), Scalar.BITS: np.dtype(np.uint64),
    Scalar.FLOAT: np.dtype(np.float64),
}  # fmt: skip
"""What the cells of a column are in a module's memory."""
STRETCHES = dict(zip(DTYPES.values(), ("floats", "whole", "flags"), strict=True))
"""The stretch of a state that the columns of a type are parts of."""


class Column(NamedTuple):
    """Where an array lies in the memory."""

    address: int
    dtype: np.dtype[Any]
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Its bytes."""
        return int(np.prod(self.shape)) * self.dtype.itemsize


class Packed(NamedTuple):
    """A scenario ready to be played: ``image`` lies from ``BASE`` on, zeros behind it up to ``end``."""

    image: bytes
    end: int
    places: tuple[int, int, int, int]
    """Addresses of the records world, theory, luck and state."""
    filled: Mapping[str, Column]
    """What a module writes: counts, ends, curves, chronicle (of the last run) and written, its lines in use."""

    def arguments(self, first_run: int, start: int, runs: int) -> tuple[int, ...]:
        """What the entry point is called with to play some runs into the columns from ``start``."""
        outcomes = (self.filled[name] for name in ("counts", "ends", "curves"))
        lengths = (number for column in outcomes for number in (column.address, *column.shape))
        return (*self.places, first_run, start, runs, *lengths)


class _Memory:
    """Memory that is given out from ``BASE`` on, bytes in multiples of sixteen."""

    def __init__(self) -> None:
        self.image, self.end = bytearray(), BASE

    def room(self, size: int) -> int:
        address, self.end = self.end, -(-(self.end + size) // 16) * 16
        return address

    def put(self, address: int, array: np.ndarray) -> None:
        data = array.tobytes()
        self.image.extend(bytes(max(0, address - BASE + len(data) - len(self.image))))
        self.image[address - BASE : address - BASE + len(data)] = data

    def blank(self, shape: tuple[int, ...], kind: Scalar) -> Column:
        column = Column(0, NARROW[kind], shape)
        return column._replace(address=self.room(column.size))

    def column(self, array: np.ndarray, kind: Scalar) -> Column:
        made = self.blank(array.shape, kind)
        self.put(made.address, _narrowed(array, made.dtype))
        return made

    def record(self, record: Record, columns: Mapping[str, Column]) -> int:
        """A record of arrays: an address and lengths each."""
        layout = layout_of(record)
        address = self.room(layout.size)
        for (name, _), start in zip(record.fields, layout.starts, strict=True):
            found = columns[name]
            self.put(address + start, np.array([found.address, *found.shape], np.uint32))
        return address


def _narrowed(array: np.ndarray, dtype: np.dtype[Any]) -> np.ndarray:
    """Raises ValueError if a number does not fit."""
    narrow = np.ascontiguousarray(array, dtype)
    if not np.array_equal(narrow, array):
        raise ValueError(f"a column holds {np.abs(array).max():,}; in a page whole numbers have 32 bits")
    return narrow


def pack(scenario: Scenario, seed: int = 1, runs: int = 1000, curves: int = 1000, lines: int = 0) -> Packed:
    """Lay out a scenario for a module.

    Args:
        scenario: what is to be played.
        seed: key of all luck.
        runs: room for the outcomes of so many runs.
        curves: how many of the first of them are followed month by month.
        lines: of chronicle, as in ``sim.state.blank``.

    Raises:
        ScenarioError: if the scenario was changed by hand.
        ValueError: if a whole number of its columns does not fit into 32 bits.
    """
    types, memory, world = records(), _Memory(), lay_out(scenario)
    luck, state = chance.luck_of(seed, len(scenario.forums)), blank(world, scenario.theory.drafting.issues, lines)
    theory = _theory(types, memory, scenario.theory)
    parts = {}
    for record, columns in ((types.world, world), (types.luck, luck)):
        placed = {
            name: memory.column(getattr(columns, name), type_.element)
            for name, type_ in record.fields
            if isinstance(type_, Array)
        }
        parts[record.name] = memory.record(record, placed)
    placed = _placed(memory, types.state, state)
    places = parts["World"], theory, parts["Luck"], memory.record(types.state, placed)
    months, followed = scenario.months, min(curves, runs)
    filled = {
        "counts": memory.blank((len(measures.COUNTS), runs), Scalar.INT),
        "ends": memory.blank((len(measures.ENDS), runs), Scalar.FLOAT),
        "curves": memory.blank((followed, months, len(measures.CURVES)), Scalar.FLOAT),
        "chronicle": placed["chronicle"], "written": placed["written"],
    }  # fmt: skip
    return Packed(bytes(memory.image), memory.end, places, filled)


def _theory(types: Records, memory: _Memory, theory: Any) -> int:
    """The parameters, chapter by chapter."""
    layout = layout_of(types.theory)
    address = memory.room(layout.size)
    for (name, chapter), start in zip(types.theory.fields, layout.starts, strict=True):
        assert isinstance(chapter, Record)
        for (parameter, kind), place in zip(chapter.fields, layout_of(chapter).starts, strict=True):
            assert isinstance(kind, Scalar)
            value = getattr(getattr(theory, name), parameter)
            memory.put(address + start + place, _narrowed(np.array([value]), NARROW[kind]))
    return address


def _placed(memory: _Memory, record: Record, state: State) -> dict[str, Column]:
    """Columns of a state, each where it lies in its stretch."""
    kinds = {name: type_.element for name, type_ in record.fields if isinstance(type_, Array)}
    placed = {
        name: memory.blank(getattr(state, name).shape, kinds[name]) for name in (*STRETCHES.values(), "chronicle")
    }
    for name in (each for each in kinds if each not in placed):
        column = getattr(state, name)
        stretch = STRETCHES[column.dtype.type]
        cells = (column.ctypes.data - getattr(state, stretch).ctypes.data) // column.itemsize
        address = placed[stretch].address + cells * BYTES[kinds[name]]
        placed[name] = Column(address, NARROW[kinds[name]], column.shape)
    return placed
