"""Faults planted in the translator, found by what a module makes of the laws.

A module that fuses asks for a function that nobody has; some faults end in a trap, or in a loop that the limit ends.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

from wasmtime import Trap

from sim.page import translator

HERE = Path(translator.__file__).parent
FUSED = """if node.type == Scalar.FLOAT and node.sign == "+" and getattr(node.left, "sign", "") == "*":
        one, two = number(node.left.left, to, node.type), number(node.left.right, to, node.type)
        return [to.new(f"call double @llvm.fma.f64(double {one}, double {two}, double {right})")]
    return [calculate("""
OF_BINARY = "return [calculate("


class Fault(NamedTuple):
    """One slip in one file of the translator."""

    what: str
    file: str
    right: str
    wrong: str
    by: type[Exception] | None = None
    """How it is found, if not by results that differ."""


FAULTS = (
    Fault("a comparison that NaN wins", "operations", '"<": "olt"', '"<": "ult"'),
    Fault("NaN like NaN", "operations", '"!=": "une"', '"!=": "one"'),
    Fault("min and max prefer the second of equals", "operations", '"<" if least else ">"',
          '"<=" if least else ">="'),
    Fault("min and max on the other side of NaN", "operations", "{word} {second}, {word} {first}",
          "{word} {first}, {word} {second}"),
    Fault("whole division towards zero", "operations", "{to.new(f'sub {word} {cut}, 1')}", "{cut}"),
    Fault("a remainder below zero", "operations", "{to.new(f'add {word} {rest}, {right}')}", "{rest}"),
    Fault("bits shifted with their sign", "operations", '">>": "lshr"', '">>": "ashr"'),
    Fault("sums in another order", "operations", '"+": "fadd", "-": "fsub"',
          '"+": "fadd fast", "-": "fsub fast"'),
    Fault("a product and a sum rounded once", "values", OF_BINARY, FUSED,
          KeyError),
    Fault("operands the wrong way round", "values", "left, right = number(node.left, to, node.type), number(node.right",
          "right, left = number(node.left, to, node.type), number(node.right", Trap),
    Fault("arguments the wrong way round", "values", "zip(node.arguments, node",
          "zip(node.arguments[:: -1 if len({each.type for each in node.arguments}) == 1 else 1], node"),
    Fault("or that looks no further where it must", "values", '"false" if node.every', '"true" if node.every',
          Trap),
    Fault("zero without its sign", "operations", "fneg double {operand}", "fsub double 0.0, {operand}"),
    Fault("whole numbers without a sign", "instructions", 'f"sitofp', 'f"uitofp'),
    Fault("a truth as another float", "instructions", "to i64')}, {EVEN}", "to i64')}, {EVEN + 1}"),
    Fault("true as minus one", "instructions", "{'zext' if of", "{'sext' if of"),
    Fault("one turn too many", "steps", "{'slt' if each.step", "{'sle' if each.step"),
    Fault("the loop begins again where it should go on", "steps", "further if each.on else end",
          "end if each.on else further"),
    Fault("a value looked at after it was changed", "steps",
          "to.before = [load(address, target, to)]\n        store(address, target, number(each.value, to, "
          "target.type), to)",
          "value(each.value.right, to)\n        to.before = [load(address, target, to)]\n        store(address, "
          "target, number(each.value, to, target.type), to)"),
    Fault("rows as long as the next axis", "cells", "{place}, {lengths[axis]}", "{place}, {lengths[axis - 1]}", Trap),
    Fault("known lengths the wrong way round", "instructions", "zip(values[1:], type_.lengths",
          "zip(values[1:], type_.lengths[::-1]", Trap),
    Fault("a part as long as the axis before", "expressions", "lengths[len(indices) :]", "lengths[: -len(indices)]"),
    Fault("the length of one array for either of two", "types", "each if each == like else None", "each"),
    Fault("numbers of 64 bits cut to 32", "types", "return Scalar.LONG if", "return Scalar.INT if"),
)  # fmt: skip


class _Loader(SourceFileLoader):
    """Loads a module of the translator with a fault in it."""

    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(name, str(HERE / f"{fault.file}.py"))
        self._fault = fault

    def get_code(self, fullname: str) -> CodeType:
        source = Path(self.path).read_text(encoding="utf-8")
        assert source.count(self._fault.right) == 1, self._fault
        return compile(source.replace(self._fault.right, self._fault.wrong), self.path, "exec")


class _Finder(MetaPathFinder):
    """Finds that module before anybody else does."""

    def __init__(self, fault: Fault) -> None:
        self._name, self._fault = f"{translator.__name__}.{fault.file}", fault

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return spec_from_loader(fullname, _Loader(fullname, self._fault)) if fullname == self._name else None


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """While this lasts, whoever imports the translator gets one with the fault."""
    kept = _put_aside()
    finder = _Finder(fault)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        _put_aside()
        sys.modules.update(kept)
        for name, module in kept.items():
            if _is_part(name):
                setattr(translator, name.rpartition(".")[2], module)


def _put_aside() -> dict[str, ModuleType]:
    """Forget that the translator was ever imported; returns its modules."""
    parts = {name: module for name, module in sys.modules.items() if name.startswith(f"{translator.__name__}.")}
    for name in parts:
        del sys.modules[name]
        if _is_part(name):
            delattr(translator, name.rpartition(".")[2])
    return parts


def _is_part(name: str) -> bool:
    """True of a module of the translator, and not of a package in it."""
    return name.rpartition(".")[0] == translator.__name__
