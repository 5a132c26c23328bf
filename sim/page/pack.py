"""A scenario as a module finds it in its memory: records, tables, room for what is filled and for what comes out.

``sim.page.columns`` says what there is; here it is only put in its place, whole numbers in 32 bits. A world is left for
the module's own ``fill`` to make.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import prod
from typing import Any, NamedTuple

import numpy as np

from sim import chance
from sim.page.columns import RECORDS, STRETCHES, WITHIN, with_stretches
from sim.page.engine import DOORS, KINDS, THEORY, player, record
from sim.page.translator.memory import layout_of
from sim.page.translator.types import Scalar, Struct
from sim.scenario.plan import Scenario
from sim.seats.room import shape_of, sizes_of
from sim.seats.tables import flatten
from sim.state import AXES

BASE = 1 << 16
"""Where a scenario begins; what lies below is the module's own stack, which grows downwards."""
ALIGNED = 16
"""Of so many bytes every column's address is a multiple."""
NARROW: dict[Scalar, np.dtype[Any]] = {
    Scalar.BOOL: np.dtype(np.uint8), Scalar.INT: np.dtype(np.int32), Scalar.BITS: np.dtype(np.uint64),
    Scalar.FLOAT: np.dtype(np.float64),
}  # fmt: skip
"""What the cells of a column are in a module's memory."""


class MemoryColumn(NamedTuple):
    """Where an array lies in the memory."""

    address: int
    dtype: np.dtype[Any]
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Its bytes."""
        return int(prod(self.shape)) * self.dtype.itemsize


class PackedScenario(NamedTuple):
    """A scenario ready to be filled and played: ``image`` lies from ``BASE`` on, zeros behind it up to ``end``."""

    image: bytes
    end: int
    places: Mapping[str, int]
    """Addresses of the records."""
    columns: Mapping[str, Mapping[str, MemoryColumn]]
    """Columns of each record."""
    outputs: Mapping[str, MemoryColumn]
    """Columns that entry points fill: counts, ends, curves, trust."""
    player: str
    """The entry point that plays it."""

    def arguments(self, door: str, **numbers: int) -> Iterator[int]:
        """What an entry point is called with; ``numbers``: its arguments that are neither record nor column."""
        for name, what in DOORS[door].arguments.items():
            if name in numbers:
                yield numbers[name]
            elif what in self.places:
                yield self.places[what]
            else:
                yield from (self.outputs[name].address, *self.outputs[name].shape)


class _Memory:
    """Memory that is given out from ``BASE`` on."""

    def __init__(self, sizes: Mapping[str, int]) -> None:
        self.sizes, self.image, self.end = with_stretches(sizes), bytearray(), BASE

    def room(self, size: int) -> int:
        address, self.end = self.end, -(-(self.end + size) // ALIGNED) * ALIGNED
        return address

    def put(self, address: int, array: np.ndarray) -> None:
        data = array.tobytes()
        self.image.extend(bytes(max(0, address - BASE + len(data) - len(self.image))))
        self.image[address - BASE : address - BASE + len(data)] = data

    def at(self, address: int, axes: str) -> MemoryColumn:
        return MemoryColumn(address, NARROW[KINDS[axes[0]]], shape_of(axes, self.sizes))

    def column(self, axes: str) -> MemoryColumn:
        return self.at(self.room(self.at(0, axes).size), axes)

    def record(self, name: str, columns: Mapping[str, MemoryColumn]) -> int:
        """A record of arrays: an address and lengths each."""
        layout = layout_of(record(name))
        address = self.room(layout.size)
        for column, start in zip(RECORDS[name], layout.starts, strict=True):
            found = columns[column]
            self.put(address + start, np.array([found.address, *found.shape], np.uint32))
        return address


def _narrowed(array: np.ndarray, dtype: np.dtype[Any]) -> np.ndarray:
    """Raises ValueError if a number does not fit."""
    narrow = np.ascontiguousarray(array, dtype)
    if not np.array_equal(narrow, array):
        raise ValueError(f"a column holds {np.abs(array).max():,}; in a page whole numbers have 32 bits")
    return narrow


def pack(scenario: Scenario, seed: int = 1, runs: int = 1000, curves: int = 1000, lines: int = 0) -> PackedScenario:
    """Lay out a scenario for a module.

    Args:
        scenario: what is to be played.
        seed: key of all luck.
        runs: room for the outcomes of so many runs.
        curves: how many of the first of them are followed month by month.
        lines: of chronicle, as in ``sim.state.blank``.

    Raises:
        ScenarioError: if the scenario was changed by hand.
        ValueError: if a whole number of its tables does not fit into 32 bits.
    """
    tables, luck = flatten(scenario), chance.luck_of(seed, len(scenario.forums))
    asked = {"K": scenario.theory.drafting.issues, "L": lines, "J": runs, "I": min(curves, runs)}
    memory = _Memory({**sizes_of(tables), **asked})
    columns: dict[str, dict[str, MemoryColumn]] = {
        name: {each: memory.column(axes) for each, axes in RECORDS[name].items()}
        for name in ("Tables", "World", "Luck")
    }
    columns["State"] = _of_state(memory)
    for name, given in (("Tables", tables), ("Luck", luck)):
        for each, column in columns[name].items():
            memory.put(column.address, _narrowed(getattr(given, each), column.dtype))
    places = {name: memory.record(name, columns[name]) for name in RECORDS}
    places[THEORY] = _theory(memory, scenario.theory)
    filled = {name: memory.column(axes) for door in DOORS.values() for name, axes in door.fills.items()}
    return PackedScenario(bytes(memory.image), memory.end, places, columns, filled, player(memory.sizes))


def _theory(memory: _Memory, theory: Any) -> int:
    """The parameters, chapter by chapter."""
    laid_out = record(THEORY)
    layout = layout_of(laid_out)
    address = memory.room(layout.size)
    for (name, chapter), start in zip(laid_out.fields, layout.starts, strict=True):
        assert isinstance(chapter, Struct)
        for (parameter, kind), place in zip(chapter.fields, layout_of(chapter).starts, strict=True):
            assert isinstance(kind, Scalar)
            value = getattr(getattr(theory, name), parameter)
            memory.put(address + start + place, _narrowed(np.array([value]), NARROW[kind]))
    return address


def _of_state(memory: _Memory) -> dict[str, MemoryColumn]:
    """Columns of a state, each where it lies in its stretch."""
    axes = RECORDS["State"]
    found = {name: memory.column(axes[name]) for name in (*STRETCHES, "chronicle")}
    for stretch, of_all in STRETCHES.items():
        address = found[stretch].address
        for name in (each for each in AXES if AXES[each][0] == of_all[0]):
            found[name] = memory.at(address, axes[name])
            address += found[name].size
    return found | {name: memory.at(found[first].address, axes[name]) for name, first in WITHIN.items()}
