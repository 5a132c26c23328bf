"""Whether every assumption can be played both ways: asked by reading the scenario once more with the other value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sim.scenario.draft import Draft
from sim.scenario.faults import Fault, Path, ScenarioError, display
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.hints import of_name
from sim.scenario.names import names_in, node_of, value_of
from sim.scenario.nodes import Node, Text, Values
from sim.scenario.plan import Scenario
from sim.scenario.resolve import is_written, rows
from sim.scenario.setting import LEFT_OUT, Setting

Read = Callable[[Sequence[Setting]], Scenario]
"""Reads the same text with settings. Raises ScenarioError."""

_DESCRIBES = ("title", "summary", "start", "sources", "record", "assumptions")
_NAMES = ("name", "convener", "people", "source")
"""Keys that only describe: at the top of a file, and of its parts."""


def check_assumptions(draft: Draft, scenario: Scenario, read: Read) -> None:
    """Note every assumption whose key is none, or whose other value changes nothing or cannot stand.

    Args:
        draft: of a text without other faults.
        scenario: what it gives.
        read: gives the same with settings.
    """
    seen = set()
    for (number, row), each in zip(rows(draft.clean, "assumptions"), scenario.assumptions, strict=True):
        path = ("assumptions", number)
        if (each.key, each.other) in seen:
            draft.report.add(path, f"found {display(row['other'])} for {each.key} twice", "every other value once")
            continue
        seen.add((each.key, each.other))
        if _named(draft, path, each.key):
            _other(draft, path, Setting(each.key, row["other"]), (scenario, read))


def _named(draft: Draft, path: Path, key: str) -> bool:
    """True if the key is one by which something is set that a run reads."""
    node = node_of(draft.raw, key)
    if _describes(key, node):
        draft.report.add((*path, "key"), f"found {display(key)}, which only describes", "a key that a run reads")
    elif node is None:
        allowed = "a name that --set takes, as in tension.baseline, or a row, as in events.1"
        known = [name for name, each in names_in(draft.raw).items() if not _describes(name, each)]
        draft.report.add(
            (*path, "key"), f"found {display(key)}, which is not in the scenario", allowed + of_name(key), (key, known)
        )
    return draft.report.fine((*path, "key"))


def _describes(key: str, node: Node | None) -> bool:
    first, *_, last = key.split(".") * 2
    return first in _DESCRIBES or (last in _NAMES and isinstance(node, Text | Values))


def _other(draft: Draft, path: Path, setting: Setting, played: tuple[Scenario, Read]) -> None:
    """Note an other value that cannot stand, or stands already."""
    scenario, read = played
    found = f"found {display(setting.value)}"
    if setting.value == LEFT_OUT and not is_written(draft.raw, setting.path):
        allowed = f"a value that may stand under {setting.name}"
        draft.report.add((*path, "other"), f"{found} of what the file does not write", allowed)
        return
    try:
        other = read([setting])
    except ScenarioError as error:
        for fault in error.faults:
            draft.report.add((*path, "other"), _found(fault, setting), fault.allowed, fault.nearest)
        return
    if _played(other) == _played(scenario):
        draft.report.add((*path, "other"), f"{found}, which changes nothing", _another(draft, setting))


def _found(fault: Fault, setting: Setting) -> str:
    """What was found, of the other value itself or of something that no longer fits it."""
    if fault.path == setting.name and setting.value != LEFT_OUT:
        return fault.found
    return f"found {display(setting.value)}; then {fault.path}: {fault.found}"


def _another(draft: Draft, setting: Setting) -> str:
    stands: Any = value_of(draft.raw, setting.name)
    simple = isinstance(stands, str | int | float)
    return f"a value other than {display(stands) if simple else 'the one'} that stands"


def _played(scenario: Scenario) -> Scenario:
    """All but what is said of it: what is left out takes its sources and its assumptions along."""
    return replace(scenario, sources=FrozenDict(), assumptions=())
