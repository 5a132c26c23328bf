"""Statements as instructions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from sim.page.translator import tree
from sim.page.translator.cells import address_of, load, store
from sim.page.translator.instructions import Instructions, Values, llvm_type, place_of, words
from sim.page.translator.types import Scalar, Struct, Type
from sim.page.translator.values import number, value


def block(steps: Sequence[tree.TreeStatement], to: Instructions) -> None:
    """Some statements, up to the first that leaves them."""
    for each in steps:
        if to.is_open:
            step(each, to)


@singledispatch
def step(each: tree.TreeStatement, to: Instructions) -> None:
    """A statement."""
    raise NotImplementedError(type(each).__name__)


@step.register
def _(each: tree.Do, to: Instructions) -> None:
    value(each.value, to)


@step.register
def _(each: tree.Assign, to: Instructions) -> None:
    found: list[tuple[Type, Values]] = [(node.type, value(node, to)) for node in each.values]
    if len(found) < len(each.targets):
        ((type_, numbers),) = found
        assert isinstance(type_, Struct)
        found = [(field, numbers[place_of(type_, place)]) for place, (_, field) in enumerate(type_.fields)]
    for target, (type_, numbers) in zip(each.targets, found, strict=True):
        if isinstance(target, tree.Name):
            to.assign(target.name, type_, numbers)
        elif isinstance(target, tree.Cell):
            store(_address(target, to), target, to.convert(numbers[0], type_, target.type), to)


def _address(cell: tree.Cell, to: Instructions) -> str:
    return address_of(value(cell.array, to), [number(each, to) for each in cell.indices], cell, to)[0]


@step.register
def _(each: tree.Augment, to: Instructions) -> None:
    target = each.target
    if isinstance(target, tree.Cell):
        address = _address(target, to)
        to.before = [load(address, target, to)]
        store(address, target, number(each.value, to, target.type), to)
    elif isinstance(target, tree.Name):
        to.before = value(target, to)
        to.assign(target.name, each.value.type, value(each.value, to))


@step.register
def _(each: tree.Return, to: Instructions) -> None:
    type_ = to.function.result
    if each.value is None:
        return to.end("ret void")
    if isinstance(type_, Scalar):
        return to.end(f"ret {llvm_type(type_)} {number(each.value, to, type_)}")
    found, whole = value(each.value, to), "undef"
    for place, (word, part) in enumerate(zip(words(type_), found, strict=True)):
        whole = to.new(f"insertvalue {llvm_type(type_)} {whole}, {word} {part}, {place}")
    to.end(f"ret {llvm_type(type_)} {whole}")


@step.register
def _(each: tree.If, to: Instructions) -> None:
    yes, no, end = (to.label(hint) for hint in ("then", "else", "after"))
    to.branch(number(each.test, to), yes, no)
    reached = False
    for label, steps in ((yes, each.yes), (no, each.no)):
        to.start(label)
        block(steps, to)
        reached = reached or to.is_open
        to.jump(end)
    if reached:
        to.start(end)


@step.register
def _(each: tree.While, to: Instructions) -> None:
    test, body, end = (to.label(hint) for hint in ("while", "do", "done"))
    to.jump(test)
    to.start(test)
    to.branch(number(each.test, to), body, end)
    to.start(body)
    _inside(each.body, test, end, to)
    to.start(end)


@step.register
def _(each: tree.Count, to: Instructions) -> None:
    type_ = to.function.variables[each.name]
    word, first, last = llvm_type(type_), number(each.start, to, type_), number(each.end, to, type_)
    before, (test, body, further, end) = to.block, (to.label(hint) for hint in ("for", "do", "further", "done"))
    to.jump(test)
    to.start(test)
    now = to.meet(word, [(first, before), (f"%{further}.next", further)])
    to.branch(to.new(f"icmp {'slt' if each.step == 1 else 'sgt'} {word} {now}, {last}"), body, end)
    to.start(body)
    to.assign(each.name, type_, [now])
    _inside(each.body, further, end, to)
    to.start(further)
    to.say(f"%{further}.next = add nsw {word} {now}, {each.step}")
    to.jump(test)
    to.start(end)


@step.register
def _(each: tree.Unroll, to: Instructions) -> None:
    for constant in each.values:
        to.assign(each.name, Scalar.INT, value(constant, to))
        block(each.body, to)


@step.register
def _(each: tree.Leave, to: Instructions) -> None:
    further, end = to.loops[-1]
    to.jump(further if each.on else end)


def _inside(steps: Sequence[tree.TreeStatement], further: str, end: str, to: Instructions) -> None:
    """The body of a loop."""
    to.loops.append((further, end))
    block(steps, to)
    to.loops.pop()
    to.jump(further)
