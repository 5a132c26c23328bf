"""Expressions of a page as typed nodes; what is not here is refused."""

from __future__ import annotations

import ast
from functools import singledispatch

from sim.page.translator import tree
from sim.page.translator.calls import call
from sim.page.translator.scope import Scope
from sim.page.translator.types import (
    NUMBERS,
    WHOLE,
    Array,
    Scalar,
    Struct,
    UnlikeError,
    describe,
    tuple_of,
    type_of_constant,
    wider,
)

ADDING = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
FLOORING = {ast.FloorDiv: "//", ast.Mod: "%"}
OF_BITS = {ast.RShift: ">>", ast.BitXor: "^"}
COMPARING = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


def expression(node: ast.expr, scope: Scope) -> tree.Node:
    """An expression; one of constants alone is worked out by Python."""
    value = scope.constant(node)
    kind = type_of_constant(value)
    return _read(node, scope) if kind is None else tree.Constant(kind, value)


def truth(node: ast.expr, scope: Scope) -> tree.Node:
    """An expression that is true or false; Python's other truths are refused."""
    made = expression(node, scope)
    if made.type != Scalar.BOOL:
        scope.refuse(node, f"{describe(made.type)} where true or false is asked for")
    return made


@singledispatch
def _read(node: ast.expr, scope: Scope) -> tree.Node:
    scope.refuse(node, "no page may hold such an expression")


@_read.register
def _(node: ast.Name, scope: Scope) -> tree.Node:
    if node.id not in scope.types:
        scope.refuse(node, "nothing is known of the name here")
    return tree.Name(scope.types[node.id], node.id)


@_read.register
def _(node: ast.Tuple, scope: Scope) -> tree.Node:
    parts = [expression(each, scope) for each in node.elts]
    return tree.Parts(tuple_of(tuple(each.type for each in parts)), parts)


@_read.register
def _(node: ast.BinOp, scope: Scope) -> tree.Node:
    return binary(node.op, expression(node.left, scope), expression(node.right, scope))


def binary(operator: ast.operator, left: tree.Node, right: tree.Node) -> tree.Node:
    """Arithmetic; whole numbers are divided by positive constants only, bits belong to bits.

    Raises:
        UnlikeError: if it is none of a page's.
    """
    kind, type_ = type(operator), wider(left.type, right.type)
    if kind in ADDING:
        return tree.Binary(type_, ADDING[kind], left, right)
    if kind is ast.Div and type_ != Scalar.BITS:
        return tree.Binary(Scalar.FLOAT, "/", left, right)
    if kind in FLOORING and type_ in WHOLE and isinstance(right, tree.Constant) and right.value > 0:
        return tree.Binary(type_, FLOORING[kind], left, right)
    if kind in OF_BITS and type_ == Scalar.BITS:
        return tree.Binary(type_, OF_BITS[kind], left, right)
    raise UnlikeError(f"no page may do this with {describe(left.type)} and {describe(right.type)}")


@_read.register
def _(node: ast.UnaryOp, scope: Scope) -> tree.Node:
    if isinstance(node.op, ast.Not):
        return tree.Not(Scalar.BOOL, truth(node.operand, scope))
    operand = expression(node.operand, scope)
    if not isinstance(node.op, ast.USub) or operand.type not in (Scalar.INT, Scalar.LONG, Scalar.FLOAT):
        scope.refuse(node, f"no page may do this with {describe(operand.type)}")
    return tree.Negative(operand.type, operand)


@_read.register
def _(node: ast.BoolOp, scope: Scope) -> tree.Node:
    parts = [truth(each, scope) for each in node.values]
    return tree.Logic(Scalar.BOOL, isinstance(node.op, ast.And), parts)


@_read.register
def _(node: ast.Compare, scope: Scope) -> tree.Node:
    if len(node.ops) != 1 or type(node.ops[0]) not in COMPARING:
        scope.refuse(node, "no page may compare like this")
    left, right = expression(node.left, scope), expression(node.comparators[0], scope)
    if wider(left.type, right.type) not in NUMBERS:
        scope.refuse(node, "bits are not compared")
    return tree.Compare(Scalar.BOOL, COMPARING[type(node.ops[0])], left, right)


@_read.register
def _(node: ast.IfExp, scope: Scope) -> tree.Node:
    test = truth(node.test, scope)
    yes, no = expression(node.body, scope), expression(node.orelse, scope)
    if yes.type != no.type and Scalar.FLOAT in (yes.type, no.type):
        scope.refuse(node, "once a float, once not")
    return tree.Choice(yes.type if yes.type == no.type else wider(yes.type, no.type), test, yes, no)


@_read.register
def _(node: ast.Attribute, scope: Scope) -> tree.Node:
    base = expression(node.value, scope)
    if isinstance(base.type, Array) and node.attr == "size":
        return tree.Size(Scalar.INT, base)
    if not isinstance(base.type, Struct):
        scope.refuse(node, f"{describe(base.type)} has no field")
    place = base.type.place(node.attr)
    return tree.Field(base.type.fields[place][1], base, place)


@_read.register
def _(node: ast.Subscript, scope: Scope) -> tree.Node:
    if isinstance(node.value, ast.Attribute) and node.value.attr == "shape":
        return _length(node, expression(node.value.value, scope), scope)
    base = expression(node.value, scope)
    if isinstance(base.type, Struct):
        place = base.type.place(str(scope.constant(node.slice)))
        return tree.Field(base.type.fields[place][1], base, place)
    if not isinstance(base.type, Array):
        scope.refuse(node, f"{describe(base.type)} has no cells")
    indices = [expression(each, scope) for each in _indices(node.slice)]
    if any(each.type != Scalar.INT or _is_negative(each) for each in indices) or len(indices) > base.type.axes:
        scope.refuse(node, "no index of this array")
    left = base.type.lengths[len(indices) :]
    part = Array(base.type.element, left, base.type.owner, base.type.fixed)
    return tree.Cell(part if left else base.type.element, base, indices)


def _length(node: ast.Subscript, base: tree.Node, scope: Scope) -> tree.Node:
    axis = scope.constant(node.slice)
    if not isinstance(base.type, Array) or axis not in range(base.type.axes):
        scope.refuse(node, "no axis of an array")
    return tree.Length(Scalar.INT, base, axis)


def _indices(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _is_negative(node: tree.Node) -> bool:
    return isinstance(node, tree.Constant) and node.value < 0


@_read.register
def _(node: ast.Call, scope: Scope) -> tree.Node:
    if node.keywords or any(isinstance(each, ast.Starred) for each in node.args):
        scope.refuse(node, "calls are made by place")
    return call(node, [expression(each, scope) for each in node.args], scope)
