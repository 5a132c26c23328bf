"""Types of the small language that right pages and rules are written in, and what each is made of in a module."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np


class Scalar(Enum):
    """A single value; whole numbers of a page have 32 bits unless a constant asks for more."""

    BOOL = "bool"
    INT = "int"
    LONG = "long"
    BITS = "bits"
    """64 of them: what luck is mixed from; they mix with nothing else."""
    FLOAT = "float"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Array:
    """A column, or a part of one: where it begins, and a length for each axis."""

    element: Scalar
    lengths: tuple[int | None, ...]
    """Along each axis, if it is known before anything is played, else None."""
    owner: str
    """The column that its memory belongs to, for example ``State.good``; nothing where that may be any."""
    fixed: bool = False
    """True if nothing is ever written into it while runs are played."""

    @property
    def axes(self) -> int:
        """How many there are."""
        return len(self.lengths)


@dataclass(frozen=True)
class Struct:
    """A named tuple, or a tuple, whose fields are then called 0, 1, 2 and so on."""

    name: str
    fields: tuple[tuple[str, Type], ...]
    by_pointer: bool = False
    """True if it lies in memory, behind a pointer, and never changes; else its fields are values."""

    def place(self, name: str) -> int:
        """Number of a field.

        Raises:
            UnlikeError: if there is none of the name.
        """
        names = [each for each, _ in self.fields]
        if name not in names:
            raise UnlikeError(f"{self.name or 'a tuple'} has no field {name}")
        return names.index(name)


Type = Scalar | Array | Struct
WHOLE = (Scalar.BOOL, Scalar.INT, Scalar.LONG)
"""What counts: a bool as 0 or 1, as in Python."""
NUMBERS = (*WHOLE, Scalar.FLOAT)


class UnlikeError(TypeError):
    """Types that do not go together; whoever knows the place says it."""


def describe(type_: Type) -> str:
    """A type in words, for a refusal."""
    if isinstance(type_, Scalar):
        return type_.value
    if isinstance(type_, Array):
        return f"an array of {type_.element.value} with {type_.axes} axes"
    return type_.name or "a tuple"


def wider(one: Type, other: Type) -> Scalar:
    """The type in which two numbers are added or compared.

    Raises:
        UnlikeError: if they are no numbers, or bits are mixed with others.
    """
    if one == other == Scalar.BITS:
        return Scalar.BITS
    for each in (one, other):
        if each not in NUMBERS:
            raise UnlikeError(f"{describe(one)} with {describe(other)}")
    if Scalar.FLOAT in (one, other):
        return Scalar.FLOAT
    return Scalar.LONG if Scalar.LONG in (one, other) else Scalar.INT


def join(one: Type | None, other: Type) -> Type:
    """The type of what is once this and once that; ``one`` is None where nothing is known yet.

    Raises:
        UnlikeError: if nothing can be both.
    """
    if one is None or one == other:
        return other
    if {one, other} == {Scalar.INT, Scalar.LONG}:
        return Scalar.LONG
    if isinstance(one, Array) and isinstance(other, Array) and (one.element, one.axes) == (other.element, other.axes):
        lengths = (each if each == like else None for each, like in zip(one.lengths, other.lengths, strict=True))
        return Array(one.element, tuple(lengths), "")
    raise UnlikeError(f"cannot be both {describe(one)} and {describe(other)}")


def type_of_constant(value: object) -> Scalar | None:
    """The type of a number that Python worked out; None if it is no number."""
    if isinstance(value, bool | np.bool_):
        return Scalar.BOOL
    if isinstance(value, np.uint64):
        return Scalar.BITS
    if isinstance(value, int | np.integer):
        return Scalar.INT if -(2**31) <= int(value) < 2**31 else Scalar.LONG
    return Scalar.FLOAT if isinstance(value, float | np.floating) else None


def tuple_of(parts: tuple[Type, ...]) -> Struct:
    """The type of a tuple."""
    return Struct("", tuple((str(number), part) for number, part in enumerate(parts)))
