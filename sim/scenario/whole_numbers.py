"""How a scenario takes a value: whole numbers that were computed, 12.0, are 12 where it takes whole numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import KeyedTables, Kinds, Node, Number, Table, TableList
from sim.scenario.values import DIGITS


def as_whole(path: str, value: Any) -> Any:
    """A value as the scenario takes it under a path: 12 for 12.0 where it takes whole numbers, of any use."""
    if isinstance(value, float) and abs(value) < 10**DIGITS and value.is_integer() and takes_whole(path):
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
        case KeyedTables() | TableList():
            yield node.each
        case Kinds():
            for table in node.kinds.values():
                yield from _under(table, part)
