"""Holding a tree against the grammar: what is wrong is noted, what is right comes back in its type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sim.scenario import hints
from sim.scenario.ceilings import LONGEST_TEXT
from sim.scenario.faults import Path, display
from sim.scenario.leaves import FAULTY, anything, many, number, text
from sim.scenario.nodes import (
    KEY_PATTERN,
    Anything,
    KeyedTables,
    KeyedTexts,
    Kinds,
    Node,
    Number,
    Table,
    TableList,
    Text,
    Values,
)
from sim.scenario.report import Report
from sim.scenario.visible import visible

Tree = dict[str, Any]


class SoundPart(NamedTuple):
    """A part of a tree that was found without fault."""

    raw: Any
    """As it was written; None if it was not."""
    clean: Any


NONE: Mapping[str, SoundPart] = MappingProxyType({})


def clean(node: Node | Kinds, value: Any, path: Path, report: Report) -> Any:
    """The value in its right type, with plain defaults filled in, or ``FAULTY``; faults go to the report."""
    match node:
        case Number():
            return number(node, value, path, report)
        case Text():
            return text(node, value, path, report)
        case Values():
            return many(node, value, path, report)
        case Anything():
            return anything(node, value, path, report)
        case Table():
            return _table(node, value, path, report)
        case KeyedTables():
            return _named(node, value, path, report)
        case TableList():
            return _rows(node, value, path, report)
        case Kinds():
            return _kinds(node, value, path, report)
        case KeyedTexts():
            return _notes(node, value, path, report)


def clean_whole(node: Table, tree: Tree, report: Report, known: Mapping[str, SoundPart]) -> Tree:
    """A whole tree, as ``clean`` gives it; ``known``: what came of parts that may be in it as they were."""
    return _table(node, tree, (), report, known)


def _table(node: Table, value: Any, path: Path, report: Report, known: Mapping[str, SoundPart] = NONE) -> Any:
    if not isinstance(value, dict):
        report.add(path, f"found {display(value)}", node.allowed + hints.of_table(path, value))
        return FAULTY
    owner, allowed = f" of {node.noun}" if node.noun else "", ", ".join(node.keys)
    for key in value:
        if key not in node.keys:
            report.add(
                (*path, key), f"unknown key{owner}", allowed + hints.of_name(".".join((*path, key))), (key, node.keys)
            )
    kept = {}
    for key, child in node.keys.items():
        if key in known and value.get(key) is known[key].raw:
            kept[key] = known[key].clean
            continue
        got = clean(child, value[key], (*path, key), report) if key in value else FAULTY
        if got is FAULTY:
            got = _default(child, (*path, key), report, key in value)
        if got is not FAULTY:
            kept[key] = got
    return kept


def _default(node: Node, path: Path, report: Report, given: bool) -> Any:
    if node.required:
        if not given:
            report.add(path, "missing", node.allowed)
        return FAULTY
    match node:
        case Number() | Text():
            return FAULTY if node.otherwise or node.default is None else node.default
        case Values():
            return FAULTY if node.otherwise else ()
        case TableList():
            return []
        case Table():
            return FAULTY if node.optional else clean(node, {}, path, report)
        case KeyedTables() | KeyedTexts():
            return {}


def _named(node: KeyedTables, value: Any, path: Path, report: Report) -> Any:
    if not isinstance(value, dict):
        report.add(path, f"found {display(value)}", node.allowed + hints.of_table((*path, "KEY"), value))
        return FAULTY
    if len(value) > node.most:
        report.too_many(path, len(value), node.allowed)
        return FAULTY
    if len(value) < node.least:
        report.add(path, f"found {len(value)}", node.allowed)
    kept = {}
    for key, entry in value.items():
        if not re.fullmatch(KEY_PATTERN, key):
            shape = "small letters, digits and underscores, a letter first, at most 32"
            report.add((*path, key), f"not a key for a {node.noun}", shape, proper(key))
        got = clean(node.each, entry, (*path, key), report)
        if got is not FAULTY:
            kept[key] = got
    return kept


@lru_cache(1024)
def proper(key: str) -> str:
    """The key that was probably meant by one that is not in order.

    >>> proper("USA"), proper("the west"), proper("usa")
    ('usa', 'the_west', 'usa')
    """
    return re.sub(r"[^a-z0-9_]", "_", key[:64].lower()).lstrip("_0123456789")[:32]


def _rows(node: TableList, value: Any, path: Path, report: Report) -> Any:
    if not isinstance(value, list):
        report.add(path, f"found {display(value)}", node.allowed + hints.of_rows(path, value))
        return FAULTY
    if len(value) > node.most:
        report.too_many(path, len(value), node.allowed)
        return FAULTY
    return [
        FAULTY if row is FAULTY else clean(node.each, row, (*path, str(place)), report)  # left out by an override
        for place, row in enumerate(value, start=1)
    ]


def _kinds(node: Kinds, value: Any, path: Path, report: Report) -> Any:
    if not isinstance(value, dict):
        report.add(path, f"found {display(value)}", "a table")
        return FAULTY
    kind = value.get("kind")
    if isinstance(kind, str) and kind in node.kinds:
        return clean(node.kinds[kind], value, path, report)
    found = f"found {display(kind)}" if "kind" in value else "missing"
    report.add((*path, "kind"), found, ", ".join(node.kinds), (kind, node.kinds) if isinstance(kind, str) else "")
    return FAULTY


def _notes(node: KeyedTexts, value: Any, path: Path, report: Report) -> Any:
    if not isinstance(value, dict):
        report.add(path, f"found {display(value)}", node.allowed)
        return FAULTY
    if len(value) > node.most:
        report.too_many(path, len(value), node.allowed)
        return FAULTY
    for key, note in value.items():
        if not (isinstance(note, str) and note.strip() and visible(note) == note and len(note) <= LONGEST_TEXT):
            hint = "; put the whole path in quotes" if isinstance(note, dict) else ""
            report.add((*path, key), f"found {display(note)}", f"text, not empty, without control characters{hint}")
    return {key: note for key, note in value.items() if isinstance(note, str)}
