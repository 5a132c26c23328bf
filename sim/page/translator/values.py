"""Expressions as instructions, in the order in which Python works them out."""

from __future__ import annotations

from functools import singledispatch

from sim.page.translator import tree
from sim.page.translator.cells import address_of, load
from sim.page.translator.instructions import Instructions, Values, llvm_type, place_of, with_known_lengths, words
from sim.page.translator.memory import layout_of
from sim.page.translator.operations import calculate, compare, constant, extreme, negative
from sim.page.translator.types import Array, Scalar, Struct, Type, wider


@singledispatch
def value(node: tree.Node, to: Instructions) -> Values:
    """The numbers that an expression's value is made of."""
    raise NotImplementedError(type(node).__name__)


def number(node: tree.Node, to: Instructions, type_: Type | None = None) -> str:
    """The value of a scalar expression, as one of another type if asked for."""
    if isinstance(node, tree.Constant) and type_ is not None:
        return constant(node.value, type_)
    (found,) = value(node, to)
    return found if type_ is None else to.convert(found, node.type, type_)


@value.register
def _(node: tree.Constant, to: Instructions) -> Values:
    return [constant(node.value, node.type)]


@value.register
def _(node: tree.Name, to: Instructions) -> Values:
    return to.look_up(node.name, to.function.variables[node.name])


@value.register
def _(node: tree.Before, to: Instructions) -> Values:
    return to.before


@value.register
def _(node: tree.Binary, to: Instructions) -> Values:
    left, right = number(node.left, to, node.type), number(node.right, to, node.type)
    return [calculate(node.sign, node.type, left, right, to)]


@value.register
def _(node: tree.Negative, to: Instructions) -> Values:
    return [negative(node.type, number(node.operand, to), to)]


@value.register
def _(node: tree.Not, to: Instructions) -> Values:
    return [to.new(f"xor i1 {number(node.operand, to)}, true")]


@value.register
def _(node: tree.Logic, to: Instructions) -> Values:
    end, come = to.label("known"), []
    for part in node.parts[:-1]:
        found, further = number(part, to), to.label("further")
        come.append(("false" if node.every else "true", to.block))
        to.branch(found, *((further, end) if node.every else (end, further)))
        to.start(further)
    come.append((number(node.parts[-1], to), to.block))
    to.jump(end)
    to.start(end)
    return [to.meet("i1", come)]


@value.register
def _(node: tree.Compare, to: Instructions) -> Values:
    type_ = wider(node.left.type, node.right.type)
    return [compare(node.sign, type_, number(node.left, to, type_), number(node.right, to, type_), to)]


@value.register
def _(node: tree.Choice, to: Instructions) -> Values:
    yes, no, end = (to.label(hint) for hint in ("yes", "no", "chosen"))
    to.branch(number(node.test, to), yes, no)
    come: list[tuple[Values, str]] = []
    for label, part in ((yes, node.yes), (no, node.no)):
        to.start(label)
        found = [number(part, to, node.type)] if isinstance(node.type, Scalar) else value(part, to)
        come.append((found, to.block))
        to.jump(end)
    to.start(end)
    return [
        to.meet(word, [(found[place], block) for found, block in come]) for place, word in enumerate(words(node.type))
    ]


@value.register
def _(node: tree.Extreme, to: Instructions) -> Values:
    first, second = number(node.first, to, node.type), number(node.second, to, node.type)
    return [extreme(node.least, node.type, first, second, to)]


@value.register
def _(node: tree.Cast, to: Instructions) -> Values:
    return [number(node.operand, to, node.type)]


@value.register
def _(node: tree.Parts, to: Instructions) -> Values:
    return [each for part in node.parts for each in value(part, to)]


@value.register
def _(node: tree.Field, to: Instructions) -> Values:
    record = node.base.type
    assert isinstance(record, Struct)
    found = value(node.base, to)
    if not record.by_pointer:
        return found[place_of(record, node.place)]
    start = layout_of(record).starts[node.place]
    if isinstance(node.type, Struct):
        return [to.new(f"getelementptr inbounds i8, ptr {found[0]}, i32 {start}")]
    return _of_record(found[0], start, node.type, to)


def _of_record(pointer: str, start: int, type_: Type, to: Instructions) -> Values:
    """A field in memory: a number, or an array's address and lengths, four bytes each."""
    found = []
    for place, word in enumerate(words(type_)):
        where = to.new(f"getelementptr inbounds i8, ptr {pointer}, i32 {start + 4 * place}")
        found.append(to.new(f"load {word}, ptr {where}{to.tags.unchanging}"))
    return with_known_lengths(type_, found)


@value.register
def _(node: tree.Length, to: Instructions) -> Values:
    return [value(node.array, to)[1 + node.axis]]


@value.register
def _(node: tree.Size, to: Instructions) -> Values:
    _, product, *lengths = value(node.array, to)
    for length in lengths:
        product = to.new(f"mul nsw i32 {product}, {length}")
    return [product]


@value.register
def _(node: tree.Cell, to: Instructions) -> Values:
    address, lengths = address_of(value(node.array, to), [number(each, to) for each in node.indices], node, to)
    return [address, *lengths] if isinstance(node.type, Array) else [load(address, node, to)]


@value.register
def _(node: tree.Call, to: Instructions) -> Values:
    given = []
    for argument, (_, type_) in zip(node.arguments, node.function.parameters, strict=True):
        given += [f"{word} {each}" for word, each in zip(words(type_), value(argument, to), strict=True)]
    call = f"call {llvm_type(node.type)} @{node.function.name}({', '.join(given)})"
    if node.type == Scalar.NOTHING:
        to.say(call)
        return []
    found = to.new(call)
    parts = words(node.type)
    if len(parts) == 1:
        return [found]
    return [to.new(f"extractvalue {llvm_type(node.type)} {found}, {place}") for place in range(len(parts))]
