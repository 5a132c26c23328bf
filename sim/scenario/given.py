"""Numbers that callers give: Python's, NumPy's or pandas', and whole ones also where they are written 12.0."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import Kinds, Named, Node, Number, Rows, Table
from sim.scenario.values import plain


def as_plain(value: Any) -> Any:
    """A value in Python's own types, as ``values.plain`` has it; what a scenario could not hold stays as it is.

    >>> import numpy as np
    >>> as_plain(np.float32(0.3)), as_plain(np.bool_(True)), as_plain({"a": np.arange(2)}), as_plain(None)
    (0.3, True, {'a': [0, 1]}, None)
    """
    try:
        return plain(value)
    except ValueError:
        return {key: as_plain(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def whole(value: Any) -> int | None:
    """The whole number that a value is, also where it is written as 12.0; None if it is none.

    >>> whole(12.0), whole(12.5), whole(True), whole("12"), whole(float("inf"))
    (12, None, None, None, None)
    """
    value = as_plain(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if isinstance(value, int) or value.is_integer() else None


def wholes(**said: Any) -> list[int]:
    """The whole numbers that some arguments are, in their order.

    >>> wholes(seed=1, repetitions=1e3)
    [1, 1000]

    Raises:
        ValueError: with the name of the first that is none.
    """
    numbers = []
    for name, value in said.items():
        number = whole(value)
        if number is None:
            raise ValueError(f"{name}: found {value!r}, allowed a whole number")
        numbers.append(number)
    return numbers


def as_taken(path: str, value: Any) -> Any:
    """A value as the scenario takes it under a path: 12 for 12.0 where it takes whole numbers."""
    if isinstance(value, float) and value.is_integer() and takes_whole(path):
        return int(value)
    return value


def takes_whole(name: str) -> bool:
    """True if a whole number stands under a name, whatever the scenario.

    >>> takes_whole("forums.any.slots"), takes_whole("rooms.track2.experts"), takes_whole("tension.baseline")
    (True, True, False)
    """
    nodes: list[Node | Kinds] = [SCENARIO]
    for part in name.split("."):
        nodes = [below for node in nodes for below in _under(node, part)]
    return bool(nodes) and all(isinstance(node, Number) and node.whole for node in nodes)


def _under(node: Node | Kinds, part: str) -> Iterator[Node | Kinds]:
    """What may stand under a part of a name: one thing, or as many as there are kinds of rows."""
    match node:
        case Table() if part in node.keys:
            yield node.keys[part]
        case Named() | Rows():
            yield node.each
        case Kinds():
            for table in node.kinds.values():
                yield from _under(table, part)
