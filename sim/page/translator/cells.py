"""Cells of arrays: where they lie, what is loaded from them and stored into them. A bool takes a byte."""

from __future__ import annotations

from collections.abc import Sequence

from sim.page.translator import tree
from sim.page.translator.instructions import WORDS, Instructions, Values
from sim.page.translator.types import Array, Scalar


def address_of(array: Values, indices: Sequence[str], node: tree.Cell, to: Instructions) -> tuple[str, Values]:
    """The address of a cell, or of the part that indices leave, and the lengths of that; the last axis is the nearest.

    Args:
        array: its address and lengths.
        indices: at most one for each axis.
        node: which cell it is.
        to: where instructions are written.
    """
    pointer, *lengths = array
    place = indices[0]
    for axis in range(1, len(lengths)):
        place = to.new(f"mul nsw i32 {place}, {lengths[axis]}")
        if axis < len(indices):
            place = to.new(f"add nsw i32 {place}, {indices[axis]}")
    step = _stored(_array(node).element)
    return to.new(f"getelementptr inbounds {step}, ptr {pointer}, i32 {place}"), lengths[len(indices) :]


def load(address: str, node: tree.Cell, to: Instructions) -> str:
    """What is in a cell."""
    array = _array(node)
    marks = to.tags.of(array) + (to.tags.unchanging if array.fixed else "")
    found = to.new(f"load {_stored(array.element)}, ptr {address}{marks}")
    return to.new(f"icmp ne i8 {found}, 0") if array.element == Scalar.BOOL else found


def store(address: str, node: tree.Cell, value: str, to: Instructions) -> None:
    """Store a number, which is of the array's type, into a cell."""
    array = _array(node)
    if array.element == Scalar.BOOL:
        value = to.new(f"zext i1 {value} to i8")
    to.say(f"store {_stored(array.element)} {value}, ptr {address}{to.tags.of(array)}")


def _stored(element: Scalar) -> str:
    return "i8" if element == Scalar.BOOL else WORDS[element]


def _array(node: tree.Cell) -> Array:
    assert isinstance(node.array.type, Array)
    return node.array.type
