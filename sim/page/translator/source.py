"""Where a page or rule is written, and the names that it can see: Python itself resolves them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

PUT_IN_PLACE = {"hot", "joint", "rule", "modular"}
"""Decorators of ``sim.compiled`` after which a function is rather put in place than called."""


class UntranslatableError(Exception):
    """Something that the translator does not know, with file and line."""


@dataclass(frozen=True)
class Source:
    """A function's own text, as a tree, and where it stands."""

    name: str
    """A name for it in a module, with that of its file."""
    file: str
    tree: ast.FunctionDef
    names: Mapping[str, Any]
    hot: bool


def plain(called: Any) -> FunctionType | None:
    """The function of Python behind what the decorators of ``sim.compiled`` made of it; None if there is none."""
    found = inspect.unwrap(getattr(called, "py_func", called))
    return found if isinstance(found, FunctionType) else None


def source_of(function: FunctionType, instead: Mapping[str, Any]) -> Source:
    """Read a function; some names stand for something else than in Python.

    Raises:
        UntranslatableError: if its text cannot be found.
    """
    module, name = function.__module__, function.__name__
    try:
        text, line = _text_of(function)
    except (OSError, TypeError) as fault:
        raise UntranslatableError(f"{module}.{name}: its source cannot be found") from fault
    tree = ast.parse(textwrap.dedent(text)).body[0]
    if not isinstance(tree, ast.FunctionDef):
        raise UntranslatableError(f"{module}.{name}: is no plain function")
    ast.increment_lineno(tree, line - 1)
    marks = {each.id for each in tree.decorator_list if isinstance(each, ast.Name)}
    hot = bool(marks & PUT_IN_PLACE) or hasattr(function, "source")
    short = f"{module.removeprefix('sim.')}.{name}"
    return Source(short, Path(inspect.getfile(function)).name, tree, {**function.__globals__, **instead}, hot)


def _text_of(function: FunctionType) -> tuple[str, int]:
    """What ``sim.compiled.written_out`` wrote is nowhere but on the function itself."""
    written = getattr(function, "source", None)
    if isinstance(written, str):
        return written, 1
    lines, line = inspect.getsourcelines(function)
    return "".join(lines), line
