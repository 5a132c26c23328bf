"""The number behind each parameter's ``=`` in the source of a chapter: found, replaced, left out of a comparison."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from sim.rules import CHAPTERS, PARAMETERS


class Literal(NamedTuple):
    """A default as it is written: its value, and where it stands in the source, in bytes."""

    value: float
    start: int
    end: int


class OutOfRangeError(ValueError):
    """A number cannot be the default of a parameter."""


def literals(source: str, chapter: str) -> dict[str, Literal]:
    r"""Every default of a chapter, by the name of its parameter.

    >>> literals("class Settlement(NamedTuple):\n    rate: float = 0.08\n", "settlement")
    {'rate': Literal(value=0.08, start=48, end=52)}
    """
    begins = [0]
    for line in source.encode().splitlines(keepends=True):
        begins.append(begins[-1] + len(line))
    found = {}
    for field in _fields(source, CHAPTERS[chapter].__name__):
        assert isinstance(field.target, ast.Name)
        value = field.value
        assert value is not None
        assert value.end_lineno is not None
        assert value.end_col_offset is not None
        start, end = begins[value.lineno - 1] + value.col_offset, begins[value.end_lineno - 1] + value.end_col_offset
        found[field.target.id] = Literal(ast.literal_eval(value), start, end)
    return found


def _fields(source: str, title: str) -> Iterator[ast.AnnAssign]:
    """Fields with a default of the class of that name."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name == title:
            yield from (each for each in node.body if isinstance(each, ast.AnnAssign) and each.value is not None)


def rewritten(source: str, chapter: str, values: Mapping[str, float]) -> str:
    """The source of a chapter with other defaults; what stays the same stays as it was written.

    Args:
        source: of the chapter.
        chapter: its name.
        values: name of a parameter to its new default.

    Raises:
        OutOfRangeError: naming parameter, number and range, or the whole number that is wanted.
    """
    written = source.encode()
    for name, place in sorted(literals(source, chapter).items(), key=lambda item: -item[1].start):
        if name in values and (number := in_range(f"{chapter}.{name}", values[name])) != place.value:
            written = written[: place.start] + repr(number).encode() + written[place.end :]
    return written.decode()


def in_range(path: str, value: float) -> float:
    """The number as its parameter takes it. Raises OutOfRangeError."""
    parameter = PARAMETERS[path]
    if not parameter.low <= value <= parameter.high:
        raise OutOfRangeError(f"{path} = {value:g} is outside its range, {parameter.low:g} to {parameter.high:g}")
    if parameter.kind(value) != value:
        raise OutOfRangeError(f"{path} = {value:g} must be a whole number, {parameter.low:g} to {parameter.high:g}")
    number: float = parameter.kind(value)
    return number


def blank(source: str, chapter: str, names: Collection[str]) -> str:
    """The source of a chapter without the defaults of some parameters: equal for two that differ in nothing else."""
    written = source.encode()
    for name, place in sorted(literals(source, chapter).items(), key=lambda item: -item[1].start):
        if name in names:
            written = written[: place.start] + b"..." + written[place.end :]
    return written.decode()
