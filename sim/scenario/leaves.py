"""Holding single values against the grammar: numbers, texts, lists of them, and what stands for another key's value."""

from __future__ import annotations

import re
from typing import Any

from sim.scenario import hints
from sim.scenario.ceilings import LONGEST_TEXT
from sim.scenario.faults import Path, display
from sim.scenario.nodes import Anything, Number, Text, Values
from sim.scenario.report import Report
from sim.scenario.values import plain
from sim.scenario.visible import OBEYED

FAULTY = object()
"""Stands for a value that cannot be used, and for what is left out of a list."""


def number(node: Number, value: Any, path: Path, report: Report) -> Any:
    """A number within its range, as a float or, where it must be whole, an int; else ``FAULTY``, and a fault."""
    counts = isinstance(value, int if node.whole else int | float) and not isinstance(value, bool)
    if not (counts and node.low <= value <= node.high):
        report.add(path, f"found {display(value)}", node.allowed + hints.of_number(node, value, report.start))
        return FAULTY
    return int(value) if node.whole else float(value) + 0.0  # adding zero makes -0.0 plain


def text(node: Text, value: Any, path: Path, report: Report) -> Any:
    """A text that may stand there; else ``FAULTY``, and a fault."""
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        report.add(path, f"found {len(value):,} characters", f"at most {LONGEST_TEXT:,}")
        return FAULTY
    usable = isinstance(value, str) and _one_line(value) and bool(value.strip() or not node.required)
    if usable and node.choices:
        usable = value in node.choices
    if usable and node.pattern:
        usable = re.fullmatch(node.pattern, value) is not None
    if not usable:
        meant = (value, node.choices) if isinstance(value, str) else ""
        report.add(path, f"found {display(value)}", node.allowed + hints.of_text(node, value), meant)
        return FAULTY
    return value


def _one_line(written: str) -> bool:
    """Nothing that a terminal or a page would obey; joiners that some scripts need are welcome."""
    return OBEYED.search(written) is None


def many(node: Values, value: Any, path: Path, report: Report) -> Any:
    """The entries of a list as a tuple, if all of them may stand there; else ``FAULTY``, and faults."""
    if not isinstance(value, list) or not node.least <= len(value) <= node.most:
        size = f" of {len(value):,}" if isinstance(value, list) else ""
        report.add(path, f"found {display(value)}{size}", node.allowed + hints.of_list(node, value))
        return FAULTY
    entries = [_entry(node.each, entry, path, report) for entry in value]
    return FAULTY if FAULTY in entries else tuple(entries)


def _entry(node: Number | Text, value: Any, path: Path, report: Report) -> Any:
    return number(node, value, path, report) if isinstance(node, Number) else text(node, value, path, report)


def anything(node: Anything, value: Any, path: Path, report: Report) -> Any:
    """A value of any kind that some key might take; whether the key it is meant for does is asked later."""
    try:
        return plain(value)
    except ValueError as fault:
        report.add(path, f"found {fault}", node.allowed)
        return FAULTY
