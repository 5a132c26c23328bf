"""Overrides: single values given beside a file, under the same dotted paths and checked the same way."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from sim.scenario.faults import Fault, Path, ScenarioError, dotted, nearest, shown
from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import Kinds, Named, Node, Table
from sim.scenario.resolve import step
from sim.scenario.setting import Setting
from sim.scenario.taken import as_taken
from sim.scenario.validate import FAULTY, Tree


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
        if below is FAULTY and (isinstance(node, Named) or not isinstance(tree, dict)):
            return _nothing(tree, path[: depth + 1], setting)
        node = node.keys.get(part) if isinstance(node, Table) else getattr(node, "each", None)
        tree[_key(tree, part)] = below = {} if below is FAULTY else copy(below)
        tree = below
    if not isinstance(tree, dict) or (isinstance(node, Named) and path[-1] not in tree):
        return _nothing(tree, path, setting)
    tree[path[-1]] = as_taken(setting.name, setting.value)
    return None


def _key(tree: Any, part: str) -> Any:
    """A part of a path as a key of what it leads into: of rows, which are numbered from 1, a place."""
    return int(part[:9]) - 1 if isinstance(tree, list) else part


def _nothing(tree: Any, path: Path, setting: Setting) -> Fault:
    known = list(tree) if isinstance(tree, dict) else []
    if isinstance(tree, list):
        known = [str(number) for number, row in enumerate(tree, start=1) if isinstance(row, dict)]
    allowed = ", ".join(known) or "keys that the scenario has"
    place = f"override {shown(setting.typed)}"
    return Fault(place, 0, dotted(path), "not in the scenario", allowed, nearest(path[-1], known))
