"""The dotted names of a scenario: everything that a study, or ``--set``, can reach, and what may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sim.scenario.faults import dotted_name
from sim.scenario.grammar import SCENARIO
from sim.scenario.leaves import FAULTY
from sim.scenario.nodes import KeyedTables, Kinds, Node, Number, Table, TableList, Text, Values
from sim.scenario.override import override
from sim.scenario.resolve import step
from sim.scenario.setting import Setting
from sim.scenario.toml_text import parse
from sim.scenario.validate import Tree


def tree_of(text: str, settings: Sequence[Setting] = ()) -> Tree:
    """The tables of a TOML text, overrides applied.

    Raises ScenarioError if an override reaches into something that the scenario does not have.
    """
    return override(parse(text, "scenario"), settings)[0]


def names_in(tree: Tree) -> dict[str, Node]:
    """Every dotted name of a scenario, written or not, and what may stand there."""
    return {dotted_name(path): node for path, node in _below(SCENARIO, tree, ())}


def node_of(tree: Tree, name: str) -> Node | None:
    """What may stand under a dotted name of a scenario, written or not; None if it has no such name.

    >>> node_of({"events": [{"kind": "crisis"}]}, "events.1.size").unit, node_of({}, "events.1.size")
    ('share', None)
    """
    node: Node | Kinds | None = SCENARIO
    held: Any = tree
    for part in name.split("."):
        held = step(held, part)
        match node:
            case Table():
                node = node.keys.get(part)
            case KeyedTables() | TableList() if held is not FAULTY:
                node = node.each if isinstance(node, KeyedTables) else _kind(node.each, held)
            case _:
                return None
    return node if isinstance(node, _NAMED) else None


_NAMED = (Number, Text, Values, Table, KeyedTables, TableList)
"""What stands under a name of its own."""


def _below(node: Node | Kinds | None, tree: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    if path and isinstance(node, _NAMED):
        yield path, node
    held = tree if isinstance(tree, dict) else {}
    match node:
        case Table():
            for key, child in node.keys.items():
                yield from _below(child, held.get(key), (*path, key))
        case KeyedTables():
            for key, table in held.items():
                yield from _below(node.each, table, (*path, key))
        case TableList():
            for number, row in enumerate(tree if isinstance(tree, list) else [], start=1):
                yield from _below(None if row is FAULTY else _kind(node.each, row), row, (*path, str(number)))


def _kind(each: Table | Kinds, row: Any) -> Table | None:
    if isinstance(each, Table):
        return each
    return each.kinds.get(str(row.get("kind"))) if isinstance(row, dict) else None


def value_of(tree: Tree, name: str) -> Any:
    """What a scenario has under a name: as written, else its default; None if it has none of its own.

    >>> value_of({"encroachment": {"level": 0.5}, "governments": {"east": {}}}, "governments.east.encroachment")
    0.5
    """
    found: Any = tree
    for part in name.split("."):
        found = step(found, part)
    if found is not FAULTY:
        return found
    node = node_of(tree, name)
    if not isinstance(node, Number | Text):
        return None
    if node.otherwise:
        return value_of(tree, node.otherwise)
    return node.default
