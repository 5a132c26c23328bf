"""Statements of the typed tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sim.page.translator.tree.parts import Function, Node, TreeStatement
from sim.page.translator.tree.values import Call, Constant


@dataclass(frozen=True, eq=False)
class Assign(TreeStatement):
    """All values are worked out, then stored in order; a single tuple is taken apart for several targets."""

    targets: Sequence[Node]
    values: Sequence[Node]


@dataclass(frozen=True, eq=False)
class Augment(TreeStatement):
    """``target += ...``: where it lies is looked up once, then the value worked out from what was there before."""

    target: Node
    value: Node


@dataclass(frozen=True, eq=False)
class Do(TreeStatement):
    """A call for what it does."""

    value: Node


@dataclass(frozen=True, eq=False)
class Return(TreeStatement):
    """The end of a page, with what it gives back, or nothing."""

    value: Node | None


@dataclass(frozen=True, eq=False)
class If(TreeStatement):
    """One of two blocks."""

    test: Node
    yes: Sequence[TreeStatement]
    no: Sequence[TreeStatement]


@dataclass(frozen=True, eq=False)
class While(TreeStatement):
    """A block as long as something holds."""

    test: Node
    body: Sequence[TreeStatement]


@dataclass(frozen=True, eq=False)
class Count(TreeStatement):
    """``for name in range(start, end, step)``; what the body does to the variable does not disturb the count."""

    name: str
    start: Node
    end: Node
    step: int
    body: Sequence[TreeStatement]


@dataclass(frozen=True, eq=False)
class Unroll(TreeStatement):
    """``for name in`` a tuple of constants: the body once for each."""

    name: str
    values: Sequence[Constant]
    body: Sequence[TreeStatement]


@dataclass(frozen=True, eq=False)
class Leave(TreeStatement):
    """``break``, or ``continue`` if the loop goes ``on``."""

    on: bool


def calls_in(part: object) -> Iterator[Function]:
    """Every function that some steps, or an expression, call, in the order in which they are met."""
    if isinstance(part, Call):
        yield part.function
    if isinstance(part, Node | TreeStatement):
        part = list(vars(part).values())
    if isinstance(part, list | tuple):
        for each in part:
            yield from calls_in(each)
