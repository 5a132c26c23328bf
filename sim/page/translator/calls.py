"""What a page may call: other pages and rules, named tuples, and the few of Python's own that it knows."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from sim.compiled import pointer_to
from sim.page.translator import tree
from sim.page.translator.scope import Scope
from sim.page.translator.source import plain
from sim.page.translator.types import NUMBERS, WHOLE, Scalar, Struct, UnlikeError, describe, wider


def call(node: ast.Call, arguments: Sequence[tree.Node], scope: Scope) -> tree.Node:
    """A call, with its arguments read."""
    names = {each.id for each in ast.walk(node.func) if isinstance(each, ast.Name)}
    found = None if names & scope.own else scope.looked_up(node.func)
    if isinstance(found, type) and issubclass(found, tuple) and hasattr(found, "_fields"):
        return _named_tuple(node, found, arguments, scope)
    for function, made in KNOWN:
        if found is function:
            return made(arguments)
    function = plain(found)
    if function is None:
        scope.refuse(node, "no page may call this")
    callee = scope.translate(function, tuple(each.type for each in arguments))
    return tree.Call(callee.result, callee, arguments)


def _named_tuple(node: ast.Call, class_: Any, arguments: Sequence[tree.Node], scope: Scope) -> tree.Node:
    """Its fields have the types of what they are built from, as numba has it."""
    if len(arguments) != len(class_._fields):
        scope.refuse(node, f"{class_.__name__} is built from {len(class_._fields)} values")
    fields = zip(class_._fields, (each.type for each in arguments), strict=True)
    return tree.Parts(Struct(class_.__name__, tuple(fields)), arguments)


def _extreme(least: bool) -> Callable[[Sequence[tree.Node]], tree.Node]:
    def made(arguments: Sequence[tree.Node]) -> tree.Node:
        first, second = _exactly(arguments, 2)
        if first.type != second.type and Scalar.FLOAT in (first.type, second.type):
            raise UnlikeError("once a float, once not")
        type_ = wider(first.type, second.type)
        if type_ not in NUMBERS:
            raise UnlikeError("bits are not compared")
        return tree.Extreme(type_, least, first, second)

    return made


def _cast(to: Scalar, *of: Scalar) -> Callable[[Sequence[tree.Node]], tree.Node]:
    def made(arguments: Sequence[tree.Node]) -> tree.Node:
        (operand,) = _exactly(arguments, 1)
        if operand.type not in of:
            raise UnlikeError(f"no page may make {to.value} of {describe(operand.type)}")
        return tree.Cast(to, operand)

    return made


def _same(arguments: Sequence[tree.Node]) -> tree.Node:
    """In the module every record is behind a pointer already."""
    (columns,) = _exactly(arguments, 1)
    return columns


def _exactly(arguments: Sequence[tree.Node], number: int) -> Sequence[tree.Node]:
    if len(arguments) != number:
        raise UnlikeError(f"takes {number} arguments")
    return arguments


KNOWN: tuple[tuple[Any, Callable[[Sequence[tree.Node]], tree.Node]], ...] = (
    (min, _extreme(True)),
    (max, _extreme(False)),
    (int, _cast(Scalar.INT, Scalar.BOOL, Scalar.INT, Scalar.FLOAT)),
    (np.uint64, _cast(Scalar.BITS, *WHOLE, Scalar.BITS)),
    (np.int64, _cast(Scalar.LONG, *WHOLE, Scalar.BITS)),
    (pointer_to, _same),
)
