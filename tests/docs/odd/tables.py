"""Schedule, parameters, kinds of chance, events and outcomes, as Markdown."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from textwrap import wrap
from types import ModuleType

from sim import chance as luck
from sim import events as noted
from sim import measures
from sim.month import MEETING, MONTH, Phase
from sim.rules import PARAMETERS
from sim.rules.parameter import Parameter
from sim.validation.citations import linked
from tests.docs.documents import ROOT

COMMON = 20
"""Kinds of chance numbered below it belong to the conflict, the others to a forum."""
PARTS = {"draft": ("propose", "weigh"), "brief": ("hear", "decide")}
"""Files that the page of a phase is spread over."""
FACTS = "../evidence.md"
"""Where facts are, seen from the pages."""
ELSEWHERE = {"disown": "governments"}
"""Kinds asked for by a phase that calls the page of another: dated publications."""


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """A Markdown table; what would end a cell is escaped."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in lines)


def number(value: float) -> str:
    """A number so that reading it back gives the same bits; very small ones without an exponent."""
    return f"{value:.9f}" if 0 < abs(value) < 1e-4 else repr(value)


# The schedule ------------------------------------------------------------------------------------------------


def module_of(phase: Phase) -> ModuleType:
    """The file of a phase."""
    module = inspect.getmodule(getattr(phase.left, "__wrapped__", phase.left))
    assert module is not None
    return module


def _line(phase: Phase, mark: str) -> str:
    module = module_of(phase)
    says = (inspect.getdoc(module) or "").partition("\n\n")[0].partition(": ")[2].replace("\n", " ")
    name = module.__name__.replace(".", "/")
    line = f"{mark} *{phase.name}*: {says} [[code]](../{name}.py)"
    return "\n".join(wrap(line, 120, subsequent_indent=" " * (len(mark) + 1), break_on_hyphens=False))


def schedule() -> str:
    """The phases of a month in their order."""
    lines = []
    for place, each in enumerate(MONTH, start=1):
        if each is not MEETING:
            lines.append(_line(each, f"{place}."))
            continue
        lines.append(f"{place}. for each meeting of the month:")
        lines += [_line(phase, f"   {part}.") for part, phase in enumerate(MEETING, start=1)]
    return "\n".join(lines)


# The theory --------------------------------------------------------------------------------------------------


def parameters() -> str:
    """A table for each chapter."""
    parts = []
    for chapter, found in groupby(PARAMETERS.values(), lambda each: each.chapter):
        rows = [
            (f"`{each.name}`", number(each.default), _range(each), each.unit, each.says, linked(each.source, FACTS))
            for each in found
        ]
        head = ("parameter", "default", "range", "unit", "meaning", "source")
        parts.append(f"### {chapter}\n\n{table(head, rows)}")
    return "\n\n".join(parts)


def _range(each: Parameter) -> str:
    return f"{each.low:g} to {each.high:g}" + ", whole" * (each.kind is int)


# Chance ------------------------------------------------------------------------------------------------------


def askers(kind: str) -> list[str]:
    """Phases that ask for a kind of chance: the pages that their files import belong to them too."""
    phases = [phase for each in MONTH for phase in (each if each is MEETING else (each,))]
    found = ["opening"] * _asks("opening", kind)
    for phase in phases:
        pages = (phase.name, *PARTS.get(phase.name, ()))
        if ELSEWHERE.get(kind) == phase.name or any(_asks(name, kind) for name in pages):
            found.append(phase.name)
    return found


def _asks(file: str, kind: str) -> bool:
    return re.search(rf"\bchance\.{kind.upper()}\b", _source(file)) is not None


@cache
def _source(file: str) -> str:
    return (ROOT / "sim" / "month" / f"{file}.py").read_text(encoding="utf-8")


def chance() -> str:
    """Every kind of chance with its number and its address."""
    rows = []
    for name, kind in luck.KINDS.items():
        slots = [""] * 4
        for axis in kind.axes:
            slots[luck.SLOTS[axis]] = axis.removesuffix("s")
        whose = "conflict" if kind.number < COMMON else "forum"
        rows.append((f"`{name}`", kind.number, whose, *slots, kind.says, ", ".join(askers(name))))
    return table(("kind", "number", "of", "when", "item", "side", "place", "decides", "asked in"), rows)


# What is observed --------------------------------------------------------------------------------------------


def events() -> str:
    """Kinds of events by number."""
    amounts = {int(kind) for kind in noted.BY_AMOUNT}
    rows = [(kind, name.upper(), "amounts" if kind in amounts else "lines") for kind, name in enumerate(noted.KINDS)]
    return table(("number", "kind", "its tally counts"), rows)


def outcomes() -> str:
    """Every outcome, and what it is read off."""
    counted = [f"tally of {noted.KINDS[kind].upper()}" for kind in measures.COUNTED_KINDS]
    first = [f"first {noted.KINDS[kind].upper()}, plus 1, or -1" for kind in measures.FIRST_KINDS]
    ended = [_named(function) for function in measures.ENDED]
    return _measured(measures.OUTCOMES, [*counted, *first, *ended])


def curves() -> str:
    """What is followed month by month."""
    counted = [f"tally of {noted.KINDS[kind].upper()}" for kind in measures.CUMULATIVE_KINDS]
    return _measured(measures.CURVES, [*map(_named, measures.FOLLOWED), *counted])


def _named(function: object) -> str:
    name = getattr(function, "__name__", "") or function.py_func.__name__  # type: ignore[attr-defined]
    return str(name).replace("_", " ")


def _measured(found: tuple[measures.Outcome, ...], sources: list[str]) -> str:
    rows = [(f"`{each.name}`", each.unit, each.says, source) for each, source in zip(found, sources, strict=True)]
    return table(("outcome", "unit", "meaning", "read off"), rows)
