"""Where things lie in a module's memory, whose addresses have 32 bits: who writes it and who reads it ask here."""

from __future__ import annotations

from typing import NamedTuple

from sim.page.translator.types import Array, Scalar, Struct, Type

ADDRESS = 4
"""Bytes of an address, and of a length."""
BYTES = {Scalar.BOOL: 1, Scalar.INT: 4, Scalar.LONG: 8, Scalar.BITS: 8, Scalar.FLOAT: 8}
"""Bytes of a cell of a column, or of a number in a record."""


class Layout(NamedTuple):
    """Of a record in memory: where each field begins, counted from the record, and bytes of the whole."""

    starts: tuple[int, ...]
    size: int


def layout_of(record: Struct) -> Layout:
    """Fields one after another, each where its size allows; an array is an address and a length for each axis."""
    starts, end = [], 0
    for _, type_ in record.fields:
        size, step = _size_of(type_)
        start = -(-end // step) * step
        starts.append(start)
        end = start + size
    return Layout(tuple(starts), -(-end // 8) * 8)


def _size_of(type_: Type) -> tuple[int, int]:
    """Bytes of a field, and of what its place must be a multiple."""
    if isinstance(type_, Array):
        return ADDRESS * (1 + type_.axes), ADDRESS
    if isinstance(type_, Struct):
        return layout_of(type_).size, 8
    return BYTES[type_], BYTES[type_]
