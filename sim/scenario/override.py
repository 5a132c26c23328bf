"""Overrides: single values given beside a file, under the same dotted paths and checked the same way."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from sim.scenario.faults import Fault, Path, ScenarioError, dotted, nearest, shown
from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import Kinds, Named, Node, Table
from sim.scenario.resolve import step
from sim.scenario.validate import FAULTY, Tree

PLAIN = re.compile(r"[+-]?(0|[1-9][0-9]*)\.[0-9]+(e[+-]?[0-9]+)?")


def override(tree: Tree, overrides: Sequence[str]) -> tuple[Tree, dict[Path, str]]:
    """A copy of the tree with the overrides in it, and path to override.

    An override is ``"path=value"``, for example ``"forums.pcac.slots=6"``; the rows of lists are numbered from 1.
    Raises ScenarioError if one is no assignment, or reaches into something the scenario does not have.
    """
    tree = deepcopy(tree)
    placed: dict[Path, str] = {}
    faults = []
    for text in overrides:
        name, equals, value = text.partition("=")
        path = _path(name.strip())
        if not equals or not all(path):
            faults.append(Fault(f"override {shown(text)}", 0, "", "not an assignment", "path=value, as in months=24"))
        elif fault := _put(tree, path, _value(value.strip()), text):
            faults.append(fault)
        else:
            placed[path] = text
    if faults:
        raise ScenarioError(faults)
    return tree, placed


def _path(name: str) -> Path:
    if name.startswith("sources."):  # the keys of sources are paths themselves
        return ("sources", name.removeprefix("sources.").strip('"'))
    return tuple(part.strip() for part in name.split("."))


def _value(text: str) -> Any:
    """What stands right of the equals sign, in TOML; anything else is text, as a shell strips its quotes."""
    if PLAIN.fullmatch(text):  # as most values of a study are, and TOML would read it
        return float(text)
    try:
        read = tomllib.loads(f"value = {text}")
    except (ValueError, RecursionError):
        return text
    return read["value"] if len(read) == 1 else text


def _put(tree: Any, path: Path, value: Any, text: str) -> Fault | None:
    """Place the value, making chapters' tables that the file leaves out, but no government, forum or row."""
    node: Node | Kinds | None = SCENARIO
    for depth, part in enumerate(path[:-1]):
        below = step(tree, part)
        if below is FAULTY and (isinstance(node, Named) or not isinstance(tree, dict)):
            return _nothing(tree, path[: depth + 1], text)
        node = node.keys.get(part) if isinstance(node, Table) else getattr(node, "each", None)
        if below is FAULTY:
            below = tree[part] = {}
        tree = below
    if not isinstance(tree, dict) or (isinstance(node, Named) and path[-1] not in tree):
        return _nothing(tree, path, text)
    tree[path[-1]] = value
    return None


def _nothing(tree: Any, path: Path, text: str) -> Fault:
    known = list(tree) if isinstance(tree, dict) else []
    if isinstance(tree, list):
        known = [str(number) for number, row in enumerate(tree, start=1) if isinstance(row, dict)]
    allowed = ", ".join(known) or "keys that the scenario has"
    return Fault(f"override {shown(text)}", 0, dotted(path), "not in the scenario", allowed, nearest(path[-1], known))
