"""What a typed tree is made of: expressions, statements, and functions, which statements make and expressions call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sim.page.translator.types import Scalar, Type


@dataclass(frozen=True, eq=False)
class Node:
    """An expression, with the type of its value."""

    type: Type


@dataclass(frozen=True, eq=False)
class TreeStatement:
    """A statement."""


@dataclass(eq=False)
class Function:
    """A page or rule for one combination of types of its arguments.

    ``variables`` are all names that it stores into, parameters among them.
    """

    name: str
    parameters: tuple[tuple[str, Type], ...]
    hot: bool
    variables: dict[str, Type] = field(default_factory=dict)
    result: Type = Scalar.NOTHING
    body: Sequence[TreeStatement] = ()
