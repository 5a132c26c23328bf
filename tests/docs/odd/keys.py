"""Keys of a scenario file, from its grammar; the chapters' own tables are in the table of parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sim.rules import CHAPTERS
from sim.scenario.grammar import SCENARIO, TERMS
from sim.scenario.nodes import Anything, KeyedTables, KeyedTexts, Kinds, Node, Number, Table, TableList, Text, Values
from tests.docs.odd.tables import table

OF_EVERY_EVENT = ("month", "source")
"""Keys that an event of any kind has."""
ANY_TERM = "TERM"
"""Stands for the name of a term of a forum."""


def keys() -> str:
    """A row for every key; the chapters' tables excepted, and the terms of a forum are told as one."""
    written = {name: node for name, node in SCENARIO.keys.items() if name not in CHAPTERS}
    written |= {"rooms.TRACK": _any_room(written.pop("rooms"))}
    rows = [row for name, node in written.items() for row in _rows(name, node)]
    return table(("key", "what may stand there", "if left out", "meaning"), rows)


def _rows(path: str, node: Node) -> Iterator[tuple[str, ...]]:
    if isinstance(node, Number | Text | Values | KeyedTexts | Anything):
        yield f"`{path}`", node.allowed, _otherwise(node), node.says
        return
    if isinstance(node, KeyedTables):
        yield f"`[{path}.NAME]`", node.allowed, "required" if node.required else "none", node.says
        yield from _below(f"{path}.NAME", node.each)
    elif isinstance(node, TableList) and isinstance(node.each, Table):
        yield f"`[[{path}]]`", node.allowed, "none", node.says
        yield from _below(f"{path}.N", node.each)
    elif isinstance(node, TableList) and isinstance(node.each, Kinds):
        yield f"`[[{path}]]`", node.allowed, "none", node.says
        common = next(iter(node.each.kinds.values())).keys
        for name in OF_EVERY_EVENT:
            yield from _rows(f"{path}.N.{name}", common[name])
        for kind, one in node.each.kinds.items():
            yield f'`{path}.N.kind = "{kind}"`', f'"{kind}"', "", one.says
            own = {name: each for name, each in one.keys.items() if name not in ("kind", *OF_EVERY_EVENT)}
            yield from _below(f"{path}.N", replace(one, keys=own))
    elif isinstance(node, Table):
        yield f"`[{path}]`", node.allowed, "none", node.says
        yield from _below(path, node)


def _below(path: str, node: Table) -> Iterator[tuple[str, ...]]:
    for name, each in node.keys.items():
        if name not in TERMS:
            yield from _rows(f"{path}.{name}", each)
    terms = {name: each for name, each in node.keys.items() if name in TERMS}
    if terms:
        name, any_of_them = next(iter(terms.items()))
        but = "".join(f", but `{missing}`" for missing in TERMS if missing not in terms)
        otherwise = any_of_them.otherwise.replace(name, ANY_TERM)
        yield (
            f"`{path}.{ANY_TERM}`",
            f"any term of the chapter `forum`{but}, in its range",
            otherwise,
            "Any term of the forum.",
        )


def _any_room(rooms: Table) -> Table:
    """The room of any track; that of the first has the keys of all."""
    keys = dict(next(iter(rooms.keys.values())).keys)
    keys["capacity"] = replace(keys["capacity"], default=None, otherwise="the track's usual capacity")
    says = f"The room that stands for a track ({', '.join(rooms.keys)}) when tracks are compared."
    return Table(says, keys)


def _otherwise(node: Number | Text | Values | KeyedTexts | Anything) -> str:
    if node.required:
        return "required"
    elsewhere = getattr(node, "otherwise", "")
    default = getattr(node, "default", None)
    if elsewhere:
        return str(elsewhere)
    return repr(default) if isinstance(default, int | float) else str(default or "empty")
