"""Statements of the typed tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sim.page.translator.tree.parts import Function, Node, Statement
from sim.page.translator.tree.values import Call, Constant


@dataclass(frozen=True, eq=False)
class Assign(Statement):
    """All values are worked out, then stored in order; a single tuple is taken apart for several targets."""

    targets: Sequence[Node]
    values: Sequence[Node]


@dataclass(frozen=True, eq=False)
class Augment(Statement):
    """``target += ...``: where it lies is looked up once, then the value worked out from what was there before."""

    target: Node
    value: Node


@dataclass(frozen=True, eq=False)
class Do(Statement):
    """A call for what it does."""

    value: Node


@dataclass(frozen=True, eq=False)
class Return(Statement):
    """The end of a page, with what it gives back, or nothing."""

    value: Node | None


@dataclass(frozen=True, eq=False)
class If(Statement):
    """One of two blocks."""

    test: Node
    yes: Sequence[Statement]
    no: Sequence[Statement]


@dataclass(frozen=True, eq=False)
class While(Statement):
    """A block as long as something holds."""

    test: Node
    body: Sequence[Statement]


@dataclass(frozen=True, eq=False)
class Count(Statement):
    """``for name in range(start, end, step)``; what the body does to the variable does not disturb the count."""

    name: str
    start: Node
    end: Node
    step: int
    body: Sequence[Statement]


@dataclass(frozen=True, eq=False)
class Unroll(Statement):
    """``for name in`` a tuple of constants: the body once for each."""

    name: str
    values: Sequence[Constant]
    body: Sequence[Statement]


@dataclass(frozen=True, eq=False)
class Leave(Statement):
    """``break``, or ``continue`` if the loop goes ``on``."""

    on: bool


def calls_in(part: object) -> Iterator[Function]:
    """Every function that some steps, or an expression, call, in the order in which they are met."""
    if isinstance(part, Call):
        yield part.function
    if isinstance(part, Node | Statement):
        part = list(vars(part).values())
    if isinstance(part, list | tuple):
        for each in part:
            yield from calls_in(each)
