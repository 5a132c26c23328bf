"""What is translated for a page: the engine's entry point, for columns of the types that a scenario lays out.

In a page whole numbers of columns have 32 bits, and runs are numbered with 64, as everywhere.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np

from sim import chance, engine
from sim.chance import Luck
from sim.page.translator.program import Program
from sim.page.translator.text import written
from sim.page.translator.types import Array, Record, Scalar, Type
from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario import load
from sim.seats import lay_out
from sim.state import State, World, blank

DOOR = "play"
"""What the module calls its entry point."""
ELEMENTS = {
    np.dtype(np.float64): Scalar.FLOAT, np.dtype(np.int64): Scalar.INT, np.dtype(np.int32): Scalar.INT,
    np.dtype(np.bool_): Scalar.BOOL, np.dtype(np.uint64): Scalar.BITS,
}  # fmt: skip
"""What the cells of a column become."""
CHANGING = ("State", "Luck.streams")
"""What is written into while runs are played."""


class Records(NamedTuple):
    """The records that the entry point is called with."""

    world: Record
    theory: Record
    luck: Record
    state: Record


@cache
def records() -> Records:
    """Types of the columns, as they are laid out for any scenario, and of every parameter."""
    world = lay_out(load())
    return Records(_columns(world), _theory(), _columns(chance.luck_of(1)), _columns(blank(world, issues=2)))


def _columns(columns: World | Luck | State) -> Record:
    name = type(columns).__name__

    def type_of(column: str, found: np.ndarray) -> Array:
        owner = f"{name}.{column}"
        return Array(ELEMENTS[found.dtype], found.ndim, owner, fixed=not owner.startswith(CHANGING))

    pairs = zip(columns._fields, columns, strict=True)
    return Record(name, tuple((column, type_of(column, found)) for column, found in pairs), held=True)


def _theory() -> Record:
    kinds = {int: Scalar.INT, float: Scalar.FLOAT}

    def chapter(name: str, class_: type) -> Record:
        owned = (each for each in PARAMETERS.values() if each.chapter == name)
        return Record(class_.__name__, tuple((each.name, kinds[each.kind]) for each in owned), held=True)

    return Record("Theory", tuple((name, chapter(name, class_)) for name, class_ in CHAPTERS.items()), held=True)


def types() -> tuple[Type, ...]:
    """Of the entry point's arguments: records, first run (64 bits), start, runs, and the columns that it fills."""
    outcomes = (Array(Scalar.INT, 2, "counts"), Array(Scalar.FLOAT, 2, "ends"), Array(Scalar.FLOAT, 3, "curves"))
    return (*records(), Scalar.LONG, Scalar.INT, Scalar.INT, *outcomes)


def text() -> str:
    """The engine in LLVM's language.

    Raises:
        UntranslatableError: if a page or a rule holds what the small language does not.
    """
    return written(Program().entry(engine._play, types()), DOOR)
