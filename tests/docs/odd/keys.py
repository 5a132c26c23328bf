"""Keys of a scenario file, from its grammar; the chapters' own tables are in the table of parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sim.rules import CHAPTERS
from sim.scenario.grammar import SCENARIO, TERMS
from sim.scenario.nodes import Kinds, Many, Named, Node, Notes, Number, Rows, Table, Text
from tests.docs.odd.tables import table

LEFT_OUT = {*CHAPTERS, "rooms", "record", "sources", "assumptions"}
"""Tables that have a place of their own on the page, or that no run reads."""


def keys() -> str:
    """A row for every key, terms of a forum and chapters excepted."""
    rows = [row for name, node in SCENARIO.keys.items() if name not in LEFT_OUT for row in _rows(name, node)]
    return table(("key", "what may stand there", "if left out", "meaning"), rows)


def _rows(path: str, node: Node) -> Iterator[tuple[str, ...]]:
    if isinstance(node, Number | Text | Many | Notes):
        yield f"`{path}`", node.allowed, _otherwise(node), node.says
        return
    if isinstance(node, Named):
        yield f"`[{path}.NAME]`", node.allowed, "required" if node.required else "none", node.says
        yield from _below(f"{path}.NAME", node.each)
    elif isinstance(node, Rows) and isinstance(node.each, Table):
        yield f"`[[{path}]]`", node.allowed, "none", node.says
        yield from _below(f"{path}.N", node.each)
    elif isinstance(node, Rows) and isinstance(node.each, Kinds):
        yield f"`[[{path}]]`", node.allowed, "none", node.says
        month = next(iter(node.each.kinds.values())).keys["month"]
        yield from _rows(f"{path}.N.month", month)
        for kind, one in node.each.kinds.items():
            yield f'`{path}.N.kind = "{kind}"`', f'"{kind}"', "", one.says
            yield from _below(f"{path}.N", replace(one, keys={k: v for k, v in one.keys.items() if k != "month"}))
    elif isinstance(node, Table):
        yield from _below(path, node)


def _below(path: str, node: Table) -> Iterator[tuple[str, ...]]:
    for name, each in node.keys.items():
        if name not in TERMS and name not in ("kind", "source"):
            yield from _rows(f"{path}.{name}", each)


def _otherwise(node: Number | Text | Many | Notes) -> str:
    if node.required:
        return "required"
    elsewhere = getattr(node, "otherwise", "")
    default = getattr(node, "default", None)
    if elsewhere:
        return str(elsewhere)
    return repr(default) if isinstance(default, int | float) else str(default or "empty")
