"""Expressions of the typed tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sim.page.translator.tree.parts import Function, Node


@dataclass(frozen=True, eq=False)
class Constant(Node):
    """A number that Python worked out."""

    value: float


@dataclass(frozen=True, eq=False)
class Name(Node):
    """A parameter or a variable of the page."""

    name: str


@dataclass(frozen=True, eq=False)
class Before(Node):
    """In ``x += y``, the value of x before."""


@dataclass(frozen=True, eq=False)
class Binary(Node):
    """Arithmetic on two values of the type of the result; ``sign`` as in Python."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, eq=False)
class Negative(Node):
    """The value below zero that is as large."""

    operand: Node


@dataclass(frozen=True, eq=False)
class Not(Node):
    """True if the operand is false."""

    operand: Node


@dataclass(frozen=True, eq=False)
class Logic(Node):
    """``and`` or ``or``: no part is looked at that does not matter any more."""

    every: bool
    parts: Sequence[Node]


@dataclass(frozen=True, eq=False)
class Compare(Node):
    """A single comparison."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, eq=False)
class Choice(Node):
    """``yes if test else no``: only one of the two is worked out."""

    test: Node
    yes: Node
    no: Node


@dataclass(frozen=True, eq=False)
class Extreme(Node):
    """The smaller or larger of two: the first, unless the second beats it."""

    least: bool
    first: Node
    second: Node


@dataclass(frozen=True, eq=False)
class Cast(Node):
    """A number as one of another type; a float loses what stands behind the point."""

    operand: Node


@dataclass(frozen=True, eq=False)
class Parts(Node):
    """A tuple, or a named one, built from its parts."""

    parts: Sequence[Node]


@dataclass(frozen=True, eq=False)
class Field(Node):
    """A field of a record or part of a tuple, by its number."""

    base: Node
    place: int


@dataclass(frozen=True, eq=False)
class Length(Node):
    """The length of an array along an axis."""

    array: Node
    axis: int


@dataclass(frozen=True, eq=False)
class Size(Node):
    """How many cells an array has."""

    array: Node


@dataclass(frozen=True, eq=False)
class Cell(Node):
    """A cell of an array, or, where indices are fewer than axes, the part of it that they leave."""

    array: Node
    indices: Sequence[Node]


@dataclass(frozen=True, eq=False)
class Call(Node):
    """A call of another page or rule."""

    function: Function
    arguments: Sequence[Node]
