"""What a word of the model means: chapters, parameters and outcomes, in their own authors' words."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING

from sim.rules import CHAPTERS, PARAMETERS
from sim.rules.parameter import Parameter

if TYPE_CHECKING:
    from sim.measures import Outcome

WHERE = "(evidence and a code: a fact in docs/evidence.md of the project)"


def words() -> list[str]:
    """Every word that can be explained: chapters, parameters with and without their chapter, what is measured."""
    names = [each.name for each in PARAMETERS.values()] + [each.name for _, each in _measured()]
    return list(dict.fromkeys([*CHAPTERS, *PARAMETERS, *names]))


def _measured() -> list[tuple[str, Outcome]]:
    """What is measured of a dialogue, of all, or month by month, with what to call it; curves of counts go without."""
    from sim.lab.measure import OVER_ALL
    from sim.measures import CURVES, OUTCOMES

    names = {each.name for each in OUTCOMES}
    curves = [each for each in CURVES if each.name not in names]
    kinds = {"outcome": OUTCOMES, "over all dialogues": OVER_ALL, "curve": curves}
    return [(kind, each) for kind, measured in kinds.items() for each in measured]


def meanings(word: str) -> list[str]:
    """All that a word means, a text each; empty if it means nothing here.

    >>> meanings("tension.baseline")[0].splitlines()[0]
    'tension.baseline (parameter)'
    """
    wanted = word.strip().lower().replace("-", "_")
    found = [chapter(wanted)] if wanted in CHAPTERS else []
    found += [parameter(each) for path, each in PARAMETERS.items() if wanted in (path, each.name)]
    return [_opened(text) for text in found] + [
        f"{each.name} ({kind})\n  {each.says}\n  unit: {each.unit}" for kind, each in _measured() if each.name == wanted
    ]


def _opened(text: str) -> str:
    """A text, and where the facts are that it cites."""
    from sim.validation.citations import CITED

    return f"{text}\n  {WHERE}" if CITED.search(text) else text


def number(value: float) -> str:
    """A number as a scenario would write it.

    >>> number(0.5), number(1), number(2.0)
    ('0.5', '1', '2')
    """
    return f"{value:g}"


def parameter(each: Parameter) -> str:
    """Meaning, default, range, unit and source of one parameter."""
    kind = ", whole numbers" if each.kind is int else ""
    return (
        f"{each.path} (parameter)\n  {each.says}\n"
        f"  default: {number(each.default)}\n  range: {number(each.low)} to {number(each.high)}{kind}\n"
        f"  unit: {each.unit}\n  source: {each.source}\n"
        f"  change it: backchannel compare --set {each.path}={number(each.default)}"
    )


def chapter(name: str) -> str:
    """A chapter's page, question, sources and equation, and the table of its parameters."""
    page = inspect.getdoc(import_module(f"sim.rules.{name}")) or ""
    rows = [("parameter", "default", "range", "unit", "meaning")]
    for each in PARAMETERS.values():
        if each.chapter == name:
            ends = f"{number(each.low)} to {number(each.high)}"
            rows.append((each.name, number(each.default), ends, each.unit, f"{each.says} [{each.source}]"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4])) for row in rows
    ]
    return "\n".join((page, "", *lines))
