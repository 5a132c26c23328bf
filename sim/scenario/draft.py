"""A scenario while it is being read: what the file says, what of it is usable, and what was found wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sim.scenario.faults import Path, display
from sim.scenario.report import Report
from sim.scenario.validate import Tree, proper


@dataclass(frozen=True)
class Draft:
    """The three together."""

    raw: Tree
    """As written, with overrides."""
    clean: Tree
    """What of it is usable, in its right type; plain defaults are filled in."""
    report: Report

    @cached_property
    def governments(self) -> list[str]:
        """Keys of the governments, whether their tables are in order or not."""
        return _keys(self.raw.get("governments"))

    @property
    def forums(self) -> Tree:
        """The usable tables of forums."""
        found: Tree = self.clean.get("forums", {})
        return found

    @cached_property
    def forum_keys(self) -> list[str]:
        """Keys of the forums, whether their tables are in order or not."""
        return _keys(self.raw.get("forums"))

    def parties(self, forum: str) -> tuple[str, ...]:
        """Known governments with a delegation in a forum, in the order of the governments."""
        return self.in_order(self._delegations[forum])

    def sound(self, forum: str) -> bool:
        """True if a forum seats two governments or more, all of them known: otherwise what follows is no fault."""
        keys = self._delegations[forum]
        return len(keys) > 1 and set(keys) <= set(self.governments)

    @cached_property
    def _delegations(self) -> dict[str, list[str]]:
        """Key of a forum to the keys of the governments that sit there."""
        tables = self.raw["forums"].items()
        return {
            proper(key): _keys(table.get("delegations") if isinstance(table, dict) else None) for key, table in tables
        }

    def in_order(self, keys: Collection[str]) -> tuple[str, ...]:
        """Those of the governments that are among the keys, in their own order."""
        return tuple(key for key in self.governments if key in keys)

    def parties_of_forums(self) -> dict[str, tuple[str, ...]]:
        """The set of governments that meets in each forum; nothing at all if one of them cannot be told."""
        keys = self.forum_keys
        return {key: self.parties(key) for key in keys} if all(self.sound(key) for key in keys) else {}

    def keys(self, path: Path, names: Sequence[str], known: Sequence[str]) -> None:
        """Note names that are not known, or given twice."""
        for place, name in enumerate(names):
            if name not in known:
                self.report.add(path, f"found {display(name)}", ", ".join(known), (name, known))
            elif name in names[:place]:
                self.report.add(path, f"found {display(name)} twice", "every key once")

    def paths(self) -> Iterator[Path]:
        """Every path that the file writes, sources excepted."""
        return _paths({key: value for key, value in self.raw.items() if key != "sources"}, ())


def _keys(table: Any) -> list[str]:
    """The keys of a table, as they were probably meant: a misspelt one is a fault of its own, and no other."""
    return [proper(key) for key in table] if isinstance(table, dict) else []


def _paths(tree: Any, path: Path) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _paths(value, (*path, key))
    if isinstance(tree, list):
        for number, row in enumerate(tree, start=1):
            if isinstance(row, dict):
                yield from _paths(row, (*path, str(number)))
