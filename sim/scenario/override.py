"""Overrides: single values given beside a file, under the same dotted paths and checked the same way."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from sim.scenario.faults import Fault, Path, ScenarioError, display, dotted_name, nearest
from sim.scenario.grammar import SCENARIO
from sim.scenario.leaves import FAULTY
from sim.scenario.nodes import KeyedTables, Kinds, Node, Table, TableList
from sim.scenario.resolve import step
from sim.scenario.setting import LEFT_OUT, Setting
from sim.scenario.validate import Tree
from sim.scenario.whole_numbers import as_whole


def override(tree: Tree, settings: Sequence[Setting]) -> tuple[Tree, dict[Path, Setting]]:
    """The tree with the settings in it, and path to setting; what no setting reaches into is shared, and not changed.

    Raises ScenarioError if one reaches into something the scenario does not have.
    """
    tree = dict(tree)
    placed: dict[Path, Setting] = {}
    faults = []
    for setting in settings:
        if fault := _put(tree, setting):
            faults.append(fault)
        elif setting.value == LEFT_OUT:
            _forget(tree, setting.path)
        placed[setting.path] = setting
    if faults:
        raise ScenarioError(faults)
    return tree, placed


def _put(tree: Any, setting: Setting) -> Fault | None:
    """Place the value, making chapters' tables that the file leaves out, but no government, forum or row."""
    path = setting.path
    node: Node | Kinds | None = SCENARIO
    for depth, part in enumerate(path[:-1]):
        below = step(tree, part)
        if below is FAULTY and (isinstance(node, KeyedTables) or not isinstance(tree, dict)):
            return _nothing(tree, path[: depth + 1], setting)
        node = node.keys.get(part) if isinstance(node, Table) else getattr(node, "each", None)
        tree[_key(tree, part)] = below = {} if below is FAULTY else copy(below)
        tree = below
    there, leaves = step(tree, path[-1]) is not FAULTY, setting.value == LEFT_OUT
    if not isinstance(tree, dict) and not (leaves and isinstance(node, TableList)):
        return _nothing(tree, path, setting)
    if not there and (leaves or isinstance(node, KeyedTables)):
        return _nothing(tree, path, setting)
    if leaves:
        _leave_out(tree, _key(tree, path[-1]))
    else:
        tree[path[-1]] = as_whole(setting.name, setting.value)
    return None


def _leave_out(tree: Any, key: Any) -> None:
    """Take a key away; of a row only what it holds, so that those behind it keep their numbers."""
    if isinstance(tree, dict):
        del tree[key]
    else:
        tree[key] = FAULTY


def _forget(tree: Tree, gone: Path) -> None:
    """Take away what the file says of a thing that is left out: its sources, and assumptions about it."""
    sources, assumptions = tree.get("sources"), tree.get("assumptions")
    if isinstance(sources, dict):
        tree["sources"] = {key: text for key, text in sources.items() if not _within(key, gone)}
    if isinstance(assumptions, list):
        keys = [row.get("key") if isinstance(row, dict) else None for row in assumptions]
        tree["assumptions"] = [
            FAULTY if _within(key, gone) else row for key, row in zip(keys, assumptions, strict=True)
        ]


def _within(key: Any, gone: Path) -> bool:
    return isinstance(key, str) and tuple(key.split(".")[: len(gone)]) == gone


def _key(tree: Any, part: str) -> Any:
    """A part of a path as a key of what it leads into: of rows, which are numbered from 1, a place."""
    return int(part[:9]) - 1 if isinstance(tree, list) else part


def _nothing(tree: Any, path: Path, setting: Setting) -> Fault:
    known = list(tree) if isinstance(tree, dict) else []
    if isinstance(tree, list):
        known = [str(number) for number, row in enumerate(tree, start=1) if isinstance(row, dict)]
    allowed = ", ".join(known) or "keys that the scenario has"
    place = f"override {display(setting.as_typed)}"
    return Fault(place, 0, dotted_name(path), "not in the scenario", allowed, nearest(path[-1], known))
