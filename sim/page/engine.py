"""What is translated for a page: its entry points, and the records and columns that each is called with.

In a page whole numbers of columns have 32 bits, and runs are numbered with 64, as everywhere.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from sim import engine
from sim.page.columns import RECORDS
from sim.page.translator.program import Program
from sim.page.translator.source import plain
from sim.page.translator.text import module_text
from sim.page.translator.types import Array, Scalar, Struct, Type
from sim.page.watch import watch
from sim.rules import CHAPTERS, PARAMETERS
from sim.seats.fill import fill

KINDS = {"f": Scalar.FLOAT, "i": Scalar.INT, "b": Scalar.BOOL, "u": Scalar.BITS}
"""What the cells of a column become, by the first letter of its axes."""
SCALARS = {kind.value: kind for kind in (Scalar.INT, Scalar.LONG)}
"""Plain numbers that an entry point may take."""
INSTEAD = {"SEVERAL": False}
"""Names of ``sim.compiled`` that stand for something else in a browser."""
THEORY = "Theory"
"""The record whose fields are no columns."""
USUAL = {"G": 2, "H": 3, "F": 1, "K": 4}
"""Lengths of most talks, by letters of ``sim.page.columns``: two governments in one forum, four issues. They are played
through an entry point of their own, in which every address and loop over sides is worked out beforehand."""


class Door(NamedTuple):
    """An entry point of the module."""

    page: Callable[..., Any]
    takes: tuple[str, ...]
    """For each of its arguments the name of a record, or of a scalar, or axes of a column that it fills."""
    writes: tuple[str, ...] = ()
    """Records, or columns of one, that it writes into; of all others it may be sure."""
    lengths: Mapping[str, int] = {}
    """The only lengths of some axes that it may be called with, by letter."""

    @property
    def arguments(self) -> dict[str, str]:
        """What it takes, by name."""
        page = plain(self.page)
        assert page is not None
        return dict(zip(inspect.signature(page).parameters, self.takes, strict=True))

    @property
    def fills(self) -> dict[str, str]:
        """Axes of the columns that it fills, by name."""
        others = {THEORY, *RECORDS, *SCALARS}
        return {name: what for name, what in self.arguments.items() if what not in others}


PLAY = Door(
    engine._play,
    ("World", THEORY, "Luck", "State", "long", "int", "int", "iOJ", "fUJ", "fITB"),
    writes=("State", "Luck.streams"),
)
DOORS = {
    "fill": Door(fill, ("Tables", "World"), writes=("World",)),
    "watch": Door(watch, ("World", THEORY, "State", "fSW"), writes=("State",)),
    "play": PLAY,
    "play_usual": PLAY._replace(lengths=USUAL),
}
"""Entry points by the name that the module gives them."""


def player(sizes: Mapping[str, int]) -> str:
    """Which entry point plays a scenario of such sizes, by letter."""
    return "play_usual" if USUAL.items() <= sizes.items() else "play"


def column(owner: str, axes: str, lengths: Mapping[str, int], fixed: bool = False) -> Array:
    """The type of a column, some lengths of which may be known, by letter."""
    return Array(KINDS[axes[0]], tuple(map(lengths.get, axes[1:])), owner, fixed)


def record(name: str, writes: tuple[str, ...] = (), lengths: Mapping[str, int] = {}) -> Struct:
    """The type of a record, where some columns, or all of one record, are written into."""
    if name == THEORY:
        return _theory()
    owners = {each: f"{name}.{each}" for each in RECORDS[name]}
    fields = (
        (each, column(owner, RECORDS[name][each], lengths, fixed=name not in writes and owner not in writes))
        for each, owner in owners.items()
    )
    return Struct(name, tuple(fields), by_pointer=True)


@cache
def _theory() -> Struct:
    kinds = {int: Scalar.INT, float: Scalar.FLOAT}

    def chapter(name: str, class_: type) -> Struct:
        owned = (each for each in PARAMETERS.values() if each.chapter == name)
        return Struct(class_.__name__, tuple((each.name, kinds[each.kind]) for each in owned), by_pointer=True)

    return Struct(THEORY, tuple((name, chapter(name, class_)) for name, class_ in CHAPTERS.items()), by_pointer=True)


def types(door: Door) -> tuple[Type, ...]:
    """Of an entry point's arguments."""
    return tuple(_type(name, what, door) for name, what in door.arguments.items())


def _type(name: str, what: str, door: Door) -> Type:
    if what in SCALARS:
        return SCALARS[what]
    if what in {THEORY, *RECORDS}:
        return record(what, door.writes, door.lengths)
    return column(name, what, door.lengths)


def text() -> str:
    """The engine in LLVM's language.

    Raises:
        UntranslatableError: if a page or a rule holds what the small language does not.
    """
    program = Program(INSTEAD)
    return module_text({name: program.entry(door.page, types(door)) for name, door in DOORS.items()})
