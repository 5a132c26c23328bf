"""Statements of a page as typed steps; what is not here is refused."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from copy import copy
from functools import singledispatch

import numpy as np

from sim.page.translator import tree
from sim.page.translator.expressions import binary, expression, truth
from sim.page.translator.scope import Scope
from sim.page.translator.types import NUMBERS, WHOLE, Array, Scalar, Struct, Type, UnlikeError, describe, wider


def block(nodes: Sequence[ast.stmt], scope: Scope) -> list[tree.TreeStatement]:
    """Some statements, in order."""
    steps: list[tree.TreeStatement] = []
    for node in nodes:
        try:
            steps += _read(node, scope)
        except UnlikeError as fault:
            scope.refuse(node, str(fault))
    return steps


def goes_on(steps: Sequence[tree.TreeStatement]) -> bool:
    """True if what stands behind some steps can be reached."""
    last = steps[-1] if steps else None
    if isinstance(last, tree.If):
        return goes_on(last.yes) or goes_on(last.no)
    return not isinstance(last, tree.Return | tree.Leave)


@singledispatch
def _read(node: ast.stmt, scope: Scope) -> list[tree.TreeStatement]:
    scope.refuse(node, "no page may hold such a statement")


@_read.register
def _(node: ast.Pass, scope: Scope) -> list[tree.TreeStatement]:
    return []


@_read.register
def _(node: ast.Expr, scope: Scope) -> list[tree.TreeStatement]:
    if isinstance(node.value, ast.Constant):  # a docstring
        return []
    return [tree.Do(expression(node.value, scope))]


@_read.register
def _(node: ast.Return, scope: Scope) -> list[tree.TreeStatement]:
    value = None if node.value is None else expression(node.value, scope)
    scope.gives(Scalar.NOTHING if value is None else value.type)
    return [tree.Return(value)]


@_read.register
def _(node: ast.If, scope: Scope) -> list[tree.TreeStatement]:
    return [tree.If(truth(node.test, scope), block(node.body, scope), block(node.orelse, scope))]


@_read.register
def _(node: ast.While, scope: Scope) -> list[tree.TreeStatement]:
    if node.orelse:
        scope.refuse(node, "no loop of a page has an else")
    return [tree.While(truth(node.test, scope), _body(node.body, scope))]


@_read.register
def _(node: ast.For, scope: Scope) -> list[tree.TreeStatement]:
    if node.orelse or not isinstance(node.target, ast.Name):
        scope.refuse(node, "a loop of a page has one variable and no else")
    name, values = node.target.id, scope.constant(node.iter)
    if not isinstance(values, tuple):
        return [_counted(node, name, scope)]
    if not all(isinstance(value, int | np.integer) for value in values):
        scope.refuse(node, "loops go over whole numbers")
    scope.bind(name, Scalar.INT)
    constants = [tree.Constant(Scalar.INT, int(value)) for value in values]
    return [tree.Unroll(name, constants, _body(node.body, scope, can_be_left=False))]


def _counted(node: ast.For, name: str, scope: Scope) -> tree.TreeStatement:
    call = node.iter
    if not isinstance(call, ast.Call) or scope.looked_up(call.func) is not range or not 1 <= len(call.args) <= 3:
        scope.refuse(node, "loops go over a range or a tuple of constants")
    parts = [expression(each, scope) for each in call.args]
    step = scope.constant(call.args[2]) if len(parts) == 3 else 1
    if step not in (1, -1) or any(each.type not in WHOLE for each in parts):
        scope.refuse(node, "loops go over whole numbers, one by one")
    start, end = (tree.Constant(Scalar.INT, 0), parts[0]) if len(parts) == 1 else parts[:2]
    scope.bind(name, wider(start.type, end.type))
    return tree.Count(name, start, end, step, _body(node.body, scope))


def _body(nodes: Sequence[ast.stmt], scope: Scope, can_be_left: bool = True) -> list[tree.TreeStatement]:
    scope.loops.append(can_be_left)
    steps = block(nodes, scope)
    scope.loops.pop()
    return steps


@_read.register(ast.Break)
@_read.register(ast.Continue)
def _(node: ast.stmt, scope: Scope) -> list[tree.TreeStatement]:
    if not (scope.loops and scope.loops[-1]):
        scope.refuse(node, "a loop over constants cannot be left")
    return [tree.Leave(on=isinstance(node, ast.Continue))]


@_read.register
def _(node: ast.Assign, scope: Scope) -> list[tree.TreeStatement]:
    if len(node.targets) != 1:
        scope.refuse(node, "one assignment at a time")
    target, value = node.targets[0], node.value
    if not isinstance(target, ast.Tuple):
        made = expression(value, scope)
        return [tree.Assign([_target(target, made.type, scope)], [made])]
    values = [expression(each, scope) for each in (value.elts if isinstance(value, ast.Tuple) else [value])]
    types = [each.type for each in values]
    if not isinstance(value, ast.Tuple):
        if not isinstance(types[0], Struct) or types[0].by_pointer:
            scope.refuse(node, f"{describe(types[0])} cannot be taken apart")
        types = [type_ for _, type_ in types[0].fields]
    if len(types) != len(target.elts):
        scope.refuse(node, f"{len(types)} values for {len(target.elts)} names")
    pairs = zip(target.elts, types, strict=True)
    return [tree.Assign([_target(each, type_, scope) for each, type_ in pairs], values)]


@_read.register
def _(node: ast.AugAssign, scope: Scope) -> list[tree.TreeStatement]:
    looked_at = copy(node.target)
    looked_at.ctx = ast.Load()
    before = expression(looked_at, scope)
    value = binary(node.op, tree.Before(before.type), expression(node.value, scope))
    return [tree.Augment(_target(node.target, value.type, scope), value)]


def _target(node: ast.expr, type_: Type, scope: Scope) -> tree.Node:
    """Where a value of a type is stored: a name, or a cell that can hold it."""
    if isinstance(node, ast.Name):
        scope.bind(node.id, type_)
        return tree.Name(scope.types[node.id], node.id)
    if not isinstance(node, ast.Subscript):
        scope.refuse(node, "no page may store here")
    made = expression(node, scope)
    if not isinstance(made, tree.Cell) or isinstance(made.type, Array) or _is_fixed(made.array.type):
        scope.refuse(node, "no page may store here")
    if made.type != type_ and not _can_hold(made.type, type_):
        scope.refuse(node, f"{describe(type_)} in a column of {describe(made.type)}")
    return made


def _is_fixed(type_: Type) -> bool:
    return isinstance(type_, Array) and type_.fixed


def _can_hold(column: Type, value: Type) -> bool:
    """A column of floats can hold any number, one of whole numbers bools too."""
    if column == Scalar.FLOAT:
        return value in NUMBERS
    return column == Scalar.INT and value == Scalar.BOOL
